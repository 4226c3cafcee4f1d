package org.kring.session.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kring.method.Kind;

/**
 * Something that a person gave the circle in a step: spoken, or written.
 *
 * @param id the id of the command that gave it
 * @param part index of the part in which it was given
 * @param step id of the step in which it was given; what was written earlier and released, in the step of its release
 * @param round number of the round it belongs to
 * @param text id of its text; absent while it was only spoken
 * @param lap the lap of turns in which it was given, 0 where there are no turns
 * @param field number of the field of a board it lies in, from 1; 0 where there is no board
 * @param warmth how much it touches the presenter; absent while it was not rated
 * @param picked the presenter picked it
 * @param back taken back by its writer
 */
public record Contribution(
        String id,
        Kind kind,
        String seat,
        int part,
        String step,
        int round,
        @Nullable String text,
        int lap,
        int field,
        @Nullable Warmth warmth,
        boolean picked,
        boolean back,
        Instant at) {

    Contribution worded(String words) {
        return new Contribution(id, kind, seat, part, step, round, words, lap, field, warmth, picked, back, at);
    }

    Contribution takenBack() {
        return new Contribution(id, kind, seat, part, step, round, null, lap, field, warmth, picked, true, at);
    }

    Contribution rated(Warmth much) {
        return new Contribution(id, kind, seat, part, step, round, text, lap, field, much, picked, back, at);
    }

    Contribution picked(boolean yes) {
        return new Contribution(id, kind, seat, part, step, round, text, lap, field, warmth, yes, back, at);
    }
}
