package org.kring.coach;

/** Finds what stands between quotation marks: words that somebody else said. */
final class Quotes {

    private static final int LONGEST = 300;
    private static final String OPENING = "\"\u201c\u201e\u00ab'\u2018";
    private static final String CLOSING = "\"\u201c\u201d\u00bb'\u2019";

    private Quotes() {}

    /**
     * The place after the quotation that this sign opens; -1 where nothing closes it.
     *
     * @param from the place after the sign
     */
    static int end(String text, int open, int from) {
        var most = Math.min(text.length(), from + LONGEST);
        for (var i = from; i < most; i++) {
            if (closes(text, open, i) && i > from) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean closes(String text, int open, int place) {
        var sign = text.charAt(place);
        return switch (open) {
            case '\'', '\u2018', '\u201a' ->
                (sign == '\'' || sign == '\u2018')
                        && !(place + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(place + 1)));
            case '\u00ab' -> sign == '\u00bb';
            case '\u00bb' -> sign == '\u00ab';
            default -> sign == '"' || sign == '\u201c' || sign == '\u201d';
        };
    }

    /** A text that is one quotation as a whole is the author's own question after all. */
    static String without(String text) {
        var end = text.length() - 1;
        if (end < 2 || OPENING.indexOf(text.charAt(0)) < 0 || CLOSING.indexOf(text.charAt(end)) < 0) {
            return text;
        }
        var inside = text.substring(1, end);
        return inside.chars().anyMatch(sign -> CLOSING.indexOf(sign) >= 0 && sign != '\'') ? text : inside;
    }
}
