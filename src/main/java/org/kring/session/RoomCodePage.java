package org.kring.session;

import org.jspecify.annotations.Nullable;
import org.kring.page.Page;

/**
 * Where a screen of the whole room is opened by a code.
 *
 * @param sentence what is wrong with the code that was typed, in the reader's language
 */
public record RoomCodePage(Page page, String code, @Nullable String sentence) {}
