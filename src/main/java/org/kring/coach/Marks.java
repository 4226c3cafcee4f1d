package org.kring.coach;

/**
 * One sentence as sets of places. Place {@code n} is the gap before word {@code n}; a set is a {@code long} with a bit per
 * place, and a class of words is the set of the places before its words.
 */
final class Marks {

    private final long[] classes;
    private final long[] heads;
    private final int length;
    private final long pauses;
    private final long first;
    private final long starts;
    private final long joined;
    private final Sentence sentence;

    /**
     * @param link number of the class of words that begin a new clause
     * @param noise number of the class of words that say nothing at the front of a clause
     * @param heads how many kinds of heads there are
     */
    Marks(Sentence sentence, Words words, int link, int noise, int heads) {
        this.sentence = sentence;
        this.classes = new long[words.size()];
        this.heads = new long[heads];
        this.length = sentence.words().size();
        var breaks = 0L;
        for (var i = 0; i < length; i++) {
            var word = sentence.words().get(i);
            if (word.equals(Sentence.BREAK)) {
                breaks |= 1L << i;
            }
            words.mark(word, 1L << i, classes);
        }
        this.pauses = breaks;
        var front = 1L;
        var linked = classes[link] << 1;
        var begins = 1L | breaks << 1 | classes[link] << 1;
        for (var i = 0; i < length; i++) {
            front |= (front & (classes[noise] | classes[link] | breaks)) << 1;
            begins |= (begins & classes[noise]) << 1;
            linked |= (linked & classes[noise]) << 1;
        }
        this.first = front & all();
        this.starts = begins & all();
        this.joined = linked & all();
    }

    Sentence sentence() {
        return sentence;
    }

    int length() {
        return length;
    }

    long all() {
        return (1L << length + 1) - 1;
    }

    /** Places before a word that is not a pause. */
    long spoken() {
        return (1L << length) - 1 & ~pauses;
    }

    long pauses() {
        return pauses;
    }

    /** The front of the sentence, before, among and after words that say nothing. */
    long first() {
        return first;
    }

    /** Where a clause may begin. */
    long starts() {
        return starts;
    }

    /** Where a clause begins that is joined to the one before. */
    long joined() {
        return joined;
    }

    long of(int number) {
        return classes[number];
    }

    long head(int head) {
        return heads[head];
    }

    void head(int head, long place) {
        heads[head] |= place;
    }
}
