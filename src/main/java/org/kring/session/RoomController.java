package org.kring.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kring.address.Callers;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The screen of the whole room: for reading only, on a wall or a beamer. It opens by a code from whoever leads, or in a
 * second window of someone who sits in the circle; it shows what all of them read, and nothing else.
 */
@Controller
class RoomController {

    private final SessionService service;
    private final SessionPages drawings;
    private final SessionFeed feed;
    private final SessionDoor door;
    private final Screens screens;
    private final Accesses accesses;
    private final Presences presences;
    private final Cookies cookies;
    private final Callers callers;
    private final Pages pages;

    RoomController(
            SessionService service,
            SessionPages drawings,
            SessionFeed feed,
            SessionDoor door,
            Screens screens,
            Accesses accesses,
            Presences presences,
            Cookies cookies,
            Callers callers,
            Pages pages) {
        this.service = service;
        this.drawings = drawings;
        this.feed = feed;
        this.door = door;
        this.screens = screens;
        this.accesses = accesses;
        this.presences = presences;
        this.cookies = cookies;
        this.callers = callers;
        this.pages = pages;
    }

    @GetMapping("/screen")
    ResponseEntity<String> code(HttpServletRequest request) {
        return code(request, HttpStatus.OK, "", null);
    }

    private ResponseEntity<String> code(
            HttpServletRequest request, HttpStatus status, String code, @Nullable String reason) {
        var page = pages.page(request, "room.title");
        var sentence = reason == null ? null : page.words().say("refused." + reason);
        return pages.answer(status, "session/roomCode.jte", Map.of("room", new RoomCodePage(page, code, sentence)));
    }

    @PostMapping("/screen")
    ResponseEntity<?> open(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        var caller = callers.of(request);
        if (door.guessing(caller)) {
            return code(request, HttpStatus.TOO_MANY_REQUESTS, code, "TOO_MANY_REQUESTS");
        }
        var shown = screens.take(code, service.now());
        if (shown.isEmpty()) {
            door.wrongCode(caller);
            return code(request, HttpStatus.UNPROCESSABLE_CONTENT, code, "UNKNOWN_ROOM_CODE");
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookies.give(
                                Cookies.Place.ROOM,
                                shown.get().session(),
                                shown.get().token()))
                .location(URI.create("/s/" + shown.get().session()))
                .build();
    }

    @GetMapping("/s/{id}")
    ResponseEntity<String> page(@PathVariable String id, HttpServletRequest request) {
        var session = session(id, request);
        sign(session);
        return drawings.room(request, session);
    }

    /** One drawing, for screens behind a proxy that holds up streams. */
    @GetMapping("/s/{id}/stage")
    ResponseEntity<String> stage(@PathVariable String id, HttpServletRequest request) {
        var session = session(id, request);
        sign(session);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(drawings.roomDrawn(frame(request), session).html());
    }

    @GetMapping("/s/{id}/stream")
    void stream(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = session(id, request);
        var page = frame(request);
        var out = new EventStream(response);
        feed.follow(session, Presences.ROOM, new SessionFeed.Screen() {
            @Override
            public boolean draw() throws IOException {
                try {
                    session(id, request);
                    var drawn = drawings.roomDrawn(page, session);
                    out.send("drawing", Long.toString(drawn.view().version()), drawn.html());
                    return true;
                } catch (SessionService.NoSuchSession gone) {
                    out.send("gone", "", "gone");
                    return false;
                }
            }

            @Override
            public void beat() throws IOException {
                out.send("beat", "", "beat");
            }
        });
    }

    /** A screen answers each sign of life with its own. */
    @PostMapping("/s/{id}/here")
    ResponseEntity<Void> here(@PathVariable String id, HttpServletRequest request) {
        sign(session(id, request));
        return ResponseEntity.noContent().build();
    }

    private void sign(UUID session) {
        if (presences.here(session, Presences.ROOM)) {
            feed.changed(SessionChanged.forAll(session));
        }
    }

    /** A code for one more screen, for who leads. */
    @PostMapping("/r/{id}/screens")
    ResponseEntity<String> give(@PathVariable String id, HttpServletRequest request) {
        var session = SessionDoor.id(id).orElseThrow(SessionService.NoSuchSession::new);
        var seat = leader(session, request);
        var code = RoomCode.spoken(screens.code(session, service.now()));
        return drawings.whole(request, session, seat, HttpStatus.OK, extras -> extras.forRoom(code));
    }

    /** No screen shows the session any more. */
    @PostMapping("/r/{id}/screens/end")
    ResponseEntity<Void> end(@PathVariable String id, HttpServletRequest request) {
        var session = SessionDoor.id(id).orElseThrow(SessionService.NoSuchSession::new);
        leader(session, request);
        screens.endAll(session);
        presences.gone(session, Presences.ROOM);
        feed.changed(SessionChanged.forAll(session));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/r/" + session))
                .build();
    }

    private String leader(UUID session, HttpServletRequest request) {
        return cookies.token(session, request)
                .flatMap(token -> accesses.seat(session, token))
                .filter(seat -> service.leads(session, seat))
                .orElseThrow(SessionService.NoSuchSession::new);
    }

    /** The session that this browser may show: by a code, or since somebody of the circle sits at it. */
    private UUID session(String id, HttpServletRequest request) {
        var session = SessionDoor.id(id).orElseThrow(SessionService.NoSuchSession::new);
        var shows = cookies.token(Cookies.Place.ROOM, session, request)
                .filter(token -> screens.shows(session, token))
                .isPresent();
        var sits = cookies.token(session, request)
                .flatMap(token -> accesses.seat(session, token))
                .filter(seat -> service.sits(session, seat))
                .isPresent();
        if (!shows && !sits) {
            throw new SessionService.NoSuchSession();
        }
        return session;
    }

    private Page frame(HttpServletRequest request) {
        return pages.page(request, "room.title");
    }
}
