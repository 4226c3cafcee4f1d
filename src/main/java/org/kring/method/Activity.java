package org.kring.method;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people do in a step: the closed vocabulary of methods. Each activity has its own parameters; it grows as methods
 * need it (house, chapter 4).
 */
public sealed interface Activity {

    /** Which questions a step wants. */
    enum Welcome {
        /** Open questions. */
        OPEN,
        /** Facts: short closed questions are what the step asks for. */
        FACTS
    }

    /** In which order people have a turn. */
    enum Order {
        /** As they sit. */
        SEATING,
        /** Who had the fewest turns in this meeting comes first. */
        FEWEST_FIRST,
        /** Nobody is given a turn; who wants one takes it. */
        VOLUNTEERS
    }

    /** A part of the case that the presenter can put on the table. */
    enum CaseField {
        FACTS,
        QUESTION,
        /** What the presenter did in the end: kept back until a step tells it. */
        OUTCOME,
        /** The question as it stands now, beside the one it began with. */
        REFRAMED
    }

    /**
     * When what was written privately comes out.
     *
     * @param step where all of it opens, with {@link When#AT} only
     */
    record Release(When when, @Nullable String step) {

        /** Each brings it out in an own turn of a later step. */
        public static final Release LATER = new Release(When.LATER, null);

        /** The moments of release. */
        public enum When {
            LATER,
            /** Everything at once, when this step is over. */
            TOGETHER,
            /** Everything at once, when a named step opens. */
            AT,
            /** Each brings out what they want to, in this step. */
            CHOICE,
            NEVER
        }
    }

    /** Laps until everybody passes. */
    int UNTIL_ALL_PASS = 0;

    /** Who has the floor; these people are counted for the time of the step. */
    Set<Role> by();

    /** Agreements are read aloud by one and ticked by each. */
    record Agree(List<Labels> lines) implements Activity {
        public Agree {
            lines = List.copyOf(lines);
        }

        @Override
        public Set<Role> by() {
            return Set.of(Role.PRESENTER, Role.FACILITATOR, Role.RECORDER, Role.QUESTIONER, Role.LISTENER);
        }
    }

    /** The presenter has the floor, and may put these parts of the case on the table; with none it is only spoken. */
    record Tell(Set<CaseField> fields) implements Activity {
        public Tell {
            fields = Set.copyOf(fields);
        }

        @Override
        public Set<Role> by() {
            return Set.of(Role.PRESENTER);
        }
    }

    /**
     * Each writes privately, at most {@code most} texts of this kind.
     *
     * @param welcome which questions are wanted, where questions are written
     */
    record Write(Set<Role> by, Kind kind, int most, Release release, Welcome welcome) implements Activity {
        public Write {
            by = Set.copyOf(by);
        }
    }

    /**
     * Questions to the presenter, one a turn; at most {@code followUps} more in one turn.
     *
     * @param laps how often it goes round, or {@link #UNTIL_ALL_PASS}
     * @param welcome which questions are wanted
     * @param flagged who leads gets a private flag on a question that hides an advice, with a sentence to say
     */
    record Ask(Set<Role> by, int followUps, Order order, int laps, Welcome welcome, boolean flagged)
            implements Activity {
        public Ask {
            by = Set.copyOf(by);
        }
    }

    /** Open conversation in a set of roles; lines of one kind may be kept, or nothing where there is no kind. */
    record Talk(Set<Role> by, @Nullable Kind kind) implements Activity {
        public Talk {
            by = Set.copyOf(by);
        }
    }

    /** Lines of one kind are put in the fields of a board, in any order. */
    record Board(Set<Role> by, Kind kind, List<Labels> fields) implements Activity {
        public Board {
            by = Set.copyOf(by);
            fields = List.copyOf(fields);
        }
    }

    /**
     * Each in turn contributes {@code atLeast} to {@code most} of one kind, without debate; perhaps written first.
     *
     * @param laps how often it goes round, or {@link #UNTIL_ALL_PASS}
     */
    record Round(Set<Role> by, Kind kind, boolean writtenFirst, int atLeast, int most, Order order, int laps)
            implements Activity {
        public Round {
            by = Set.copyOf(by);
        }
    }

    /** The presenter says of each line of this kind how much it touches: warm, lukewarm, cold. */
    record Rate(Kind from) implements Activity {
        @Override
        public Set<Role> by() {
            return Set.of(Role.PRESENTER);
        }
    }

    /** The presenter picks at most {@code most} lines of this kind; everybody sees which. */
    record Pick(Kind from, int most) implements Activity {
        @Override
        public Set<Role> by() {
            return Set.of(Role.PRESENTER);
        }
    }

    /** Each names a number from 0 to 10. */
    record Scale(Set<Role> by) implements Activity {
        public Scale {
            by = Set.copyOf(by);
        }
    }

    /** Each says yes, or not yet. */
    record Consent(Set<Role> by) implements Activity {
        public Consent {
            by = Set.copyOf(by);
        }
    }

    /** Nobody speaks; the notebooks are open. */
    record Silence() implements Activity {
        @Override
        public Set<Role> by() {
            return Set.of();
        }
    }

    /** One of the modules of the method is chosen, with the presenter's consent; its steps come next. */
    record Call() implements Activity {
        @Override
        public Set<Role> by() {
            return Set.of(Role.PRESENTER, Role.FACILITATOR);
        }
    }

    /** The presenter takes along what appeals, plans at most {@code actions} dated actions, words the question anew. */
    record Choose(Set<Kind> from, int actions) implements Activity {
        public Choose {
            from = Set.copyOf(from);
        }

        @Override
        public Set<Role> by() {
            return Set.of(Role.PRESENTER);
        }
    }
}
