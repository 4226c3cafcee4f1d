package org.kring.page;

import org.jspecify.annotations.Nullable;

/**
 * What the frame of every page needs.
 *
 * @param title of the page, in the reader's language
 * @param csrf goes into every form as "_csrf"
 * @param path of this page, to come back to after changing the language
 * @param nonce lets the one style of the morphing library in; null on pages without script
 */
public record Page(
        Words words,
        String title,
        String csrf,
        String path,
        @Nullable String nonce) {

    public Page(Words words, String title, String csrf, String path) {
        this(words, title, csrf, path, null);
    }

    /** The address of a file of our own, changing with its content, so that it can be kept for long. */
    public String asset(String file) {
        return Assets.url(file);
    }
}
