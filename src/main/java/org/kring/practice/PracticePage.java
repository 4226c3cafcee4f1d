package org.kring.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kring.page.Page;

/**
 * Where a person chooses what to practise.
 *
 * @param sentence why the last choice was not possible
 * @param left the person has just left a practice round
 */
public record PracticePage(
        Page page, List<Card> cases, @Nullable String sentence, boolean left) {

    /** A case to choose. */
    public record Card(String key, String title, String sector, String broughtBy) {}
}
