package org.kring.session.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kring.method.Activity;
import org.kring.session.core.SessionView.*;

/** Draws whose turn it is, and for who leads, who had one. */
final class TurnDrawing extends Sketch {

    TurnDrawing(Sketch sketch) {
        super(sketch);
    }

    @Nullable
    Turn turn() {
        var turns = s.run().turns;
        if (turns == null) {
            return null;
        }
        var next = turns.next(s.turnOrder());
        return new Turn(
                turns.number(),
                turns.holder(),
                nameOrNull(turns.holder()),
                turns.holds(me),
                turns.answering(),
                turns.followUps() > 0,
                turns.lap(),
                next,
                nameOrNull(next),
                me.equals(next),
                turns.closing(),
                turns.passed().contains(me),
                turns.volunteers());
    }

    List<Spoken> spoken() {
        var turns = s.run().turns;
        if (turns == null) {
            return List.of();
        }
        return s.turnOrder().stream()
                .map(seat -> new Spoken(
                        name(seat),
                        seat,
                        Math.toIntExact(Rules.given(s, seat)),
                        turns.passed().contains(seat),
                        turns.holds(seat)))
                .toList();
    }

    List<String> notGiven() {
        return switch (s.currentStep().activity()) {
            case Activity.Round r ->
                Rules.notGiven(s, r).stream().map(this::name).toList();
            case Activity.Agree a ->
                s.seating.stream()
                        .filter(seat -> !s.run().ready.contains(seat))
                        .map(this::name)
                        .toList();
            case Activity.Ask a -> List.of();
            case Activity.Tell a -> List.of();
            case Activity.Write a ->
                s.turnOrder().stream()
                        .filter(seat -> !s.run().ready.contains(seat))
                        .map(this::name)
                        .toList();
            case Activity.Consent a ->
                s.turnOrder().stream()
                        .filter(seat -> !s.run().consent.getOrDefault(seat, false))
                        .map(this::name)
                        .toList();
            case Activity.Scale a ->
                s.turnOrder().stream()
                        .filter(seat -> !s.run().numbers.containsKey(seat))
                        .map(this::name)
                        .toList();
            case Activity.Talk a -> List.of();
            case Activity.Board a -> List.of();
            case Activity.Rate a -> List.of();
            case Activity.Pick a -> List.of();
            case Activity.Silence a -> List.of();
            case Activity.Call a -> List.of();
            case Activity.Choose a -> List.of();
        };
    }
}
