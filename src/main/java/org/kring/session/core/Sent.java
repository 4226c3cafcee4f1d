package org.kring.session.core;

import java.time.Instant;

/**
 * A command as it arrives at the door.
 *
 * @param id made by the sender; the same id again is done once
 * @param seat who sends it; known from the access, never from the sender's word
 * @param at when it arrived, by the server's clock
 * @param step the step that the sender was looking at, so that a double click cannot skip two; "" where it does not matter
 */
public record Sent(String id, String seat, Instant at, String step, SessionCommand command) {

    /** The seat of what the house itself sends: time, and time given back. */
    public static final String HOUSE = "house";
}
