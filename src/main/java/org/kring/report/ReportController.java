package org.kring.report;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.kring.page.Pages;
import org.kring.session.SessionClients;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The own report of who asks: on screen, as text, and the days to look back as calendar files. */
@Controller
@RequestMapping("/r/{id}")
class ReportController {

    private final SessionClients clients;
    private final Pages pages;
    private final InstantSource clock;

    ReportController(SessionClients clients, Pages pages, InstantSource clock) {
        this.clients = clients;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/report")
    ResponseEntity<String> page(@PathVariable String id, HttpServletRequest request) {
        return report(id, request)
                .map(report -> pages.answer(HttpStatus.OK, "report/report.jte", Map.of("report", report)))
                .orElseGet(() -> notYet(id));
    }

    @GetMapping("/report.md")
    ResponseEntity<String> text(@PathVariable String id, HttpServletRequest request) {
        return report(id, request)
                .map(report -> file(
                        ReportText.of(report),
                        new MediaType("text", "markdown", StandardCharsets.UTF_8),
                        "kring-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".md"))
                .orElseGet(() -> notYet(id));
    }

    /** A day to look back; 404 for an action that is not there, has no date, or is somebody else's. */
    @GetMapping("/actions/{key}.ics")
    ResponseEntity<String> date(@PathVariable String id, @PathVariable String key, HttpServletRequest request) {
        var report = report(id, request);
        if (report.isEmpty()) {
            return notYet(id);
        }
        var action = report.get().actions().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(ReportController::nothingHere);
        try {
            var calendar = ActionDate.file(
                    ActionDate.uid(id, report.get().view().you().seat(), key),
                    LocalDate.parse(action.on()),
                    report.get().say("calendar"),
                    clock.instant());
            return file(calendar, new MediaType("text", "calendar", StandardCharsets.UTF_8), "kring.ics");
        } catch (DateTimeParseException none) {
            throw nothingHere();
        }
    }

    /** Absent while a round is still going on. */
    private Optional<Report> report(String id, HttpServletRequest request) {
        var view = SessionClients.id(id)
                .flatMap(session -> clients.seat(session, request)
                        .flatMap(seat -> clients.view(
                                session,
                                seat,
                                pages.page(request, "report.title").words().language())))
                .orElseThrow(ReportController::nothingHere);
        return switch (view.screen()) {
            case BETWEEN, ENDED, LEFT -> Optional.of(new Report(pages.page(request, "report.title"), view));
            case LOBBY, LIVE, STOPPED -> Optional.empty();
            case WAITING, TURNED_AWAY, REMOVED -> throw nothingHere();
        };
    }

    private static ResponseEntity<String> notYet(String id) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/r/" + id))
                .build();
    }

    private static ResponseEntity<String> file(String content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private static ResponseStatusException nothingHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
