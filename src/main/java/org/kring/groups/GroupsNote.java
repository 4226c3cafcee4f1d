package org.kring.groups;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.session.SessionClients;
import org.kring.session.StageNote;
import org.kring.session.core.SessionView;
import org.springframework.stereotype.Component;

/** Above the stage: the way to the own group and back, and for who leads to open the groups and to call everybody back. */
@Component
final class GroupsNote implements StageNote {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());

    private final Groups groups;
    private final Pages pages;

    GroupsNote(Groups groups, Pages pages) {
        this.groups = groups;
        this.pages = pages;
    }

    @Override
    public Optional<String> above(SessionView view, Page page) {
        var id = SessionClients.id(view.id());
        if (id.isEmpty() || view.you().seat().isEmpty()) {
            return Optional.empty();
        }
        return groups.ofChild(id.get())
                .map(group -> inside(group, page))
                .or(() -> whole(id.get(), view, page))
                .map(drawn -> pages.render("groups/note.jte", Map.of("groups", drawn)));
    }

    /** While groups are at work there is nothing to do for the whole circle. */
    @Override
    public boolean alone(SessionView view) {
        return view.screen() == SessionView.Screen.LOBBY
                && SessionClients.id(view.id()).stream()
                        .flatMap(id -> groups.of(id).stream())
                        .anyMatch(group -> !group.gathered());
    }

    /** Everybody is back: a next round is there for who asks for it, and is not what the page is about. */
    @Override
    public boolean first(SessionView view) {
        return view.screen() == SessionView.Screen.LOBBY
                && SessionClients.id(view.id()).stream()
                        .anyMatch(id -> !groups.of(id).isEmpty())
                && !alone(view);
    }

    private GroupsPage inside(Group group, Page page) {
        return new GroupsPage(
                page,
                group.parent().toString(),
                List.of(),
                0,
                null,
                List.of(),
                group.gathered() ? null : TIME.format(group.until()),
                groups.now().isAfter(group.until()),
                group.gathered(),
                true);
    }

    private Optional<GroupsPage> whole(UUID id, SessionView view, Page page) {
        if (view.screen() != SessionView.Screen.LOBBY) {
            return Optional.empty();
        }
        var names = names(view);
        var all = groups.of(id);
        var leads = view.you().casts();
        var atWork = all.stream().filter(group -> !group.gathered()).toList();
        if (atWork.isEmpty()) {
            var dealt = leads ? groups.dealt(id, view) : List.<List<String>>of();
            var proposed = dealt.stream().map(seats -> list(page, seats, names)).toList();
            var largest = dealt.stream().mapToInt(List::size).max().orElse(0);
            return proposed.isEmpty() && all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page(
                            page, id, proposed, groups.needed(view, largest), null, List.of(), null, !all.isEmpty()));
        }
        var mine = atWork.stream()
                .filter(group -> group.member(view.you().seat())
                        .map(Group.Member::childSeat)
                        .isPresent())
                .map(group -> list(
                        page,
                        group.members().stream()
                                .map(Group.Member::seat)
                                .filter(seat -> !seat.equals(view.you().seat()))
                                .toList(),
                        names))
                .findFirst()
                .orElse(null);
        var far = leads
                ? atWork.stream()
                        .map(group -> new GroupsPage.Far(
                                list(
                                        page,
                                        group.members().stream()
                                                .map(Group.Member::seat)
                                                .toList(),
                                        names),
                                groups.state(group, page.words().language())
                                        .name()
                                        .toLowerCase(Locale.ROOT)))
                        .toList()
                : List.<GroupsPage.Far>of();
        return Optional.of(
                page(page, id, List.of(), 0, mine, far, atWork.getFirst().until(), false));
    }

    private GroupsPage page(
            Page page,
            UUID id,
            List<String> proposed,
            int needed,
            @Nullable String mine,
            List<GroupsPage.Far> far,
            @Nullable Instant until,
            boolean back) {
        return new GroupsPage(
                page,
                id.toString(),
                proposed,
                needed,
                mine,
                far,
                until == null ? null : TIME.format(until),
                until != null && groups.now().isAfter(until),
                back,
                false);
    }

    private static Map<String, String> names(SessionView view) {
        var names = new LinkedHashMap<String, String>();
        view.seats().forEach(seat -> names.put(seat.seat(), seat.name()));
        return names;
    }

    /** These seats by name, in seating order. */
    private static String list(Page page, List<String> seats, Map<String, String> names) {
        var all = names.entrySet().stream()
                .filter(each -> seats.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return switch (all.size()) {
            case 0 -> "";
            case 1 -> all.getFirst();
            default -> page.words().say("groups.and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
        };
    }
}
