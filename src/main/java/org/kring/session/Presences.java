package org.kring.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kring.session.core.Presence;
import org.springframework.stereotype.Component;

/** Who is connected, by the last sign of life of each seat. Soft state: it may be lost, and is back within seconds. */
@Component
final class Presences {

    /** So long after the last sign of life a seat counts as away; a screen gives a sign every four seconds. */
    static final Duration SILENCE = Duration.ofSeconds(9);

    /** Stands for a screen of the whole room. */
    static final String ROOM = "room";

    private final InstantSource clock;
    private final Instant since;
    private final Map<UUID, Map<String, Instant>> seen = new ConcurrentHashMap<>();

    Presences(InstantSource clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    /** A sign of life; true when this seat was away before. */
    boolean here(UUID session, String seat) {
        var now = clock.instant();
        var before =
                seen.computeIfAbsent(session, id -> new ConcurrentHashMap<>()).put(seat, now);
        return before == null || before.plus(SILENCE).isBefore(now);
    }

    /** Who of these seats is away, and since when. */
    Presence of(UUID session, Collection<String> seats) {
        var now = clock.instant();
        var signs = seen.getOrDefault(session, Map.of());
        var away = new HashMap<String, Instant>();
        for (var seat : seats) {
            var last = signs.getOrDefault(seat, since);
            if (last.plus(SILENCE).isBefore(now)) {
                away.put(seat, last);
            }
        }
        var room = signs.get(ROOM);
        return new Presence(away, room != null && !room.plus(SILENCE).isBefore(now));
    }

    /** No sign of life is to be expected from here any more. */
    void gone(UUID session, String seat) {
        var signs = seen.get(session);
        if (signs != null) {
            signs.remove(seat);
        }
    }

    void forget(UUID session) {
        seen.remove(session);
    }
}
