package org.kring.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The circle of seats as a drawing: all places computed here, rounded to one decimal, so that templates only fill in. Origin
 * in the centre; one's own seat is at the bottom, the others follow clockwise.
 *
 * @param viewBox as high as the labels need
 * @param dotsBox of the small drawing without words
 * @param centre how much the centre is scaled; the ring grows with the circle
 * @param crowded so many seats that letters on a narrow screen must be larger
 */
public record Circle(
        String viewBox,
        String dotsBox,
        String centre,
        boolean crowded,
        List<Seat> seats,
        @Nullable Light light) {

    /**
     * A person to be drawn, in seating order.
     *
     * @param look classes of the seat; "free" draws the chair alone, "turned" a chair with its back to the circle
     */
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
            @Nullable Badge badge) {

        boolean is(String word) {
            return List.of(look.split(" ")).contains(word);
        }
    }

    enum Badge {
        WRITING,
        READY,
        PAPER
    }

    /**
     * A seat with its places.
     *
     * @param name short enough for its place; lists and sentences hold the whole name
     * @param place where the seat stands
     * @param dot where it stands in the small drawing
     * @param disc radius; absent where nobody sits
     * @param lift the name moves down where a narrow screen leaves out the plain role under it
     */
    public record Seat(
            String id,
            String initials,
            String name,
            boolean lift,
            @Nullable String role,
            boolean plainRole,
            @Nullable String state,
            boolean chip,
            String look,
            String place,
            String dot,
            String dotDisc,
            String chair,
            @Nullable String disc,
            String initialsY,
            String x,
            String nameY,
            String roleY,
            String stateY,
            String chipX,
            String chipY,
            String chipWidth,
            @Nullable String glyph) {}

    /**
     * The light on who has the turn, and the pointer on the ring.
     *
     * @param pointer out of the centre's scale, so that it keeps its size
     */
    public record Light(String x, String y, String angle, String pointer) {}

    private static final double RING = 118;
    private static final double AIR = 20;

    /** Draws these people; the seat at {@code bottom} is drawn at the bottom. Between two seats, a gap is. */
    static Circle of(List<Person> people, double bottom) {
        var n = Math.max(1, people.size());
        var radius = 196.0 + 20 * Math.max(0, n - 7);
        var scale = (radius - 78) / RING;
        var names = CircleNames.shortened(people.stream().map(Person::name).toList(), n < 8 ? 14 : n < 10 ? 12 : 10);
        var seats = new ArrayList<Seat>();
        Light light = null;
        var top = -RING * scale - AIR;
        var foot = -top;
        for (var i = 0; i < people.size(); i++) {
            var place = CirclePlace.of(people.get(i), 90 + 360.0 * (i - bottom) / n, radius);
            seats.add(place.seat(people.get(i), names.get(i), n > 8));
            top = Math.min(top, place.top() - AIR);
            foot = Math.max(foot, place.foot() + AIR);
            if (people.get(i).turn()) {
                light = place.light(RING * scale);
            }
        }
        top = Math.floor(top);
        var width = radius + 72;
        var dots = radius + 74;
        return new Circle(
                box(-width, top, 2 * width, Math.ceil(foot) - top),
                box(-dots, -dots, 2 * dots, 2 * dots),
                BigDecimal.valueOf(Math.round(scale * 1000), 3).toPlainString(),
                n > 8,
                List.copyOf(seats),
                light);
    }

    /** The picture on the first page: the presenter sits at the top, the third person has the turn. */
    public static Circle example(List<String> names, List<String> roles, String turn) {
        var people = new ArrayList<Person>();
        for (var i = 0; i < names.size(); i++) {
            people.add(new Person(
                    "",
                    initials(names.get(i)),
                    names.get(i),
                    roles.get(i),
                    i != 2 && roles.get(i).equals(roles.get(2)),
                    i == 2 ? turn : null,
                    i == 2,
                    i == 0 ? "seat presenter" : i == 2 ? "seat turn" : "seat",
                    i == 0,
                    i == 2,
                    null));
        }
        return of(people, names.size() / 2.0);
    }

    /** Two letters; of "Noor (2)" the letter and the number. */
    public static String initials(String name) {
        return CircleNames.initials(name);
    }

    private static String box(double x, double y, double width, double height) {
        return f(x) + " " + f(y) + " " + f(width) + " " + f(height);
    }

    /** With one decimal at most. Every drawing writes some hundred of these, so that a formatter would be felt. */
    static String f(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : BigDecimal.valueOf(tenths, 1).toPlainString();
    }
}
