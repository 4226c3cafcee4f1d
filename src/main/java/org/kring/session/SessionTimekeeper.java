package org.kring.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kring.session.core.Presence;
import org.kring.session.core.Refused;
import org.kring.session.core.Sent;
import org.kring.session.core.SessionCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Turns passed deadlines into commands, gives back the time of an outage, erases sessions whose day has come, and notices
 * who lost the connection. It may be late or say a thing twice: the rules decide.
 */
@Component
class SessionTimekeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SessionTimekeeper.class);

    /** Shorter silences than this are no outage. */
    private static final Duration OUTAGE = Duration.ofSeconds(4);

    private final SessionService service;
    private final Sessions sessions;
    private final SessionFeed feed;
    private final Presences presences;
    private final InstantSource clock;
    private final Map<UUID, ScheduledFuture<?>> deadlines = new ConcurrentHashMap<>();
    private final Map<UUID, Presence> seen = new HashMap<>();
    private final Map<UUID, Presence> longGone = new HashMap<>();
    private volatile ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    SessionTimekeeper(
            SessionService service, Sessions sessions, SessionFeed feed, Presences presences, InstantSource clock) {
        this.service = service;
        this.sessions = sessions;
        this.feed = feed;
        this.presences = presences;
        this.clock = clock;
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("timekeeper").daemon().factory());
        giveTimeBack();
        every(Duration.ofSeconds(2), () -> sessions.alive(clock.instant()));
        every(Duration.ofSeconds(5), this::erase);
        every(Duration.ofSeconds(1), this::look);
        running = true;
    }

    private void every(Duration pause, Runnable work) {
        timer.scheduleWithFixedDelay(() -> quietly(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn(
                    "The timekeeper could not do its work now, and tries again: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** Nobody could use the time in which the house was gone. */
    private void giveTimeBack() {
        var now = clock.instant();
        var lost = sessions.alive(now).map(last -> Duration.between(last, now)).orElse(Duration.ZERO);
        for (var id : sessions.running()) {
            if (lost.compareTo(OUTAGE) > 0) {
                tell(id, new SessionCommand.GiveTimeBack(Math.toIntExact(Math.min(lost.toSeconds(), 86_400 * 30L))));
            }
            schedule(id);
        }
    }

    private void erase() {
        for (var id : sessions.due(clock.instant())) {
            service.purge(id);
        }
    }

    /** Draws again where someone came or went, and where someone has been away so long that a deputy may take over. */
    private void look() {
        var watched = feed.watched();
        seen.keySet().retainAll(watched);
        longGone.keySet().retainAll(watched);
        for (var id : watched) {
            try {
                look(id);
            } catch (SessionService.NoSuchSession erased) {
                seen.remove(id);
            }
        }
    }

    private void look(UUID id) {
        var now = presences.of(id, service.current(id).session().seatsWithDevice());
        var longAway = longAway(now);
        var before = seen.put(id, now);
        var longBefore = longGone.put(id, longAway);
        if (differs(before, now) || differs(longBefore, longAway)) {
            feed.changed(SessionChanged.forAll(id));
        }
    }

    private static boolean differs(@Nullable Presence before, Presence now) {
        return before == null
                || before.roomScreen() != now.roomScreen()
                || !before.awaySince().keySet().equals(now.awaySince().keySet());
    }

    private Presence longAway(Presence presence) {
        var limit = clock.instant().minus(Presence.GRACE);
        var result = new HashMap<String, Instant>();
        presence.awaySince().forEach((seat, since) -> {
            if (!since.isAfter(limit)) {
                result.put(seat, since);
            }
        });
        return new Presence(result, presence.roomScreen());
    }

    /** A deadline may have moved. */
    @EventListener
    void changed(SessionChanged change) {
        if (running && change.seats().isEmpty()) {
            schedule(change.session());
        }
    }

    private void schedule(UUID id) {
        try {
            var session = service.current(id).session();
            var due = session.nextDeadline();
            var old = due.isEmpty()
                    ? deadlines.remove(id)
                    : deadlines.put(
                            id,
                            timer.schedule(
                                    () -> quietly(() -> timeIsUp(id)),
                                    Math.max(
                                            0,
                                            Duration.between(clock.instant(), due.get())
                                                            .toMillis()
                                                    + 5),
                                    TimeUnit.MILLISECONDS));
            if (old != null) {
                old.cancel(false);
            }
        } catch (SessionService.NoSuchSession gone) {
            var old = deadlines.remove(id);
            if (old != null) {
                old.cancel(false);
            }
        }
    }

    private void timeIsUp(UUID id) {
        tell(id, new SessionCommand.NoticeTimeIsUp());
    }

    private void tell(UUID id, SessionCommand command) {
        try {
            var step = service.current(id).session().stepKey();
            service.handle(id, Sent.HOUSE, UUID.randomUUID().toString(), step, command);
        } catch (Refused | SessionService.NoSuchSession late) {
            LOG.debug("The rules had no use for {} any more", command.getClass().getSimpleName());
        }
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

    /** Before the web server takes requests, so that nobody sees a clock before the lost time is given back. */
    @Override
    public int getPhase() {
        return 0;
    }
}
