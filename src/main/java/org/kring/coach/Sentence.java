package org.kring.coach;

import java.util.ArrayList;
import java.util.List;

/**
 * One sentence in words, small and without accents; commas and their like are one word, {@link #BREAK}.
 *
 * @param asks it ends with a question mark
 */
record Sentence(List<String> words, boolean asks) {

    /** So many words fit in the bits of a {@code long}, with the place after the last; of a longer sentence the end counts. */
    static final int MOST = 62;

    static final String BREAK = ",";

    /** Something between quotation marks, or an address: not the author's own words. */
    static final String QUOTE = "\"";

    Sentence {
        words = List.copyOf(words.size() > MOST ? words.subList(words.size() - MOST, words.size()) : words);
    }

    /** This sentence with a short one after it, as if a comma stood between them. */
    Sentence with(Sentence tail) {
        var both = new ArrayList<>(words);
        both.add(BREAK);
        both.addAll(tail.words);
        return new Sentence(both, asks || tail.asks);
    }
}
