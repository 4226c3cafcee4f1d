package org.kring.method;

/** What the presenter does while a step runs; while listening, the input of the presenter is closed, the notebook open. */
public enum Stance {
    ACTIVE,
    ANSWERING,
    LISTENING
}
