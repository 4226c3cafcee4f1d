package org.kring.session.core;

import org.jspecify.annotations.Nullable;

/** Makes what people type fit to keep: trims, keeps line breaks, refuses what cannot be shown. Markup is just text. */
final class Words {

    private Words() {}

    /** The text, ready to keep; refuses an empty one, one over the limit, and one with control characters. */
    static String required(@Nullable String typed, int most) {
        var text = optional(typed, most);
        if (text.isEmpty()) {
            throw new Refused(Refused.Reason.EMPTY_TEXT);
        }
        return text;
    }

    /** The text, ready to keep; may be empty. */
    static String optional(@Nullable String typed, int most) {
        if (typed == null) {
            return "";
        }
        var text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.codePointCount(0, text.length()) > most) {
            throw new Refused(Refused.Reason.TOO_LONG, most);
        }
        if (text.codePoints().anyMatch(Words::strange)) {
            throw new Refused(Refused.Reason.STRANGE_CHARACTERS);
        }
        return text;
    }

    /** One line: a name or a title. */
    static String line(@Nullable String typed, int most) {
        var text = required(typed, most);
        if (text.indexOf('\n') >= 0 || text.codePoints().allMatch(Words::invisible)) {
            throw new Refused(Refused.Reason.STRANGE_CHARACTERS);
        }
        return text.replaceAll("\\s+", " ");
    }

    private static boolean strange(int c) {
        var type = Character.getType(c);
        return type == Character.CONTROL && c != '\n' && c != '\t'
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean invisible(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
