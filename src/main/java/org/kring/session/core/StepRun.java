package org.kring.session.core;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step as it runs, or as it was left: its clock, its turns, who is ready. */
final class StepRun {

    Instant endsAt;
    Duration total;

    @Nullable
    Duration left;

    boolean timeUp;
    boolean giving;
    final Instant openedAt;

    @Nullable
    Turns turns;

    final Set<String> ready = new LinkedHashSet<>();

    /** Who named which number, in a scale. */
    final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** Who said yes or not yet, where consent is asked. */
    final Map<String, Boolean> consent = new LinkedHashMap<>();

    /** The module that was proposed, and whether the presenter agreed. */
    @Nullable
    String module;

    boolean moduleAgreed;

    StepRun(Instant startedAt, Instant endsAt) {
        this.openedAt = startedAt;
        this.endsAt = endsAt;
        this.total = Duration.between(startedAt, endsAt);
    }

    private StepRun(StepRun other) {
        openedAt = other.openedAt;
        endsAt = other.endsAt;
        total = other.total;
        left = other.left;
        timeUp = other.timeUp;
        giving = other.giving;
        turns = other.turns == null ? null : other.turns.copy();
        ready.addAll(other.ready);
        numbers.putAll(other.numbers);
        consent.putAll(other.consent);
        module = other.module;
        moduleAgreed = other.moduleAgreed;
    }

    StepRun copy() {
        return new StepRun(this);
    }

    void shift(Duration by) {
        endsAt = endsAt.plus(by);
        timeUp = false;
    }

    /** The clock of a step that is left stands still. */
    void leave(Instant at) {
        left = Duration.between(at, endsAt);
    }

    void resume(Instant newEnd, Instant at) {
        var rest = Duration.between(at, newEnd);
        if (rest.compareTo(total) > 0) {
            total = rest;
        }
        endsAt = newEnd;
        left = null;
        timeUp = false;
    }
}
