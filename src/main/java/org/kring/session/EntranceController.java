package org.kring.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kring.address.Callers;
import org.kring.content.Unreadable;
import org.kring.method.yaml.MethodFiles;
import org.kring.page.Pages;
import org.kring.session.core.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ways in: the first page, opening a room, and joining one by code, by six digits, or as who was there already. */
@Controller
class EntranceController {

    private final SessionService service;
    private final SessionDoor door;
    private final Accesses accesses;
    private final Cookies cookies;
    private final Callers callers;
    private final Pages pages;

    EntranceController(
            SessionService service,
            SessionDoor door,
            Accesses accesses,
            Cookies cookies,
            Callers callers,
            Pages pages) {
        this.service = service;
        this.door = door;
        this.accesses = accesses;
        this.cookies = cookies;
        this.callers = callers;
        this.pages = pages;
    }

    /** @param method one that was looked up in the library */
    @GetMapping("/")
    ResponseEntity<String> landing(@RequestParam(defaultValue = "") String method, HttpServletRequest request) {
        return landing(
                request,
                HttpStatus.OK,
                new LandingPage(pages.page(request, "web.landing.title"), service.choices(), method, "", 60, null));
    }

    private ResponseEntity<String> landing(HttpServletRequest request, HttpStatus status, LandingPage landing) {
        return pages.answer(status, "web/landing.jte", Map.of("landing", landing));
    }

    /** @param own the file of a method that is brought along; empty for one of the library */
    @PostMapping("/rounds")
    ResponseEntity<?> open(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "60") String minutes,
            @RequestParam(defaultValue = "incident-5") String method,
            @RequestParam(defaultValue = "") String own,
            HttpServletRequest request) {
        var words = pages.page(request, "web.landing.title").words();
        var slot = minutes.matches("[0-9]{1,4}") ? Integer.parseInt(minutes) : 0;
        if (!door.mayOpen(callers.of(request))) {
            return again(
                    request, HttpStatus.TOO_MANY_REQUESTS, method, name, slot, words.say("refused.TOO_MANY_REQUESTS"));
        }
        try {
            var entered =
                    own.isEmpty() ? service.open(method, slot, name) : service.open(MethodFiles.sound(own), slot, name);
            return seated(entered.id(), entered.token());
        } catch (Unreadable unreadable) {
            return again(
                    request, HttpStatus.UNPROCESSABLE_CONTENT, method, name, slot, words.say("refused.OWN_METHOD"));
        } catch (Refused refused) {
            return again(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    method,
                    name,
                    slot,
                    refused.reason() == Refused.Reason.EMPTY_TEXT
                            ? words.say("web.landing.name.missing")
                            : words.say(
                                    "refused." + refused.reason(),
                                    refused.details().toArray()));
        } catch (CommandCodec.Malformed malformed) {
            return again(request, HttpStatus.UNPROCESSABLE_CONTENT, method, name, slot, words.say("refused.MALFORMED"));
        }
    }

    private ResponseEntity<String> again(
            HttpServletRequest request, HttpStatus status, String method, String name, int minutes, String sentence) {
        var page = pages.page(request, "web.landing.title");
        return landing(request, status, new LandingPage(page, service.choices(), method, name, minutes, sentence));
    }

    @GetMapping("/join")
    ResponseEntity<String> join(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return join(request, HttpStatus.OK, code, "", JoinPage.Way.NEW, null, null);
    }

    /** The short link: a code right behind the address. */
    @GetMapping("/{code:[A-Za-z2-9]{8}}")
    ResponseEntity<String> link(@PathVariable String code, HttpServletRequest request) {
        return join(
                request,
                HttpStatus.OK,
                RoomCode.parse(code).map(RoomCode::spoken).orElse(code),
                "",
                JoinPage.Way.NEW,
                null,
                null);
    }

    @PostMapping("/join")
    ResponseEntity<?> enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String digits,
            @RequestParam(defaultValue = "NEW") JoinPage.Way way,
            HttpServletRequest request) {
        var caller = callers.of(request);
        return switch (door.byCode(code, caller)) {
            case SessionDoor.Found.TooManyTries t ->
                join(request, HttpStatus.TOO_MANY_REQUESTS, code, name, way, "code", "TOO_MANY_REQUESTS");
            case SessionDoor.Found.Unknown u ->
                join(request, HttpStatus.UNPROCESSABLE_CONTENT, code, name, way, "code", "UNKNOWN_CODE");
            case SessionDoor.Found.Here here ->
                switch (way) {
                    case DEVICE -> device(request, here.id(), code, digits, caller);
                    case NEW, BACK -> knock(request, here.id(), code, name, way);
                };
        };
    }

    private ResponseEntity<?> knock(HttpServletRequest request, UUID id, String code, String name, JoinPage.Way way) {
        var token = cookies.token(id, request);
        var seat = token.flatMap(known -> accesses.seat(id, known));
        if (seat.isPresent() && !service.left(id, seat.get())) {
            return seated(id, token.get());
        }
        if (!door.mayKnock(callers.of(request), id)) {
            return join(request, HttpStatus.TOO_MANY_REQUESTS, code, name, way, "door", "TOO_MANY_KNOCKS");
        }
        try {
            if (seat.isPresent() && service.comesBack(id, seat.get(), name)) {
                return seated(id, token.get());
            }
            var entered = service.knock(id, name, way == JoinPage.Way.BACK);
            return seated(entered.id(), entered.token());
        } catch (Refused refused) {
            var field = switch (refused.reason()) {
                case EMPTY_TEXT, TOO_LONG, STRANGE_CHARACTERS -> "name";
                default -> "door";
            };
            return join(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    code,
                    name,
                    way,
                    field,
                    refused.reason().name(),
                    refused.details().toArray());
        }
    }

    private ResponseEntity<?> device(HttpServletRequest request, UUID id, String code, String digits, String caller) {
        var seat = accesses.take(id, digits.replaceAll("\\s+", ""), service.now());
        if (seat.isEmpty()) {
            door.wrongCode(caller);
            return join(
                    request, HttpStatus.UNPROCESSABLE_CONTENT, code, "", JoinPage.Way.DEVICE, "digits", "WRONG_DIGITS");
        }
        return seated(id, accesses.give(id, seat.get(), service.now()));
    }

    private ResponseEntity<Void> seated(UUID id, String token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookies.give(id, token))
                .location(URI.create("/r/" + id))
                .build();
    }

    private ResponseEntity<String> join(
            HttpServletRequest request,
            HttpStatus status,
            String code,
            String name,
            JoinPage.Way way,
            @Nullable String field,
            @Nullable String reason,
            Object... details) {
        var page = pages.page(request, "session.join.title");
        var sentence = reason == null ? null : page.words().say("refused." + reason, details);
        return pages.answer(
                status,
                "session/join.jte",
                Map.of("join", new JoinPage(page, code, name, way, field, reason, sentence)));
    }
}
