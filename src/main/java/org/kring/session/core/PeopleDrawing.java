package org.kring.session.core;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kring.method.Activity;
import org.kring.method.Role;
import org.kring.method.Stance;
import org.kring.session.core.SessionView.*;

/** Draws who is there, in which role, and what they are seen doing. */
final class PeopleDrawing extends Sketch {

    PeopleDrawing(Sketch sketch) {
        super(sketch);
    }

    private Set<Office> offices(String seat) {
        var offices = EnumSet.noneOf(Office.class);
        for (var office : Office.values()) {
            if (s.holds(seat, office)) {
                offices.add(office);
            }
        }
        return offices;
    }

    You you(boolean leads) {
        if (room()) {
            return new You(ROOM, "", Set.of(), Set.of(), false, false, false, false);
        }
        var opens = me.equals(s.doorkeeper());
        return new You(
                me,
                name(me),
                s.roles(me),
                offices(me),
                leads,
                me.equals(s.opener) || leads || opens,
                opens,
                s.person(me).listens());
    }

    List<Waiting> waiting() {
        return me.equals(s.doorkeeper())
                ? s.waiting().stream()
                        .map(p -> new Waiting(p.seat(), rawName(p.seat()), p.returning()))
                        .toList()
                : List.of();
    }

    boolean fullOfQuestioners() {
        return s.phase != Session.Phase.LOBBY
                && s.questioners().size() >= s.casting().questioners().most();
    }

    List<Seat> seats(boolean live) {
        return s.seating.stream()
                .map(seat -> new Seat(
                        seat,
                        name(seat),
                        s.roles(seat),
                        offices(seat),
                        seat.equals(me),
                        s.person(seat).paper(),
                        away(seat),
                        seat.equals(s.leader()),
                        seat.equals(s.opener),
                        doing(seat, live),
                        live
                                && s.currentStep().activity() instanceof Activity.Agree
                                && s.run().ready.contains(seat)))
                .toList();
    }

    /** After the end everybody goes; nobody needs to know who went first. */
    private boolean away(String seat) {
        return s.phase != Session.Phase.ENDED
                && !seat.equals(me)
                && !s.person(seat).paper()
                && scene.presence().away(seat);
    }

    /** Who writes is told from who is ready; whether, how much and when someone really types is told to nobody. */
    private Doing doing(String seat, boolean live) {
        if (away(seat)) {
            return Doing.AWAY;
        }
        if (!live) {
            return Doing.PRESENT;
        }
        if (s.currentStep().presenter().apart() && s.roles(seat).contains(Role.PRESENTER)) {
            return s.currentStep().presenter() == Stance.OUT ? Doing.OUT : Doing.TURNED;
        }
        var run = s.run();
        if (run.turns != null && run.turns.holds(seat)) {
            return Doing.TURN;
        }
        if (run.turns != null && seat.equals(run.turns.next(s.turnOrder()))) {
            return Doing.NEXT;
        }
        return switch (s.currentStep().activity()) {
            case Activity.Write w -> writes(seat, w.by());
            case Activity.Round r -> r.writtenFirst() && !run.giving ? writes(seat, r.by()) : Doing.PRESENT;
            case Activity.Agree a -> seat.equals(reader()) ? Doing.READING : Doing.PRESENT;
            case Activity.Tell t -> s.hasAny(seat, t.by()) ? Doing.TURN : Doing.PRESENT;
            case Activity.Choose c -> s.hasAny(seat, c.by()) ? Doing.TURN : Doing.PRESENT;
            case Activity.Rate t -> s.hasAny(seat, t.by()) ? Doing.TURN : Doing.PRESENT;
            case Activity.Pick t -> s.hasAny(seat, t.by()) ? Doing.TURN : Doing.PRESENT;
            case Activity.Ask a -> Doing.PRESENT;
            case Activity.Talk t -> Doing.PRESENT;
            case Activity.Board b -> Doing.PRESENT;
            case Activity.Scale a -> Doing.PRESENT;
            case Activity.Consent a -> Doing.PRESENT;
            case Activity.Silence a -> Doing.PRESENT;
            case Activity.Call a -> Doing.PRESENT;
        };
    }

    private Doing writes(String seat, Set<Role> by) {
        if (!s.hasAny(seat, by)) {
            return Doing.PRESENT;
        }
        return s.run().ready.contains(seat) ? Doing.READY : Doing.WRITING;
    }

    List<Casting> castings() {
        return Stream.of(Office.values())
                .map(office -> {
                    var cast = s.cast.get(office);
                    return cast == null
                            ? new Casting(office, null, null, null, false)
                            : new Casting(office, cast.seat(), name(cast.seat()), cast.answer(), cast.questions());
                })
                .toList();
    }
}
