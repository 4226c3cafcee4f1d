package org.kring.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The circle of seats as a drawing: all places computed here, rounded to one decimal, so that templates only fill in. Origin
 * in the centre; one's own seat is at the bottom, the others follow clockwise.
 *
 * @param centre how much the centre is scaled; the ring grows with the circle
 */
public record Circle(
        String viewBox,
        String dotsBox,
        String centre,
        List<Seat> seats,
        @Nullable Light light) {

    /** A person to be drawn, in seating order. */
    record Person(
            String id,
            String initials,
            String name,
            @Nullable String role,
            boolean plainRole,
            @Nullable String state,
            boolean chip,
            String look,
            boolean presenter,
            boolean turn,
            @Nullable Badge badge) {}

    enum Badge {
        WRITING,
        READY,
        PAPER
    }

    /** A seat with its places; {@code place} and {@code dot} are translations. */
    public record Seat(
            String id,
            String initials,
            String name,
            @Nullable String role,
            boolean plainRole,
            @Nullable String state,
            boolean chip,
            String look,
            String place,
            String dot,
            String chair,
            String disc,
            String initialsY,
            String x,
            String nameY,
            String roleY,
            String stateY,
            String chipX,
            String chipY,
            String chipWidth,
            @Nullable String glyph) {}

    /** The light on who has the turn, and the pointer on the ring. */
    public record Light(String x, String y, String angle) {}

    private static final double DISC = 32;
    private static final double DISC_ON_TURN = 38;
    private static final double CHAIR = 9;

    /** Draws these people; the seat at {@code bottom} is drawn at the bottom. */
    static Circle of(List<Person> people, int bottom) {
        var n = Math.max(3, people.size());
        var radius = 196.0 + 20 * Math.max(0, n - 7);
        var seats = new ArrayList<Seat>();
        Light light = null;
        var top = radius + 75;
        var below = radius + 103;
        for (var i = 0; i < people.size(); i++) {
            var person = people.get(i);
            var angle = Math.toRadians(90 + 360.0 * (i - bottom) / n);
            var r = person.turn() ? radius + 4 : radius;
            var x = r * Math.cos(angle);
            var y = r * Math.sin(angle);
            seats.add(seat(person, angle, x, y, radius, people.size()));
            if (person.turn()) {
                light = new Light(f(x), f(y), f(Math.toDegrees(angle)));
                if (Math.sin(angle) < -.5) {
                    top = Math.max(top, radius + 117);
                } else if (Math.sin(angle) > .5) {
                    below = Math.max(below, radius + 143);
                }
            }
        }
        var width = radius + 72;
        var box = "%s %s %s %s".formatted(f(-width), f(-top), f(2 * width), f(top + below));
        var dots = radius + 74;
        return new Circle(
                box,
                "%s %s %s %s".formatted(f(-dots), f(-dots), f(2 * dots), f(2 * dots)),
                f((radius - 78) / 118),
                seats,
                light);
    }

    /** The picture on the first page: the third person has the turn. */
    public static Circle example(List<String> names, String turn) {
        var people = new ArrayList<Person>();
        for (var i = 0; i < names.size(); i++) {
            var look = i == 0 ? "seat presenter" : i == 2 ? "seat turn" : "seat";
            people.add(new Person(
                    "",
                    initials(names.get(i)),
                    names.get(i),
                    null,
                    false,
                    i == 2 ? turn : null,
                    i == 2,
                    look,
                    i == 0,
                    i == 2,
                    null));
        }
        return of(people, 2);
    }

    private static Seat seat(Person person, double angle, double x, double y, double radius, int count) {
        var disc = person.turn() ? DISC_ON_TURN : DISC;
        var chair = disc + CHAIR;
        var half = Math.toRadians(person.presenter() ? 98 : 48);
        var path = "M%s %sA%s %s 0 %s 1 %s %s"
                .formatted(
                        f(chair * Math.cos(angle - half)),
                        f(chair * Math.sin(angle - half)),
                        f(chair),
                        f(chair),
                        person.presenter() ? 1 : 0,
                        f(chair * Math.cos(angle + half)),
                        f(chair * Math.sin(angle + half)));
        var above = Math.sin(angle) < -.5;
        var side = above ? 0 : 12 * Math.cos(angle);
        var lines = (person.role() == null ? 0 : 1) + (person.state() == null ? 0 : 1);
        double nameY;
        double roleY;
        double stateY;
        if (above) {
            var last = -(disc + 22);
            stateY = person.chip() ? last - 6 : last;
            roleY = person.state() == null ? last : person.chip() ? stateY - 26 : last - 20;
            nameY = (lines == 0 ? last : person.role() == null ? stateY - (person.chip() ? 26 : 20) : roleY - 20);
        } else {
            nameY = disc + (Math.sin(angle) < 0 ? 28 : 31) + (person.turn() ? 4 : 0);
            roleY = nameY + 20;
            stateY = (person.role() == null ? nameY : roleY) + (person.chip() ? 26 : 20);
        }
        var chipWidth = person.state() == null ? 0 : 9.2 * person.state().length() + 26;
        var dot = (radius + 9) / radius;
        return new Seat(
                person.id(),
                person.initials(),
                person.name(),
                person.role(),
                person.plainRole(),
                person.state(),
                person.chip(),
                person.look(),
                f(x) + " " + f(y),
                f(x * dot) + " " + f(y * dot),
                path,
                f(disc),
                person.turn() ? "8" : "7",
                f(side),
                f(nameY),
                f(roleY),
                f(stateY),
                f(side - chipWidth / 2),
                f(stateY - 18),
                f(chipWidth),
                glyph(person.badge()));
    }

    private static @Nullable String glyph(@Nullable Badge badge) {
        return badge == null
                ? null
                : switch (badge) {
                    case WRITING -> "m20 -18 1.5-4.5 8-8a2.2 2.2 0 0 1 3 3l-8 8-4.5 1.5Z";
                    case READY -> "m20 -24 4.5 4.5 7.5-8.5";
                    case PAPER -> "M21 -31H27L31 -27V-17H21Z";
                };
    }

    /** Two letters; of "Noor (2)" the letter and the number. */
    public static String initials(String name) {
        var words = name.replaceAll("[()]", "").strip().split("\\s+");
        var first = letters(words[0], words.length > 1 ? 1 : 2);
        return (words.length > 1 ? first + letters(words[words.length - 1], 1) : first).toUpperCase(Locale.ROOT);
    }

    private static String letters(String word, int most) {
        var count = Math.min(most, word.codePointCount(0, word.length()));
        return word.substring(0, word.offsetByCodePoints(0, count));
    }

    private static String f(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
