package org.kring.method;

/** For whom a prompt is written: a role, or whoever has the turn. */
public enum Voice {
    PRESENTER,
    FACILITATOR,
    RECORDER,
    QUESTIONER,
    LISTENER,
    TURN
}
