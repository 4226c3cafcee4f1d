package org.kring.session;

import static org.kring.session.Circle.f;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kring.session.core.SessionView;

/**
 * The clock in the centre of the circle: a ring in seconds that empties clockwise. A script keeps the ring and the number
 * going by the same rules.
 *
 * @param length of the ring in its own units: seconds, or sixty dashes of two over time
 * @param left part of the ring that is drawn, and the whole
 * @param gone where it starts
 * @param ticks a gap per minute, per five minutes above twenty; equally wide for every step
 * @param number minutes left, started ones included, or minutes over
 */
public record CircleClock(
        String mode, long length, String left, long gone, String ticks, String tickStart, String number) {

    private static final double GAP = .006;

    /** So many letters fit in one line. */
    private static final int SHORT = 14;

    /** The clock as this drawing of the session shows it; absent when none runs. */
    public static @Nullable CircleClock of(String mode, SessionView.@Nullable Clock clock) {
        return clock == null ? null : of(mode, clock.remainingSeconds(), clock.totalSeconds());
    }

    /** The clock with so many seconds left, negative over time. */
    public static CircleClock of(String mode, long remaining, long total) {
        var left = Math.clamp(remaining, 0, total);
        var tick = total > 20 * 60 ? 300 : 60;
        var gap = GAP * total;
        var over = remaining <= 0;
        return new CircleClock(
                mode,
                over ? 120 : total,
                left + " " + total,
                left - total,
                f(gap) + " " + f(tick - gap),
                f(gap / 2),
                over ? "+" + (59 - remaining) / 60 : String.valueOf((remaining + 59) / 60));
    }

    public boolean paused() {
        return mode.equals("paused");
    }

    public boolean hidden() {
        return mode.equals("hidden");
    }

    /** A name of a step as it fits within the ring: a long one in two lines, cut at the space nearest to its middle. */
    public static List<String> lines(String step) {
        var middle = step.length() / 2;
        var before = step.lastIndexOf(' ', middle);
        var after = step.indexOf(' ', middle);
        var cut = before < 0 || after >= 0 && after - middle < middle - before ? after : before;
        return step.length() <= SHORT || cut < 0
                ? List.of(step)
                : List.of(step.substring(0, cut), step.substring(cut + 1));
    }

    /** How large that name is: "two" for one in two lines, "long" for a long word, else nothing. */
    public static String size(String step) {
        return lines(step).size() == 2 ? "two" : step.length() > SHORT ? "long" : "";
    }
}
