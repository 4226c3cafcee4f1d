package org.kring.method;

import java.util.List;
import java.util.Set;

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

    /** The presenter has the floor and puts facts and one question on the table. */
    record Tell() implements Activity {
        @Override
        public Set<Role> by() {
            return Set.of(Role.PRESENTER);
        }
    }

    /**
     * Each writes privately, at most {@code most} texts of this kind; nothing of it is released here.
     *
     * @param welcome which questions are wanted, where questions are written
     */
    record Write(Set<Role> by, Kind kind, int most, Welcome welcome) implements Activity {
        public Write {
            by = Set.copyOf(by);
        }
    }

    /**
     * Questions to the presenter, one a turn, in laps until all pass; at most {@code followUps} more in one turn.
     *
     * @param welcome which questions are wanted
     * @param flagged who leads gets a private flag on a question that hides an advice, with a sentence to say
     */
    record Ask(Set<Role> by, int followUps, Welcome welcome, boolean flagged) implements Activity {
        public Ask {
            by = Set.copyOf(by);
        }
    }

    /** Open conversation in a set of roles; lines of one kind may be kept. */
    record Talk(Set<Role> by, Kind kind) implements Activity {
        public Talk {
            by = Set.copyOf(by);
        }
    }

    /** Each in turn contributes {@code atLeast} to {@code most} of one kind, without debate; perhaps written first. */
    record Round(Set<Role> by, Kind kind, boolean writtenFirst, int atLeast, int most) implements Activity {
        public Round {
            by = Set.copyOf(by);
        }
    }

    /** The presenter takes along what appeals, plans at most {@code actions} dated actions, words the question anew. */
    record Choose(Kind from, int actions) implements Activity {
        @Override
        public Set<Role> by() {
            return Set.of(Role.PRESENTER);
        }
    }
}
