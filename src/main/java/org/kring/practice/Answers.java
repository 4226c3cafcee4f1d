package org.kring.practice;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the presenter of a practice case answers. */
final class Answers {

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    private Answers() {}

    /**
     * To a known question its own answer, else that of the likest one, else one that always fits.
     *
     * @param asked absent where it was only said aloud
     * @param before how many questions were asked, so that not every answer is the same
     */
    static String to(@Nullable String asked, PracticeCase lines, int before) {
        var slipped = lines.slips().values().stream()
                .filter(each -> each.better().equals(asked) || each.said().equals(asked))
                .findFirst();
        if (slipped.isPresent()) {
            return slipped.get().answer();
        }
        var wanted = wordsOf(String.valueOf(asked));
        PracticeCase.Ask best = null;
        var most = 1;
        for (var each : lines.asks()) {
            var shared = wordsOf(each.ask());
            shared.retainAll(wanted);
            if (each.ask().equals(asked) || shared.size() > most) {
                best = each;
                most = each.ask().equals(asked) ? Integer.MAX_VALUE : shared.size();
            }
        }
        return best != null
                ? best.answer()
                : lines.answers().get(before % lines.answers().size());
    }

    private static Set<String> wordsOf(String text) {
        var found = new HashSet<String>();
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
