package org.kring.session.core;

/** How much a line touches the presenter; never why, and never how good it is. */
public enum Warmth {
    WARM,
    LUKEWARM,
    COLD
}
