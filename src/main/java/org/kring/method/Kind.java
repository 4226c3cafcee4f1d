package org.kring.method;

/** What a contribution to a step is. */
public enum Kind {
    QUESTION,
    CORE,
    ADVICE,
    INSIGHT,
    LOOK_BACK
}
