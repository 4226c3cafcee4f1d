package org.kring.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** Which language someone reads: by own choice, else by browser; a browser of another language gets English, one that says nothing Dutch. */
public final class Language {

    /** Every language that the house speaks, the first one when nobody says otherwise. */
    public static final List<String> ALL = List.of("nl", "en");

    /** Name of the cookie that keeps a choice; holds no secret. */
    public static final String COOKIE = "kring-language";

    private Language() {}

    /** The language of who sends this request. */
    public static String of(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE) && ALL.contains(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        return of(request.getHeader("Accept-Language"));
    }

    /** The language that fits this header best. */
    public static String of(@org.jspecify.annotations.Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return ALL.getFirst();
        }
        try {
            var best = Locale.lookupTag(LanguageRange.parse(accepted), ALL);
            return best == null ? ALL.getLast() : best;
        } catch (IllegalArgumentException e) {
            return ALL.getFirst();
        }
    }
}
