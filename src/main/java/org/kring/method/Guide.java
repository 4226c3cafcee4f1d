package org.kring.method;

import java.util.Set;

/**
 * For who looks for a method. What it asks of a group is our judgement where no source speaks.
 *
 * @param when it fits
 * @param not when to leave it
 * @param help what it brings
 */
public record Guide(Labels when, Labels not, Set<Help> help, Safety safety, Skill skill) {

    /** What a presenter can come for. */
    public enum Help {
        ADVICE,
        INSIGHT,
        QUESTIONS,
        PERSPECTIVES,
        /** What to say. */
        WORDS,
        SUCCESS,
        DECISION,
        /** That one is not the only one. */
        RECOGNITION
    }

    /** How safe people have to feel with each other. */
    public enum Safety {
        LOW,
        HIGH,
        VERY_HIGH
    }

    /** How used a group has to be to intervisie. */
    public enum Skill {
        NONE,
        SOME,
        MUCH
    }

    public Guide {
        help = Set.copyOf(help);
    }
}
