package org.kring.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kring.address.Callers;
import org.kring.content.Unreadable;
import org.kring.content.Value;
import org.kring.method.yaml.MethodFiles;
import org.kring.page.Language;
import org.kring.page.Pages;
import org.kring.practice.PracticeCase.Slip;
import org.kring.session.SessionClients;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Choosing what to practise, and what the person says to the simulated table. */
@Controller
@RequestMapping("/practice")
class PracticeController {

    private final Practices practices;
    private final SessionClients clients;
    private final Callers callers;
    private final Pages pages;

    PracticeController(Practices practices, SessionClients clients, Callers callers, Pages pages) {
        this.practices = practices;
        this.clients = clients;
        this.callers = callers;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> choose(@RequestParam(required = false) @Nullable String left, HttpServletRequest request) {
        return choose(request, HttpStatus.OK, null, left != null);
    }

    private ResponseEntity<String> choose(
            HttpServletRequest request, HttpStatus status, @Nullable String refused, boolean left) {
        var page = pages.page(request, "practice.title");
        var sentence = refused == null ? null : page.words().say(refused);
        return pages.answer(
                status,
                "practice/choose.jte",
                Map.of("choice", new PracticePage(page, cards(page.words().language()), sentence, left)));
    }

    private List<PracticePage.Card> cards(String language) {
        return practices.cases(language).stream()
                .map(each -> new PracticePage.Card(each.key(), each.title(), each.sector(), each.broughtBy()))
                .toList();
    }

    @PostMapping
    ResponseEntity<?> open(
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "quick") String pace,
            @RequestParam(name = "case", defaultValue = "") String key,
            @RequestParam(defaultValue = Practices.FIRST_METHOD) String method,
            @RequestParam(defaultValue = "") String own,
            HttpServletRequest request) {
        var chosen = word(PracticeRole.values(), role);
        var speed = word(Pace.values(), pace);
        var language = Language.of(request);
        if (chosen.isEmpty() || speed.isEmpty()) {
            return choose(request, HttpStatus.UNPROCESSABLE_CONTENT, "practice.refused.choice", false);
        }
        var round = own.isEmpty() ? practices.known(method) : brought(own);
        if (round.isEmpty()) {
            return choose(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    own.isEmpty() ? "practice.refused.choice" : "refused.OWN_METHOD",
                    false);
        }
        var lines = key.isEmpty() ? practices.any(language, round.get().method()) : practices.caseOf(key);
        if (lines.isEmpty()) {
            return choose(request, HttpStatus.UNPROCESSABLE_CONTENT, "practice.refused.case", false);
        }
        try {
            var name = pages.page(request, "practice.title").words().say("practice.you");
            var person = practices.open(lines.get(), round.get(), chosen.get(), speed.get(), name, callers.of(request));
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.SET_COOKIE, clients.cookie(person))
                    .location(URI.create("/r/" + person.session()))
                    .build();
        } catch (Practices.Enough enough) {
            return choose(request, HttpStatus.TOO_MANY_REQUESTS, "practice.refused.enough", false);
        }
    }

    private static Optional<Round> brought(String own) {
        try {
            var file = MethodFiles.sound(own);
            return Optional.of(new Round(file.method(), file));
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    /** The person is done, or does not want to wait. */
    @PostMapping("/{id}/on")
    ResponseEntity<Void> goOn(
            @PathVariable String id,
            @RequestHeader(name = "X-Kring", defaultValue = "") String script,
            HttpServletRequest request) {
        return done(id, script, request, practice -> practice.goOn(practices.now()));
    }

    /** The person, who facilitates, steps in. */
    @PostMapping("/{id}/steer")
    ResponseEntity<Void> steer(
            @PathVariable String id,
            @RequestParam String way,
            @RequestHeader(name = "X-Kring", defaultValue = "") String script,
            HttpServletRequest request) {
        var slip = word(Slip.values(), way).orElseThrow(PracticeController::nothingHere);
        return done(id, script, request, practice -> practice.steer(slip, practices.now()));
    }

    /** An open question of the case goes into the person's own notebook. */
    @PostMapping("/{id}/borrow")
    ResponseEntity<Void> borrow(
            @PathVariable String id,
            @RequestParam String ask,
            @RequestHeader(name = "X-Kring", defaultValue = "") String script,
            HttpServletRequest request) {
        return done(id, script, request, practice -> practice.borrow(ask));
    }

    /** Leaving erases everything. */
    @PostMapping("/{id}/leave")
    ResponseEntity<Void> leave(@PathVariable String id, HttpServletRequest request) {
        var practice = practice(id, request);
        practices.leave(practice.setting().session());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.SET_COOKIE,
                        clients.withoutCookie(practice.setting().session()))
                .header("Clear-Site-Data", "\"storage\"")
                .location(URI.create("/practice?left"))
                .build();
    }

    private ResponseEntity<Void> done(String id, String script, HttpServletRequest request, Consumer<Practice> what) {
        what.accept(practice(id, request));
        return script.isEmpty()
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/r/" + id))
                        .build()
                : ResponseEntity.noContent().build();
    }

    private Practice practice(String id, HttpServletRequest request) {
        return SessionClients.id(id)
                .flatMap(session -> clients.seat(session, request).flatMap(seat -> practices.get(session, seat)))
                .orElseThrow(PracticeController::nothingHere);
    }

    private static ResponseStatusException nothingHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static <E extends Enum<E>> Optional<E> word(E[] words, String written) {
        return Arrays.stream(words)
                .filter(word -> Value.written(word).equals(written))
                .findFirst();
    }
}
