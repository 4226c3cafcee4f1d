package org.kring.coach;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
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

    /** Small, without accents, umlauts written out: so that a word is found however it is typed. */
    static String folded(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        if (small.chars().allMatch(letter -> letter < 128)) {
            return small;
        }
        var plain =
                small.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
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
