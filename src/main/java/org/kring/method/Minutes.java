package org.kring.method;

import java.time.Duration;

/**
 * How long a step takes: {@code base + perPerson × people}, never outside {@code min} to {@code max}. The people are
 * those whom the activity gives the floor.
 */
public record Minutes(Duration min, Duration base, Duration perPerson, Duration max) {

    public Minutes {
        if (min.compareTo(max) > 0) {
            throw new IllegalArgumentException("Expected min to be at most max, but min is " + min + " and max " + max);
        }
    }

    /** The same time whatever the number of people. */
    public static Minutes fixed(int minutes) {
        var time = Duration.ofMinutes(minutes);
        return new Minutes(time, time, Duration.ZERO, time);
    }

    /** The time a step would like to have with this many people, in whole minutes, at least one. */
    public Duration ideal(int people) {
        var wanted = base.plus(perPerson.multipliedBy(people));
        var bounded = wanted.compareTo(min) < 0 ? min : wanted.compareTo(max) > 0 ? max : wanted;
        return Duration.ofMinutes(Math.max(1, (bounded.toSeconds() + 30) / 60));
    }

    /** The least this step can do with, in whole minutes, at least one. */
    public Duration least() {
        return Duration.ofMinutes(Math.max(1, min.toMinutes()));
    }
}
