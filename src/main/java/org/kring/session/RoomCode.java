package org.kring.session;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code that brings people to the door: eight of 32 letters and figures without look-alikes, so 2^40 codes. Typed in any
 * case, with or without a space.
 */
final class RoomCode {

    static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    static final int LENGTH = 8;

    private static final SecureRandom RANDOM = new SecureRandom();

    private RoomCode() {}

    static String fresh() {
        var code = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** The code as it is kept; empty when this cannot be one. */
    static Optional<String> parse(String typed) {
        var code = typed.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
        return code.length() == LENGTH && code.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)
                ? Optional.of(code)
                : Optional.empty();
    }

    /** As people read it: "7PQM 4XKD". */
    static String spoken(String code) {
        return code.substring(0, 4) + " " + code.substring(4);
    }
}
