package org.kring.groups;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.kring.page.Language;
import org.kring.session.SessionClients;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What people press about groups. Who has no seat in this circle gets the same answer as for a circle that is not there. */
@Controller
@RequestMapping("/r/{id}/groups")
class GroupsController {

    private final Groups groups;
    private final SessionClients clients;

    GroupsController(Groups groups, SessionClients clients) {
        this.groups = groups;
        this.clients = clients;
    }

    /** Whoever leads opens the groups; where that cannot be done now, the page says how things stand. */
    @PostMapping
    ResponseEntity<Void> open(
            @PathVariable String id, @RequestParam(defaultValue = "40") int minutes, HttpServletRequest request) {
        var circle = circle(id);
        groups.open(circle, seat(circle, request), minutes, Language.of(request));
        return to(circle);
    }

    @PostMapping("/enter")
    ResponseEntity<Void> enter(@PathVariable String id, HttpServletRequest request) {
        var circle = circle(id);
        return groups.enter(circle, seat(circle, request))
                .map(seated -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.SET_COOKIE, clients.cookie(seated))
                        .location(URI.create("/r/" + seated.session()))
                        .<Void>build())
                .orElseGet(() -> to(circle));
    }

    @PostMapping("/gather")
    ResponseEntity<Void> gather(@PathVariable String id, HttpServletRequest request) {
        var circle = circle(id);
        groups.gather(circle, seat(circle, request), Language.of(request));
        return to(circle);
    }

    private static ResponseEntity<Void> to(UUID circle) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/r/" + circle))
                .build();
    }

    private String seat(UUID circle, HttpServletRequest request) {
        return clients.seat(circle, request).orElseThrow(GroupsController::nothingHere);
    }

    private static UUID circle(String id) {
        return SessionClients.id(id).orElseThrow(GroupsController::nothingHere);
    }

    private static ResponseStatusException nothingHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
