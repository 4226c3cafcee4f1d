package org.kring.session.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kring.method.Kind;

/**
 * Something that a person gave the circle in a step: spoken, or written.
 *
 * @param id the id of the command that gave it
 * @param part index of the part in which it was given
 * @param round number of the round it belongs to
 * @param text id of its text; absent while it was only spoken
 * @param lap the lap of turns in which it was given, 0 where there are no turns
 * @param back taken back by its writer
 */
public record Contribution(
        String id,
        Kind kind,
        String seat,
        int part,
        int round,
        @Nullable String text,
        int lap,
        boolean back,
        Instant at) {

    Contribution worded(String words) {
        return new Contribution(id, kind, seat, part, round, words, lap, back, at);
    }

    Contribution takenBack() {
        return new Contribution(id, kind, seat, part, round, null, lap, true, at);
    }
}
