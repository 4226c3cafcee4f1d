package org.kring.page;

import org.jspecify.annotations.Nullable;

/**
 * What the frame of every page needs.
 *
 * @param title of the page, in the reader's language
 * @param csrf goes into every form as "_csrf"
 * @param path of this page, to come back to after changing the language
 * @param keepHours how long after the end of a session it is erased
 * @param nonce lets the one style of the morphing library in; null on pages without script
 */
public record Page(
        Words words,
        String title,
        String csrf,
        String path,
        int keepHours,
        @Nullable String nonce) {

    /** Hours, where nothing else is set. */
    public static final int A_DAY = 24;

    public Page(Words words, String title, String csrf, String path) {
        this(words, title, csrf, path, A_DAY, null);
    }

    /** How long after the end everything is erased, in words: "one day", "2 days", "36 hours". */
    public String kept() {
        return keepHours == A_DAY
                ? words.say("web.kept.day")
                : keepHours % A_DAY == 0
                        ? words.say("web.kept.days", keepHours / A_DAY)
                        : words.say("web.kept.hours", keepHours);
    }

    /** The address of a file of our own, changing with its content, so that it can be kept for long. */
    public String asset(String file) {
        return Assets.url(file);
    }
}
