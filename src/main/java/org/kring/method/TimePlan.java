package org.kring.method;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Minutes per step for this number of people in this slot. Steps give time in proportion to what they can spare, in whole
 * minutes, never below their least; a shielded step gives nothing (methods reference, 5.7).
 *
 * @param needed what all steps would like together
 * @param slot what there is
 */
public record TimePlan(List<Line> lines, Duration needed, Duration slot) {

    /** Stands for the rounds of who still presents after this one, in place of a step. */
    public static final String OTHERS = "";

    /** A step as it goes into the plan. */
    public record Wish(int part, String step, Duration ideal, Duration least, boolean shielded) {}

    /** A step as it comes out. */
    public record Line(int part, String step, Duration ideal, Duration planned, boolean shielded) {}

    public TimePlan {
        lines = List.copyOf(lines);
    }

    /** Fits these steps into the slot. */
    public static TimePlan fit(List<Wish> wishes, Duration slot) {
        var needed = wishes.stream().mapToLong(wish -> wish.ideal().toMinutes()).sum();
        var short_ = Math.max(0, needed - slot.toMinutes());
        var spare = wishes.stream().mapToLong(TimePlan::spare).sum();
        var give = Math.min(short_, spare);
        var lines = new ArrayList<Line>();
        long spareSeen = 0;
        long given = 0;
        for (var wish : wishes) {
            spareSeen += spare(wish);
            var upToHere = spare == 0 ? 0 : Math.round((double) give * spareSeen / spare);
            var planned = wish.ideal().minusMinutes(upToHere - given);
            given = upToHere;
            lines.add(new Line(wish.part(), wish.step(), wish.ideal(), planned, wish.shielded()));
        }
        return new TimePlan(lines, Duration.ofMinutes(needed), slot);
    }

    private static long spare(Wish wish) {
        return wish.shielded()
                ? 0
                : Math.max(0, wish.ideal().toMinutes() - wish.least().toMinutes());
    }

    /** What all steps take as planned. */
    public Duration total() {
        return lines.stream().map(Line::planned).reduce(Duration.ZERO, Duration::plus);
    }

    /** Everything fits, if need be shortened. */
    public boolean fits() {
        return total().compareTo(slot) <= 0;
    }

    /** Everything fits as long as it would like to be. */
    public boolean fitsWhole() {
        return needed.compareTo(slot) <= 0;
    }
}
