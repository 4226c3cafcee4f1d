package org.kring.groups;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.kring.method.Role;
import org.kring.session.SessionClients;
import org.kring.session.SessionClients.Seated;
import org.kring.session.core.Refused;
import org.kring.session.core.SessionCommand;
import org.kring.session.core.SessionDecider;
import org.kring.session.core.SessionView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Opens the groups of a circle, brings people there, and calls everybody back. Whoever leads the whole circle says when; when
 * the whole circle goes on without saying so, its groups end too.
 */
@Component
final class Groups implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Groups.class);
    private static final Duration TICK = Duration.ofSeconds(2);

    /** As many groups as one circle can open in all: six times four. */
    static final int MOST = 24;

    /** Where the whole circle is when it did not wait for its groups. */
    private static final Set<SessionView.Screen> GONE_ON = EnumSet.of(
            SessionView.Screen.LIVE, SessionView.Screen.STOPPED, SessionView.Screen.BETWEEN, SessionView.Screen.ENDED);

    private final GroupStore store;
    private final SessionClients clients;
    private final Methods methods;
    private final InstantSource clock;
    private final int keepHours;
    private final Map<UUID, String> states = new ConcurrentHashMap<>();
    private volatile Known known = new Known(List.of());
    private volatile ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    Groups(
            GroupStore store,
            SessionClients clients,
            Methods methods,
            InstantSource clock,
            @Value("${kring.keep-hours}") int keepHours) {
        this.store = store;
        this.clients = clients;
        this.methods = methods;
        this.clock = clock;
        this.keepHours = keepHours;
    }

    /** How far a group is. */
    enum State {
        WAITING,
        BUSY,
        DONE
    }

    /** All groups that there are, found by circle and by session: every drawing asks. */
    private record Known(Map<UUID, List<Group>> byParent, Map<UUID, Group> byChild) {
        Known(List<Group> all) {
            this(
                    all.stream().collect(Collectors.groupingBy(Group::parent)),
                    all.stream().collect(Collectors.toMap(Group::child, Function.identity())));
        }
    }

    /** The groups of this circle, called back or not; empty where it has none. */
    List<Group> of(UUID parent) {
        return known.byParent().getOrDefault(parent, List.of());
    }

    /** The group whose session this is. */
    Optional<Group> ofChild(UUID child) {
        return Optional.ofNullable(known.byChild().get(child));
    }

    /**
     * How the circle would be dealt; empty where its method or its size has no groups, where it is not waiting to begin, or where it
     * had as many groups as it can have.
     */
    List<List<String>> dealt(UUID parent, SessionView view) {
        if (of(parent).size() >= MOST
                || view.screen() != SessionView.Screen.LOBBY
                || view.methodOwn()
                || view.methodId() == null) {
            return List.of();
        }
        return methods.current(view.methodId())
                .filter(Method::eachPresents)
                .map(method -> Deal.of(
                        view.seats().stream()
                                .filter(seat -> !seat.roles().contains(Role.LISTENER))
                                .map(SessionView.Seat::seat)
                                .toList(),
                        paper(view),
                        method.leastPeople()))
                .orElse(List.of());
    }

    /** Minutes that a group of so many needs, so that each presents once; 0 for nobody. */
    int needed(SessionView view, int people) {
        return people == 0
                ? 0
                : methods.current(String.valueOf(view.methodId()))
                        .map(method -> methods.minutes(method, method.questionersAmong(people)))
                        .orElse(0);
    }

    private static Set<String> paper(SessionView view) {
        return view.seats().stream()
                .filter(SessionView.Seat::paper)
                .map(SessionView.Seat::seat)
                .collect(Collectors.toSet());
    }

    State state(Group group, String language) {
        return group.members().stream()
                .filter(member -> member.childSeat() != null)
                .findFirst()
                .flatMap(member -> clients.view(group.child(), String.valueOf(member.childSeat()), language))
                .map(view -> switch (view.screen()) {
                    case LOBBY -> view.round() == 1 ? State.WAITING : State.BUSY;
                    case LIVE, STOPPED -> State.BUSY;
                    default -> State.DONE;
                })
                .orElse(State.DONE);
    }

    /**
     * Opens a session for each group, with everybody of it inside and the door closed.
     *
     * @return false where whoever asks does not lead, or there is nothing to deal
     */
    synchronized boolean open(UUID parent, String seat, int minutes, String language) {
        var view = clients.view(parent, seat, language).orElse(null);
        if (view == null || !view.you().casts() || atWork(parent)) {
            return false;
        }
        var dealt = dealt(parent, view);
        var method = String.valueOf(view.methodId());
        var slot = Math.clamp(minutes, SessionDecider.SLOT_LEAST, SessionDecider.SLOT_MOST);
        var groups = new ArrayList<Group>();
        for (var seats : dealt) {
            groups.add(opened(view, parent, groups.size() + 1, seats, method, slot, language));
        }
        if (groups.isEmpty()) {
            return false;
        }
        store.add(parent, groups);
        read();
        clients.redraw(parent);
        return true;
    }

    private boolean atWork(UUID parent) {
        return of(parent).stream().anyMatch(group -> !group.gathered());
    }

    private Group opened(
            SessionView view,
            UUID parent,
            int number,
            List<String> seats,
            String method,
            int minutes,
            String language) {
        var names = new HashMap<String, String>();
        view.seats().forEach(each -> names.put(each.seat(), each.name()));
        var paper = paper(view);
        var host = clients.open(method, minutes, keepHours, String.valueOf(names.get(seats.getFirst())));
        var members = new ArrayList<>(List.of(new Group.Member(seats.getFirst(), host.seat())));
        for (var seat : seats.subList(1, seats.size())) {
            var name = String.valueOf(names.get(seat));
            if (paper.contains(seat)) {
                send(host, new SessionCommand.AddPaperSeat(name), language);
                members.add(new Group.Member(seat, null));
            } else {
                var knocked = clients.knock(host.session(), name);
                send(host, new SessionCommand.Admit(knocked.seat(), false), language);
                members.add(new Group.Member(seat, knocked.seat()));
            }
        }
        send(host, new SessionCommand.CloseDoor(), language);
        return new Group(
                parent, host.session(), number, List.copyOf(members), now().plus(Duration.ofMinutes(minutes)), false);
    }

    private void send(Seated host, SessionCommand command, String language) {
        var step = clients.view(host.session(), host.seat(), language)
                .orElseThrow()
                .stepKey();
        clients.send(host.session(), host.seat(), step, command);
    }

    /** The own seat in the own group; absent where there is none, or where everybody was called back. */
    Optional<Seated> enter(UUID parent, String seat) {
        return of(parent).stream()
                .filter(group -> !group.gathered())
                .flatMap(group -> group.member(seat).stream()
                        .filter(member -> member.childSeat() != null)
                        .map(member -> clients.again(group.child(), String.valueOf(member.childSeat()))))
                .findFirst();
    }

    /** Calls everybody back: the groups end. */
    synchronized boolean gather(UUID parent, String seat, String language) {
        var leads = clients.view(parent, seat, language)
                .map(view -> view.you().casts())
                .orElse(false);
        if (!leads || !atWork(parent)) {
            return false;
        }
        gather(parent);
        return true;
    }

    private synchronized void gather(UUID parent) {
        var atWork = of(parent).stream().filter(group -> !group.gathered()).toList();
        store.gathered(parent);
        read();
        for (var group : atWork) {
            try {
                clients.end(group.child());
            } catch (Refused ended) {
                LOG.debug("A group had ended already");
            }
        }
        states.remove(parent);
        clients.redraw(parent);
    }

    private void read() {
        known = new Known(store.all());
    }

    Instant now() {
        return clock.instant();
    }

    // ---- what goes on meanwhile

    /** Looks after the circles whose groups are at work: who is in a group is here, and what changed is drawn. */
    void tick() {
        try {
            read();
            known.byParent().keySet().stream().filter(this::atWork).forEach(this::lookAfter);
        } catch (RuntimeException problem) {
            // No content: a message of the store may hold some.
            LOG.warn("Groups were not looked after: {}", problem.getClass().getSimpleName());
        }
    }

    private void lookAfter(UUID parent) {
        var groups = of(parent).stream().filter(group -> !group.gathered()).toList();
        for (var group : groups) {
            for (var member : group.members()) {
                if (member.childSeat() != null && clients.watches(group.child(), member.childSeat())) {
                    clients.here(parent, member.seat());
                }
            }
        }
        var gone = groups.stream()
                .flatMap(group -> group.members().stream())
                .flatMap(member -> clients.view(parent, member.seat(), "nl").stream())
                .anyMatch(view -> GONE_ON.contains(view.screen()));
        if (gone) {
            gather(parent);
            return;
        }
        var late = groups.stream().anyMatch(group -> now().isAfter(group.until()));
        var state =
                late + groups.stream().map(group -> state(group, "nl").name()).collect(Collectors.joining(" "));
        if (!state.equals(states.put(parent, state))) {
            clients.redraw(parent);
            groups.forEach(group -> clients.redraw(group.child()));
        }
    }

    @Override
    public void start() {
        running = true;
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("groups").daemon().factory());
        timer.scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
