package org.kring.practice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kring.practice.PracticeCase.Slip;
import org.kring.session.SessionClients;
import org.kring.session.core.Refused;
import org.kring.session.core.SessionCommand;
import org.kring.session.core.SessionView;

/** One practice round: a table of simulated peers around one person. */
final class Practice {

    private final SessionClients clients;
    private final Setting setting;
    private final Memory memory = new Memory();
    private final PracticeWords words;
    private long seen = -1;
    private Instant since;
    private @Nullable Act next;
    private boolean hurry;
    private Instant watched;

    Practice(SessionClients clients, Setting setting, PracticeWords words, Instant now) {
        this.clients = clients;
        this.setting = setting;
        this.words = words;
        this.since = now;
        this.watched = now;
    }

    Setting setting() {
        return setting;
    }

    /** Since when nobody has looked at it. */
    synchronized Instant watched() {
        return watched;
    }

    /** Lets the peers act when it is time; false when the session is gone. */
    synchronized boolean live(Instant now) {
        var version = clients.version(setting.session());
        if (version.isEmpty()) {
            return false;
        }
        setting.peers().forEach(seat -> clients.here(setting.session(), seat));
        if (!clients.watches(setting.session(), setting.person())) {
            since = now;
            return true;
        }
        watched = now;
        if (version.get() != seen) {
            var before = nextSeat();
            look(version.get(), now);
            if (!Objects.equals(before, nextSeat())) {
                // The bar says for whom the table waits; the drawing of this version still says the one before.
                clients.redraw(setting.session());
            }
        }
        if (next != null
                && (hurry || !now.isBefore(since.plus(setting.pace().before(next.beats(), memory.toTakeIn()))))) {
            act(next, now);
        }
        return true;
    }

    private void look(long version, Instant now) {
        seen = version;
        since = now;
        next = direction().flatMap(Direction::next).orElse(null);
    }

    private @Nullable String nextSeat() {
        return next == null ? null : next.seat();
    }

    private void act(Act act, Instant now) {
        hurry = hurry && act.quiet();
        var view = view(act.seat());
        if (view.isEmpty()) {
            return;
        }
        try {
            for (SessionCommand command : act.commands()) {
                clients.send(setting.session(), act.seat(), view.get().stepKey(), command);
            }
        } catch (Refused overtaken) {
            again(now);
            return;
        }
        memory.mark(act.marks());
        memory.takenIn();
        if (act.says() != null) {
            memory.hear(view.get().you().name(), act.says());
        }
        memory.toRead(act.told());
        again(now);
    }

    private void again(Instant now) {
        look(clients.version(setting.session()).orElse(seen), now);
        clients.redraw(setting.session());
    }

    /** The person is done here, or does not want to wait. */
    synchronized void goOn(Instant now) {
        direction().ifPresent(direction -> memory.goOn(direction.moment()));
        look(seen, now);
        hurry = next != null;
        clients.redraw(setting.session());
    }

    /** The person, who leads, steps in. */
    synchronized void steer(Slip with, Instant now) {
        var holder = direction().flatMap(Direction::unsteered).flatMap(this::view);
        var me = view(setting.person());
        if (holder.isEmpty() || me.isEmpty()) {
            return;
        }
        memory.hear(me.get().you().name(), words.steer(with));
        if (with == setting.slip()) {
            memory.mark(Set.of("steered", "steered-by-person"));
        } else {
            memory.hear(holder.get().you().name(), words.puzzled());
        }
        again(now);
    }

    /** An open question of the case goes into the person's own notebook, where the first free place is. */
    synchronized void borrow(String ask) {
        if (setting.lines().asks().stream().noneMatch(each -> each.ask().equals(ask))) {
            return;
        }
        view(setting.person()).ifPresent(view -> {
            for (var i = 1; i <= 5; i++) {
                var place = "question." + i;
                if (!view.notes().containsKey(place)
                        || view.notes().get(place).text().isEmpty()) {
                    note(view, new SessionCommand.SaveNote(place, ask, 0));
                    return;
                }
            }
        });
    }

    private void note(SessionView view, SessionCommand command) {
        try {
            clients.send(setting.session(), setting.person(), view.stepKey(), command);
        } catch (Refused overtaken) {
            clients.redraw(setting.session());
        }
    }

    /** What stands above the stage of the person. */
    synchronized Bar bar(SessionView view) {
        var direction = direction();
        var acts = next == null ? Optional.<SessionView>empty() : view(next.seat());
        return new Bar(
                setting,
                view,
                memory.heard(),
                acts.map(peer -> peer.you().name()).orElse(null),
                direction.map(Direction::wouldGoOn).orElse(false),
                direction.flatMap(Direction::unsteered).isPresent(),
                direction.map(Direction::waitsForAnswer).orElse(false),
                memory.has("slipped"),
                memory.has("steered-by-person"));
    }

    private Optional<Direction> direction() {
        var views = new LinkedHashMap<String, SessionView>();
        for (var seat : setting.peers()) {
            view(seat).ifPresent(view -> views.put(seat, view));
        }
        return views.size() == setting.peers().size() ? Optional.of(direction(views)) : Optional.empty();
    }

    private Direction direction(Map<String, SessionView> views) {
        return new Direction(setting.lines(), setting.pace(), setting.slip(), words, setting.person(), views, memory);
    }

    private Optional<SessionView> view(String seat) {
        return clients.view(setting.session(), seat, setting.lines().language());
    }
}
