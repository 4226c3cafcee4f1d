package org.kring.coach;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the word that a slip of the keyboard meant: one letter missing or too many, or two letters swapped; never the first. */
final class Spelling {

    private static final int SHORTEST = 6;

    private final Set<String> words;
    private final Map<String, String> shortened = new HashMap<>();

    Spelling(Set<String> words) {
        this.words = Set.copyOf(words);
        for (var word : words) {
            for (var i = 1; word.length() > SHORTEST && i < word.length() - 1; i++) {
                shortened.putIfAbsent(without(word, i), word);
            }
        }
    }

    /** The known word next to this unknown one; absent where there is none. */
    @Nullable
    String meant(String word) {
        if (word.length() < SHORTEST || !Character.isLetter(word.charAt(0))) {
            return null;
        }
        for (var i = 1; i < word.length() - 1; i++) {
            var fewer = without(word, i);
            if (fewer.length() >= SHORTEST && words.contains(fewer)) {
                return fewer;
            }
            if (i + 1 < word.length()) {
                var swapped = word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
                if (words.contains(swapped)) {
                    return swapped;
                }
            }
        }
        return shortened.get(word);
    }

    private static String without(String word, int place) {
        return word.substring(0, place) + word.substring(place + 1);
    }
}
