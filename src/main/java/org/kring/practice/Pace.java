package org.kring.practice;

import java.time.Duration;

/** How fast the peers act, and how many laps of questions they go: about eight minutes in all, or about twenty. */
enum Pace {
    QUICK(1, Duration.ofMillis(2500), Duration.ofMillis(22)),
    NORMAL(2, Duration.ofMillis(6000), Duration.ofMillis(55));

    private final int laps;
    private final Duration beat;
    private final Duration character;

    Pace(int laps, Duration beat, Duration character) {
        this.laps = laps;
        this.beat = beat;
        this.character = character;
    }

    int laps() {
        return laps;
    }

    /** The pause before an act: so many beats, and the time to read what was said last. */
    Duration before(double beats, int characters) {
        return Duration.ofMillis(Math.round(beats * beat.toMillis())).plus(character.multipliedBy(characters));
    }
}
