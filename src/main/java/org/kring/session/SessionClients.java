package org.kring.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kring.method.yaml.MethodFile;
import org.kring.session.core.Refused;
import org.kring.session.core.Sent;
import org.kring.session.core.SessionCommand;
import org.kring.session.core.SessionView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The door for programs inside the house. What they send goes through the same rules as what people send, and what they
 * see is the same drawing; they can do nothing that a client of the JSON door could not.
 */
@Component
public class SessionClients {

    private final SessionService service;
    private final Accesses accesses;
    private final Presences presences;
    private final Cookies cookies;
    private final ApplicationEventPublisher announcements;

    SessionClients(
            SessionService service,
            Accesses accesses,
            Presences presences,
            Cookies cookies,
            ApplicationEventPublisher announcements) {
        this.service = service;
        this.accesses = accesses;
        this.presences = presences;
        this.cookies = cookies;
        this.announcements = announcements;
    }

    /** A seat in a session, with the token that proves it. */
    public record Seated(UUID session, String seat, String token) {}

    /**
     * Opens a session.
     *
     * @param minutes of the slot
     * @param keepHours how long after its last sign of life it is erased
     */
    public Seated open(String method, int minutes, int keepHours, String name) {
        return seated(service.open(method, minutes, keepHours, name));
    }

    /** Opens a session with a method that was brought along; the session keeps it and takes it along when it is erased. */
    public Seated open(MethodFile own, int minutes, int keepHours, String name) {
        return seated(service.open(own.method(), own, minutes, keepHours, name));
    }

    /** Knocks at the door of a session. */
    public Seated knock(UUID session, String name) {
        return seated(service.knock(session, name, false));
    }

    /** One more access to a seat that is known to belong to whoever asks. */
    public Seated again(UUID session, String seat) {
        return new Seated(session, seat, accesses.give(session, seat, service.now()));
    }

    /** Ends a session, wherever it is; what was given can still be read and taken back. */
    public void end(UUID session) {
        try {
            service.handle(session, Sent.HOUSE, UUID.randomUUID().toString(), "", new SessionCommand.EndSession());
        } catch (SessionService.NoSuchSession erased) {
            // It has ended more than that.
        }
    }

    private static Seated seated(SessionService.Entered entered) {
        return new Seated(entered.id(), entered.seat(), entered.token());
    }

    /** The drawing for this seat; absent when the session was erased. */
    public Optional<SessionView> view(UUID session, String seat, String language) {
        try {
            return Optional.of(service.view(session, seat, language));
        } catch (SessionService.NoSuchSession erased) {
            return Optional.empty();
        }
    }

    /** The number of facts; absent when the session was erased. */
    public Optional<Long> version(UUID session) {
        try {
            return Optional.of(service.current(session).session().version());
        } catch (SessionService.NoSuchSession erased) {
            return Optional.empty();
        }
    }

    /**
     * Gives a command for a seat, once; that is a sign of life too.
     *
     * @param step the step that its sender was looking at
     * @throws Refused when the rules do not allow it now
     */
    public void send(UUID session, String seat, String step, SessionCommand command) {
        presences.here(session, seat);
        service.handle(session, seat, UUID.randomUUID().toString(), step, command);
    }

    /** A sign of life of this seat. */
    public void here(UUID session, String seat) {
        presences.here(session, seat);
    }

    /** Somebody looks at the session from this seat. */
    public boolean watches(UUID session, String seat) {
        return !presences.of(session, List.of(seat)).awaySince().containsKey(seat);
    }

    /** Draws the session again on every screen, since what stands above the stage has changed. */
    public void redraw(UUID session) {
        announcements.publishEvent(SessionChanged.forAll(session));
    }

    /** Everything of this session is erased now. */
    public void erase(UUID session) {
        service.purge(session);
    }

    /** The session that an address names; absent where that is no id of a session. */
    public static Optional<UUID> id(String named) {
        return SessionDoor.id(named);
    }

    /** The seat of whoever sends this request, in this session. */
    public Optional<String> seat(UUID session, HttpServletRequest request) {
        return cookies.token(session, request).flatMap(token -> accesses.seat(session, token));
    }

    /** The cookie that gives a browser this seat. */
    public String cookie(Seated seated) {
        return cookies.give(seated.session(), seated.token());
    }

    /** The cookie that takes the seat from a browser. */
    public String withoutCookie(UUID session) {
        return cookies.clear(session);
    }
}
