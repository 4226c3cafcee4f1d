package org.kring.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.kring.address.PublicAddress;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookies that hold what a browser may show of a session: a seat, or the screen of the whole room. One of each per
 * session, out of reach of scripts and of other sites.
 */
@Component
final class Cookies {

    private static final Duration KEPT = Duration.ofDays(3);

    private final PublicAddress address;

    Cookies(PublicAddress address) {
        this.address = address;
    }

    /** What a browser shows of a session. */
    enum Place {
        SEAT("kring-"),
        ROOM("kring-room-"),
        /** No secret: this browser hangs on the wall, and shows nothing that is for one person. */
        WALL("kring-wall-");

        private final String prefix;

        Place(String prefix) {
            this.prefix = prefix;
        }
    }

    Optional<String> token(UUID session, HttpServletRequest request) {
        return token(Place.SEAT, session, request);
    }

    Optional<String> token(Place place, UUID session, HttpServletRequest request) {
        var name = name(place, session);
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
        return give(Place.SEAT, session, token);
    }

    String give(Place place, UUID session, String token) {
        return cookie(place, session, token, KEPT);
    }

    String clear(UUID session) {
        return clear(Place.SEAT, session);
    }

    String clear(Place place, UUID session) {
        return cookie(place, session, "", Duration.ZERO);
    }

    private String cookie(Place place, UUID session, String value, Duration age) {
        return ResponseCookie.from(name(place, session), value)
                .httpOnly(true)
                .secure(address.secure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }

    private String name(Place place, UUID session) {
        return address.cookie(place.prefix + session);
    }
}
