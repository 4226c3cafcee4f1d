package org.kring.session;

import java.util.Set;
import java.util.UUID;

/**
 * Something changed that people must see.
 *
 * @param seats whose screens have to be drawn again; empty for all. What is private wakes only who may read it, so that
 *     nobody else can tell when it was written
 */
record SessionChanged(UUID session, Set<String> seats) {

    static SessionChanged forAll(UUID session) {
        return new SessionChanged(session, Set.of());
    }

    boolean concerns(String seat) {
        return seats.isEmpty() || seats.contains(seat);
    }
}
