package org.kring.coach;

import java.util.List;

/**
 * One part of a pattern: leads from a set of places in a sentence to the set of places where it may end. Sets are followed
 * as a whole, so that no pattern ever tries again: the cost is the length of the pattern.
 */
sealed interface Pattern {

    long from(long places, Marks marks);

    /** One of these fits from these places. */
    static boolean any(List<Pattern> patterns, Marks marks, long places) {
        for (var pattern : patterns) {
            if (pattern.from(places, marks) != 0) {
                return true;
            }
        }
        return false;
    }

    /** What it begins with. */
    default Pattern opening() {
        return this instanceof InOrder order ? order.parts().getFirst().opening() : this;
    }

    /** A word of this class. */
    record Word(int number) implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            return (places & marks.of(number)) << 1;
        }
    }

    /** Any word, but no pause. */
    record AnyWord() implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            return (places & marks.spoken()) << 1;
        }
    }

    record Pause() implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            return (places & marks.pauses()) << 1;
        }
    }

    /** Here stands no word that the other begins with; moves on over nothing. */
    record Not(Pattern other) implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            var left = places;
            for (var rest = places; rest != 0; rest &= rest - 1) {
                var place = Long.lowestOneBit(rest);
                if (other.from(place, marks) != 0) {
                    left &= ~place;
                }
            }
            return left;
        }
    }

    /** At most so many words, over no pause. */
    record Few(int most) implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            var reached = places;
            for (var i = 0; i < most; i++) {
                reached |= (reached & marks.spoken()) << 1;
            }
            return reached;
        }
    }

    /** Any number of words, over no pause: a carry runs through them. */
    record Clause() implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            var open = marks.spoken();
            return places | (places & open) + open ^ open;
        }
    }

    /** Any number of words and pauses. */
    record Sweep() implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            return marks.all() & -Long.lowestOneBit(places);
        }
    }

    /**
     * Any number of words up to the first of this class.
     *
     * @param pauses whether pauses are passed over
     */
    record Until(int number, boolean pauses) implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            var open = (marks.spoken() | (pauses ? marks.pauses() : 0)) & ~marks.of(number);
            return places | (places & open) + open ^ open;
        }
    }

    record First() implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            return places & marks.first();
        }
    }

    record Joined() implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            return places & marks.joined();
        }
    }

    record Start() implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            return places & marks.starts();
        }
    }

    record End() implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            return places & 1L << marks.length();
        }
    }

    /** The sentence ends with a question mark; moves on over nothing. */
    record Asked() implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            return marks.sentence().asks() ? places : 0;
        }
    }

    /** Here begins a head of this kind. */
    record AtHead(int head) implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            return places & marks.head(head);
        }
    }

    record Maybe(Pattern part) implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            return places | part.from(places, marks);
        }
    }

    record OneOf(List<Pattern> parts) implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            var reached = 0L;
            for (var part : parts) {
                reached |= part.from(places, marks);
            }
            return reached;
        }
    }

    record InOrder(List<Pattern> parts) implements Pattern {
        @Override
        public long from(long places, Marks marks) {
            var reached = places;
            for (var part : parts) {
                if (reached == 0) {
                    return 0;
                }
                reached = part.from(reached, marks);
            }
            return reached;
        }
    }
}
