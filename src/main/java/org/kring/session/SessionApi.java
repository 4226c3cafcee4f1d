package org.kring.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.kring.address.Callers;
import org.kring.page.Language;
import org.kring.page.Words;
import org.kring.session.core.Refused;
import org.kring.session.core.SessionView;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The JSON door: the same door and the same drawing as the page, for programs. A bearer token per seat. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class SessionApi {

    private final SessionService service;
    private final SessionDoor door;
    private final Accesses accesses;
    private final SessionFeed feed;
    private final Presences presences;
    private final Callers callers;
    private final JsonMapper json;
    private final String openApi;

    SessionApi(
            SessionService service,
            SessionDoor door,
            Accesses accesses,
            SessionFeed feed,
            Presences presences,
            Callers callers,
            JsonMapper json) {
        this.service = service;
        this.door = door;
        this.accesses = accesses;
        this.feed = feed;
        this.presences = presences;
        this.callers = callers;
        this.json = json;
        this.openApi = json.writerWithDefaultPrettyPrinter().writeValueAsString(OpenApi.document());
    }

    /** Opening: {@code language} says in which language the answer to a mistake is worded. */
    record Opening(
            @Nullable String method,
            @Nullable Integer minutes,
            @Nullable String language,
            @Nullable String name) {}

    record Knocking(@Nullable String name, @Nullable Boolean returning) {}

    record Admission(String seat, String token) {}

    /** What went wrong, before or beside the rules. */
    private static final class Problem extends RuntimeException {
        private final HttpStatus status;
        private final String reason;

        Problem(HttpStatus status, String reason) {
            super(reason, null, false, false);
            this.status = status;
            this.reason = reason;
        }
    }

    @GetMapping("/openapi.json")
    String openApi() {
        return openApi;
    }

    @PostMapping("/sessions")
    ResponseEntity<SessionDoor.Ticket> open(@RequestBody Opening body, HttpServletRequest request) {
        if (body.language() != null) {
            request.setAttribute("kring.language", body.language());
        }
        if (!door.mayOpen(callers.of(request))) {
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS");
        }
        var entered = service.open(
                body.method() == null ? "incident-5" : body.method(),
                body.minutes() == null ? 60 : body.minutes(),
                body.name() == null ? "" : body.name());
        return ResponseEntity.status(HttpStatus.CREATED).body(new SessionDoor.Ticket(entered));
    }

    @PostMapping("/sessions/{session}/seats")
    ResponseEntity<Admission> knock(
            @PathVariable String session, @RequestBody Knocking body, HttpServletRequest request) {
        var id = switch (door.byCodeOrId(session, callers.of(request))) {
            case SessionDoor.Found.Here here -> here.id();
            case SessionDoor.Found.Unknown u -> throw new SessionService.NoSuchSession();
            case SessionDoor.Found.TooManyTries t ->
                throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS");
        };
        if (!door.mayKnock(callers.of(request), id)) {
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_KNOCKS");
        }
        var entered = service.knock(id, body.name() == null ? "" : body.name(), Boolean.TRUE.equals(body.returning()));
        return ResponseEntity.status(HttpStatus.CREATED).body(new Admission(entered.seat(), entered.token()));
    }

    @PostMapping("/sessions/{session}/commands")
    ResponseEntity<Void> command(
            @PathVariable String session, @RequestBody Map<String, Object> body, HttpServletRequest request) {
        var seat = seat(session, request);
        var values = new HashMap<>(body);
        var type = text(values.remove("type"));
        var id = text(values.remove("id"));
        var step = text(values.remove("step"));
        if (id.isEmpty() || id.length() > 64) {
            throw new CommandCodec.Malformed("Expected an id of the command, of 1 to 64 characters");
        }
        service.handle(UUID.fromString(session), seat, id, step, CommandCodec.read(type, values));
        presences.here(UUID.fromString(session), seat);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/sessions/{session}")
    SessionView view(@PathVariable String session, HttpServletRequest request) {
        var seat = seat(session, request);
        presences.here(UUID.fromString(session), seat);
        return service.view(UUID.fromString(session), seat, Language.of(request));
    }

    @GetMapping(path = "/sessions/{session}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(@PathVariable String session, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var seat = seat(session, request);
        var id = UUID.fromString(session);
        var language = Language.of(request);
        var out = new EventStream(response);
        feed.follow(id, seat, new SessionFeed.Screen() {
            @Override
            public boolean draw() throws IOException {
                try {
                    presences.here(id, seat);
                    var view = service.view(id, seat, language);
                    var drawn = json.writeValueAsString(view);
                    if (view.now() != null || !drawn.equals(out.last())) {
                        out.send("view", Long.toString(view.version()), drawn);
                    }
                    return true;
                } catch (SessionService.NoSuchSession | IllegalStateException gone) {
                    out.send("gone", "", "{}");
                    return false;
                }
            }

            @Override
            public void beat() throws IOException {
                out.send("beat", "", "{}");
                presences.here(id, seat);
            }
        });
    }

    /** The seat of the bearer; the same answer for an unknown session and for one of others. */
    private String seat(String session, HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.startsWith("Bearer ")) {
            throw new Problem(HttpStatus.UNAUTHORIZED, "TOKEN_MISSING");
        }
        return SessionDoor.id(session)
                .flatMap(id -> accesses.seat(id, header.substring(7).strip()))
                .orElseThrow(SessionService.NoSuchSession::new);
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    // ---- what goes wrong, always in the same form

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refused refused, HttpServletRequest request) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                refused.reason().name(),
                request,
                refused.details().toArray());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> malformed(CommandCodec.Malformed malformed, HttpServletRequest request) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "MALFORMED", request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http && http.getCode() == HttpStatus.CONTENT_TOO_LARGE.value()) {
                return problem(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", request);
            }
        }
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "MALFORMED", request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> gone(SessionService.NoSuchSession gone, HttpServletRequest request) {
        return problem(HttpStatus.NOT_FOUND, "NO_SUCH_SESSION", request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> problem(Problem problem, HttpServletRequest request) {
        return problem(problem.status, problem.reason, request);
    }

    private static ResponseEntity<Map<String, Object>> problem(
            HttpStatus status, String reason, HttpServletRequest request, Object... details) {
        var asked = request.getAttribute("kring.language");
        var words = Words.of(asked instanceof String language ? language : Language.of(request));
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.body(Map.of(
                "type",
                "about:blank",
                "title",
                new String(status.getReasonPhrase().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                "status",
                status.value(),
                "reason",
                reason,
                "detail",
                words.say("refused." + reason, details)));
    }
}
