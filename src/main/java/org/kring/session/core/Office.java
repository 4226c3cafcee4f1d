package org.kring.session.core;

/** A role that is offered to one person and accepted or declined by that person. */
public enum Office {
    PRESENTER,
    FACILITATOR,
    RECORDER,
    DEPUTY,
    /** Brings the case together with the presenter, where the method knows two. */
    CO_PRESENTER
}
