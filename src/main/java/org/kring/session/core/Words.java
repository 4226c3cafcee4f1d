package org.kring.session.core;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes what people type fit to keep: trims, keeps line breaks, refuses what cannot be shown. Markup is just text. */
final class Words {

    /** Holds some pictures together, such as a family; it shows nothing of itself. */
    private static final int JOINER = 0x200D;

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
        var visible = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT || c == JOINER)
                .forEach(visible::appendCodePoint);
        return visible.toString().replaceAll("\\s+", " ").strip();
    }

    /** Two names that look the same have the same key, whatever signs they are made of. */
    static String sameName(String name) {
        var seen = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !invisible(c) && !(c >= 0xFE00 && c <= 0xFE0F))
                .forEach(seen::appendCodePoint);
        return seen.toString().toLowerCase(Locale.ROOT);
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
