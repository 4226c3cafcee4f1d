package org.kring.coach;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a language.
 *
 * @param hint id of the hint it gives; absent where it only says what a question is
 * @param fact a plain question of fact where facts are gathered, so without a hint there
 * @param match fits where one of these does
 * @param unless and none of these
 */
record Rule(String name, Kind kind, @Nullable String hint, boolean fact, List<Pattern> match, List<Pattern> unless) {

    boolean fits(Marks marks, long core) {
        return any(match, marks, core) && !any(unless, marks, core);
    }

    /** A pattern looks from the head of the question on; one that begins with {@code ^} from the front of the sentence. */
    private static boolean any(List<Pattern> patterns, Marks marks, long core) {
        for (var pattern : patterns) {
            var front = pattern.opening() instanceof Pattern.First;
            if (pattern.from(front ? marks.all() : core, marks) != 0) {
                return true;
            }
        }
        return false;
    }
}
