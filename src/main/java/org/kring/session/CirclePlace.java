package org.kring.session;

import static org.kring.session.Circle.f;

import org.jspecify.annotations.Nullable;

/**
 * Where one seat stands, and where its chair, its words and its light lie.
 *
 * @param angle in radians, clockwise from the right
 * @param name line on which the name stands, in the seat's own units; so role and state
 */
record CirclePlace(
        double angle, double x, double y, double radius, double disc, double name, double role, double state) {

    private static final double DISC = 32;
    private static final double DISC_ON_TURN = 38;
    private static final double CHAIR = 9;
    private static final double LINE = 20;
    private static final double CHIP_LINE = 26;
    private static final double OUTWARD = 12;
    private static final double BACK = 18;

    static CirclePlace of(Circle.Person person, double degrees, double radius) {
        var angle = Math.toRadians(degrees);
        var out = radius + (person.turn() ? 4 : person.is("turned") ? BACK : 0);
        var disc = person.turn() ? DISC_ON_TURN : DISC;
        var toState = person.chip() ? CHIP_LINE : LINE;
        var role = person.role() != null;
        var state = person.state() != null;
        if (above(angle)) {
            var last = -(disc + 22);
            var stateY = person.chip() ? last - 6 : last;
            var roleY = state ? stateY - toState : last;
            var nameY = role ? roleY - LINE : state ? stateY - toState : last;
            return new CirclePlace(
                    angle, out * Math.cos(angle), out * Math.sin(angle), radius, disc, nameY, roleY, stateY);
        }
        var nameY = disc + (person.turn() ? 35 : Math.abs(Math.sin(angle)) < .5 ? 28 : 31);
        var roleY = role ? nameY + LINE : nameY;
        var stateY = state ? roleY + toState : roleY;
        return new CirclePlace(angle, out * Math.cos(angle), out * Math.sin(angle), radius, disc, nameY, roleY, stateY);
    }

    private static boolean above(double angle) {
        return Math.sin(angle) < -.5;
    }

    /** The highest line, in the circle's units. */
    double top() {
        return Math.min(y + name, y - disc - CHAIR);
    }

    /** The lowest line. */
    double foot() {
        return Math.max(y + state, y + disc + CHAIR);
    }

    Circle.Light light(double ring) {
        var inner = f(ring + 11);
        return new Circle.Light(
                f(x), f(y), f(Math.toDegrees(angle)), "M" + inner + " -12L" + f(ring + 30) + " 0L" + inner + " 12Z");
    }

    Circle.Seat seat(Circle.Person person, String shown, boolean crowded) {
        var side = Math.abs(Math.cos(angle)) > .5 ? OUTWARD * Math.cos(angle) : 0;
        var chipWidth = person.state() == null
                ? 0
                : (crowded ? 10.6 : 9.2) * person.state().length() + 20;
        var dot = radius + 9;
        return new Circle.Seat(
                person.id(),
                person.initials(),
                shown,
                above(angle) && person.plainRole() && person.role() != null && person.state() == null,
                person.role(),
                person.plainRole(),
                person.state(),
                person.chip(),
                person.look(),
                f(x) + " " + f(y),
                f(dot * Math.cos(angle)) + " " + f(dot * Math.sin(angle)),
                person.turn() ? "44" : "32",
                chair(person),
                person.is("free") ? null : f(disc),
                person.turn() ? "8" : "7",
                f(side),
                f(name),
                f(role),
                f(state),
                f(side - chipWidth / 2),
                f(state - 18),
                f(chipWidth),
                glyph(person.badge()));
    }

    /** An arc behind the back; an armchair for the presenter; on the inside for who listens with the back to the circle. */
    private String chair(Circle.Person person) {
        var chair = disc + CHAIR;
        var towards = person.is("turned") ? angle + Math.PI : angle;
        var half = Math.toRadians(person.presenter() ? 98 : 48);
        return "M" + point(chair, towards - half) + "A" + f(chair) + " " + f(chair) + " 0 "
                + (person.presenter() ? 1 : 0) + " 1 " + point(chair, towards + half);
    }

    private static String point(double distance, double towards) {
        return f(distance * Math.cos(towards)) + " " + f(distance * Math.sin(towards));
    }

    private static @Nullable String glyph(Circle.@Nullable Badge badge) {
        return badge == null
                ? null
                : switch (badge) {
                    case WRITING -> "m20 -18 1.5-4.5 8-8a2.2 2.2 0 0 1 3 3l-8 8-4.5 1.5Z";
                    case READY -> "m20 -24 4.5 4.5 7.5-8.5";
                    case PAPER -> "M21 -31H27L31 -27V-17H21Z";
                };
    }
}
