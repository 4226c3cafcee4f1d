package org.kring.session;

import java.util.Optional;
import java.util.UUID;
import org.kring.session.SessionService.Entered;
import org.springframework.stereotype.Component;

/** What page and program share of coming in: finding a session by code or id, with the limit on guessing. */
@Component
final class SessionDoor {

    /** How looking for a session ended. */
    sealed interface Found {
        record Here(UUID id) implements Found {}

        record Unknown() implements Found {}

        record TooManyTries() implements Found {}
    }

    private final Sessions sessions;
    private final Limits limits;

    SessionDoor(Sessions sessions, Limits limits) {
        this.sessions = sessions;
        this.limits = limits;
    }

    /** The session of this code; only a wrong one counts against the limit of this caller. */
    Found byCode(String typed, String caller) {
        if (limits.guessing(caller)) {
            return new Found.TooManyTries();
        }
        var id = RoomCode.parse(typed).flatMap(sessions::byCode);
        if (id.isEmpty()) {
            limits.wrongCode(caller);
            return new Found.Unknown();
        }
        return new Found.Here(id.get());
    }

    /** The session of this code or id. */
    Found byCodeOrId(String typed, String caller) {
        var id = id(typed);
        if (id.isEmpty()) {
            return byCode(typed, caller);
        }
        if (limits.guessing(caller)) {
            return new Found.TooManyTries();
        }
        if (sessions.touched(id.get()).isEmpty()) {
            limits.wrongCode(caller);
            return new Found.Unknown();
        }
        return new Found.Here(id.get());
    }

    boolean mayOpen(String caller) {
        return limits.mayOpen(caller);
    }

    boolean mayKnock(String caller, UUID session) {
        return limits.mayKnock(caller, session);
    }

    boolean guessing(String caller) {
        return limits.guessing(caller);
    }

    void wrongCode(String caller) {
        limits.wrongCode(caller);
    }

    static Optional<UUID> id(String typed) {
        try {
            return typed.length() == 36 ? Optional.of(UUID.fromString(typed)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** For programs: what they get who came in. */
    record Ticket(UUID id, String code, String seat, String token) {
        Ticket(Entered entered) {
            this(entered.id(), entered.code(), entered.seat(), entered.token());
        }
    }
}
