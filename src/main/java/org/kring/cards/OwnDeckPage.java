package org.kring.cards;

import org.jspecify.annotations.Nullable;
import org.kring.content.Unreadable;
import org.kring.page.Page;

/**
 * Where an own deck is opened.
 *
 * @param text what was opened, so that it can be mended here
 * @param problem what is wrong with it; absent before it was read
 */
public record OwnDeckPage(Page page, String text, @Nullable Unreadable problem) {}
