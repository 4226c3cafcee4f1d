package org.kring.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kring.address.PublicAddress;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.page.Words;
import org.kring.session.core.SessionView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Draws the pages of a session: the same drawing as the JSON door, as HTML. */
@Component
final class SessionPages {

    private final SessionService service;
    private final Pages pages;
    private final PublicAddress address;
    private final Cookies cookies;
    private final List<StageNote> notes;
    private final Map<String, QrPath> codes = new ConcurrentHashMap<>();

    SessionPages(SessionService service, Pages pages, PublicAddress address, Cookies cookies, List<StageNote> notes) {
        this.service = service;
        this.pages = pages;
        this.address = address;
        this.cookies = cookies;
        this.notes = notes;
    }

    /** The page of this seat, with its frame. */
    ResponseEntity<String> whole(HttpServletRequest request, UUID id, String seat, HttpStatus status, Change change) {
        var page = pages.page(request, "session.page");
        var stage = stage(page, id, seat, wall(request, id), change);
        var template = switch (stage.view().screen()) {
            case WAITING, TURNED_AWAY, REMOVED, LEFT -> "session/outside.jte";
            case LOBBY, LIVE, STOPPED, BETWEEN, ENDED -> "session/session.jte";
        };
        return pages.answer(status, template, Map.of("stage", stage));
    }

    /** What lies within the frame, as streams send it. */
    Drawn drawn(Page page, UUID id, String seat, boolean wall) {
        var stage = stage(page, id, seat, wall, extras -> extras);
        var template = switch (stage.view().screen()) {
            case WAITING, TURNED_AWAY, REMOVED, LEFT -> "session/outsideStage.jte";
            case LOBBY, LIVE, STOPPED, BETWEEN, ENDED -> "session/stage.jte";
        };
        return new Drawn(stage.view(), pages.render(template, Map.of("stage", stage)));
    }

    /** The page of the screen of the whole room, with its frame. */
    ResponseEntity<String> room(HttpServletRequest request, UUID id) {
        return pages.answer(
                HttpStatus.OK,
                "session/roomPage.jte",
                Map.of("stage", roomStage(pages.page(request, "room.title"), id)));
    }

    /** What lies within that frame, as streams send it. */
    Drawn roomDrawn(Page page, UUID id) {
        var stage = roomStage(page, id);
        return new Drawn(stage.view(), pages.render("session/room.jte", Map.of("stage", stage)));
    }

    private StagePage roomStage(Page page, UUID id) {
        var view = service.room(id, page.words().language());
        var door = view.door();
        return new StagePage(
                titled(page, view), view, extras(door == null ? "" : door.code(), "", false, false, false));
    }

    /** A drawing and its HTML. */
    record Drawn(SessionView view, String html) {}

    /** What a page shows beside the usual. */
    interface Change {
        StageExtras apply(StageExtras extras);
    }

    /** This browser hangs on the wall. */
    boolean wall(HttpServletRequest request, UUID id) {
        return cookies.token(Cookies.Place.WALL, id, request).isPresent();
    }

    private StagePage stage(Page page, UUID id, String seat, boolean wall, Change change) {
        var view = service.view(id, seat, page.words().language());
        var door = view.door();
        var code = door == null ? "" : door.code();
        var title = titled(page, view);
        var above =
                notes.stream().flatMap(note -> note.above(view, page).stream()).collect(Collectors.joining());
        var extras = extras(
                code,
                above,
                notes.stream().anyMatch(note -> note.alone(view)),
                notes.stream().anyMatch(note -> note.first(view)),
                notes.stream().anyMatch(note -> note.hasWayOut(view)));
        if (!wall || !service.sits(id, seat)) {
            return new StagePage(title, view, change.apply(extras));
        }
        var room = service.room(id, page.words().language());
        return new StagePage(
                title, view, view.you().opensDoor() ? change.apply(extras.onTheWall(room)) : extras.onTheWall(room));
    }

    /** The title of the case is in the page title for those in the circle only. */
    private static Page titled(Page page, SessionView view) {
        var given = view.kase() == null ? null : view.kase().title();
        var title = given == null ? page.title() : page.words().say("session.page.titled", given);
        return new Page(page.words(), title, page.csrf(), "/r/" + view.id(), page.keepHours(), page.nonce());
    }

    private StageExtras extras(String code, String above, boolean alone, boolean first, boolean wayOut) {
        var url = code.isEmpty() ? "" : address.of("/" + code);
        var reachable = !code.isEmpty() && !address.loopback();
        var qr = reachable ? codes.computeIfAbsent(url, QrPath::of) : null;
        return new StageExtras(
                url,
                address.spoken(),
                code.isEmpty() ? "" : RoomCode.spoken(code),
                qr == null ? null : qr.path(),
                qr == null ? 0 : qr.size(),
                address.loopback(),
                !address.secure(),
                above,
                alone,
                first,
                wayOut,
                null,
                null,
                null,
                null,
                Map.of());
    }

    Words words(HttpServletRequest request) {
        return Words.of(org.kring.page.Language.of(request));
    }
}
