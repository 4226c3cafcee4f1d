package org.kring.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.session.core.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The live page: drawn whole, kept up to date by a stream, and acted on by forms that work without script too. */
@Controller
@RequestMapping("/r/{id}")
class SessionController {

    private static final Set<String> FRAME = Set.of("_csrf", "type", "id", "step");

    private final SessionService service;
    private final SessionPages drawings;
    private final SessionFeed feed;
    private final Accesses accesses;
    private final Presences presences;
    private final Cookies cookies;
    private final Pages pages;

    SessionController(
            SessionService service,
            SessionPages drawings,
            SessionFeed feed,
            Accesses accesses,
            Presences presences,
            Cookies cookies,
            Pages pages) {
        this.service = service;
        this.drawings = drawings;
        this.feed = feed;
        this.accesses = accesses;
        this.presences = presences;
        this.cookies = cookies;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> page(@PathVariable String id, HttpServletRequest request) {
        var place = place(id, request);
        presences.here(place.session(), place.seat());
        return drawings.whole(request, place.session(), place.seat(), HttpStatus.OK, extras -> extras);
    }

    /** One drawing, for screens behind a proxy that holds up streams. */
    @GetMapping("/stage")
    ResponseEntity<String> stage(@PathVariable String id, HttpServletRequest request) {
        var place = place(id, request);
        if (presences.here(place.session(), place.seat())) {
            feed.changed(SessionChanged.forAll(place.session()));
        }
        var wall = drawings.wall(request, place.session());
        var drawn = drawings.drawn(page(request), place.session(), place.seat(), wall);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(drawn.html());
    }

    @GetMapping("/stream")
    void stream(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var place = place(id, request);
        var page = page(request);
        var wall = drawings.wall(request, place.session());
        presences.here(place.session(), place.seat());
        var out = new EventStream(response);
        feed.follow(place.session(), place.seat(), new SessionFeed.Screen() {
            @Override
            public boolean draw() throws IOException {
                try {
                    var drawn = drawings.drawn(page, place.session(), place.seat(), wall);
                    if (drawn.view().now() != null || !drawn.html().equals(out.last())) {
                        out.send("drawing", Long.toString(drawn.view().version()), drawn.html());
                    }
                    return true;
                } catch (SessionService.NoSuchSession | IllegalStateException gone) {
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
    @PostMapping("/here")
    ResponseEntity<Void> here(@PathVariable String id, HttpServletRequest request) {
        var place = place(id, request);
        if (presences.here(place.session(), place.seat())) {
            feed.changed(SessionChanged.forAll(place.session()));
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/commands")
    ResponseEntity<?> command(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestHeader(name = "X-Kring", defaultValue = "") String script,
            HttpServletRequest request) {
        var place = place(id, request);
        var values = new HashMap<>(form);
        values.keySet().removeAll(FRAME);
        var commandId = form.getOrDefault("id", "");
        try {
            service.handle(
                    place.session(),
                    place.seat(),
                    // A form without script carries none: then each press is a command of its own. One that is no id is
                    // refused.
                    commandId.isBlank() ? UUID.randomUUID().toString() : commandId,
                    form.getOrDefault("step", ""),
                    CommandCodec.read(form.getOrDefault("type", ""), values));
            presences.here(place.session(), place.seat());
        } catch (Refused refused) {
            return refuse(
                    request,
                    place,
                    "refused." + refused.reason().name(),
                    refused.reason().name(),
                    form,
                    script,
                    refused.details().toArray());
        } catch (CommandCodec.Malformed malformed) {
            return refuse(request, place, "refused.MALFORMED", "MALFORMED", form, script);
        }
        return script.isEmpty()
                ? back(place.session())
                : ResponseEntity.noContent().build();
    }

    private ResponseEntity<?> refuse(
            HttpServletRequest request,
            Place place,
            String key,
            String reason,
            Map<String, String> form,
            String script,
            Object... details) {
        var sentence = drawings.words(request).say(key, details);
        if (!script.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(Map.of("reason", reason, "detail", sentence));
        }
        return drawings.whole(
                request,
                place.session(),
                place.seat(),
                HttpStatus.UNPROCESSABLE_CONTENT,
                extras -> extras.refused(sentence, form));
    }

    /** Six digits with which one more device takes this seat. */
    @PostMapping("/devices")
    ResponseEntity<String> pair(@PathVariable String id, HttpServletRequest request) {
        var place = place(id, request);
        if (!service.sits(place.session(), place.seat())) {
            throw new SessionService.NoSuchSession();
        }
        var digits = accesses.pair(place.session(), place.seat(), service.now());
        return drawings.whole(request, place.session(), place.seat(), HttpStatus.OK, extras -> extras.pairing(digits));
    }

    /** This device hangs on the wall for everybody, or is one's own again; only what it shows changes. */
    @PostMapping("/wall")
    ResponseEntity<Void> wall(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean on, HttpServletRequest request) {
        var place = place(id, request);
        var cookie = on
                ? cookies.give(Cookies.Place.WALL, place.session(), "on")
                : cookies.clear(Cookies.Place.WALL, place.session());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie)
                .location(URI.create("/r/" + place.session()))
                .build();
    }

    /** A borrowed device forgets the seat; the seat itself stays. */
    @PostMapping("/devices/leave")
    ResponseEntity<Void> leaveDevice(@PathVariable String id, HttpServletRequest request) {
        var place = place(id, request);
        cookies.token(place.session(), request).ifPresent(token -> accesses.end(place.session(), token));
        feed.ended(new AccessEnded(place.session(), place.seat()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookies.clear(place.session()))
                .header("Clear-Site-Data", "\"storage\"")
                .location(URI.create("/"))
                .build();
    }

    /** Where the sender of a request sits. */
    private record Place(UUID session, String seat) {}

    private Place place(String id, HttpServletRequest request) {
        var session = SessionDoor.id(id).orElseThrow(SessionService.NoSuchSession::new);
        Optional<String> seat = cookies.token(session, request).flatMap(token -> accesses.seat(session, token));
        return new Place(session, seat.orElseThrow(SessionService.NoSuchSession::new));
    }

    private Page page(HttpServletRequest request) {
        return pages.page(request, "session.page");
    }

    private static ResponseEntity<Void> back(UUID session) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/r/" + session))
                .build();
    }
}
