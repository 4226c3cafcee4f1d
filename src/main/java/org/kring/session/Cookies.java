package org.kring.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.kring.address.PublicAddress;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that holds the token of a browser's seat: one per session, out of reach of scripts and of other sites. */
@Component
final class Cookies {

    private static final Duration KEPT = Duration.ofDays(3);

    private final PublicAddress address;

    Cookies(PublicAddress address) {
        this.address = address;
    }

    Optional<String> token(UUID session, HttpServletRequest request) {
        var name = name(session);
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    String give(UUID session, String token) {
        return cookie(session, token, KEPT);
    }

    String clear(UUID session) {
        return cookie(session, "", Duration.ZERO);
    }

    private String cookie(UUID session, String value, Duration age) {
        return ResponseCookie.from(name(session), value)
                .httpOnly(true)
                .secure(address.secure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }

    private String name(UUID session) {
        return address.cookie("kring-" + session);
    }
}
