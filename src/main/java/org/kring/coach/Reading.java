package org.kring.coach;

import org.jspecify.annotations.Nullable;

/**
 * How the coach reads one question, for its author alone.
 *
 * @param hint an invitation to rephrase; absent where there is nothing to say, or where the coach is not sure
 * @param language whose rules were used
 * @param fellBack true when the language that was asked for is not known
 */
public record Reading(Kind kind, @Nullable Hint hint, String language, boolean fellBack) {

    /** @param id stable, for example {@code why}; one kind may have several hints */
    public record Hint(String id, String text) {}
}
