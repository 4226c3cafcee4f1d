package org.kring.coach;

import org.jspecify.annotations.Nullable;

/**
 * What a language's rules found.
 *
 * @param rule name of the rule that decided
 */
record Finding(Kind kind, String rule, @Nullable String hint, boolean fact) {

    static final Finding NOTHING = new Finding(Kind.OPEN, "nothing-to-read", null, false);

    /** The same, without a hint. */
    Finding without() {
        return new Finding(kind, rule, null, fact);
    }
}
