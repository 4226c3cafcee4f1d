package org.kring.method;

/** What the presenter does while a step runs; from listening on, the input of the presenter is closed, the notebook open. */
public enum Stance {
    ACTIVE,
    ANSWERING,
    LISTENING,
    /** Turned away from the circle: hears, does not react, and reads nothing of this step until it is over. */
    AWAY,
    /** Outside the room until the step is over: hears and reads nothing of it. */
    OUT;

    /** Cannot contribute. */
    public boolean silent() {
        return this == LISTENING || apart();
    }

    /** Reads nothing of what comes up in this step, until it is over. */
    public boolean apart() {
        return this == AWAY || this == OUT;
    }
}
