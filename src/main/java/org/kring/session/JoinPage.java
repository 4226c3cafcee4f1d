package org.kring.session;

import org.jspecify.annotations.Nullable;
import org.kring.page.Page;

/**
 * The page on which people come in.
 *
 * @param way which of the three ways in was tried
 * @param field where the mistake is: code, name, digits, or door when nothing typed is wrong; absent at first
 * @param reason pinned name of what is wrong
 * @param sentence what is wrong, in the reader's language
 */
public record JoinPage(
        Page page,
        String code,
        String name,
        Way way,
        @Nullable String field,
        @Nullable String reason,
        @Nullable String sentence) {

    /** How someone comes in: new, with a second device, or back after losing one. */
    public enum Way {
        NEW,
        DEVICE,
        BACK
    }

    public boolean wrong(String where) {
        return where.equals(field);
    }

    /** The mistake is here, in the form of this way in. */
    public boolean wrong(Way tried, String where) {
        return tried == way && wrong(where);
    }

    /** Where changing the language comes back to: the short link, so that the code stays. */
    public String back() {
        return RoomCode.parse(code).map(found -> "/" + found).orElse("/join");
    }
}
