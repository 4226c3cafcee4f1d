package org.kring.session.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Who has no connection, and since when. Soft state beside the log; only what follows from it is a fact.
 *
 * @param awaySince by seat; a seat that is not named here is connected
 * @param roomScreen a screen for the whole room shows the session
 */
public record Presence(Map<String, Instant> awaySince, boolean roomScreen) {

    /** How long the facilitator must be away before the deputy may take over. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    /** Everybody is connected. */
    public static final Presence ALL_HERE = new Presence(Map.of(), false);

    public Presence {
        awaySince = Map.copyOf(awaySince);
    }

    boolean away(String seat) {
        return awaySince.containsKey(seat);
    }

    boolean longAway(String seat, Instant now) {
        var since = awaySince.get(seat);
        return since != null && !now.isBefore(since.plus(GRACE));
    }
}
