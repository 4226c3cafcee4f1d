package org.kring.session.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.kring.method.TimePlan;
import org.kring.session.core.SessionView.*;

/** Draws how the minutes are divided, and what would have to give. */
final class PlanDrawing extends Sketch {

    PlanDrawing(Sketch sketch) {
        super(sketch);
    }

    Plan lobbyPlan() {
        var plan = s.planWhole(0);
        var other = s.planWhole(1);
        var lines = new ArrayList<PlanLine>();
        var at = now;
        for (var i = 0; i < plan.lines().size(); i++) {
            var line = plan.lines().get(i);
            lines.add(planLine(line, at, minutes(other.lines().get(i).planned()), false));
            at = at.plus(line.planned());
        }
        return new Plan(
                s.minutes,
                minutes(plan.needed()),
                minutes(plan.total()),
                plan.fits(),
                plan.fitsWhole(),
                now,
                at,
                lines,
                s.questioners().size(),
                s.casting().questioners().least(),
                s.casting().questioners().most(),
                meantFor(),
                minutes(other.needed()),
                other.fitsWhole(),
                at);
    }

    Plan livePlan() {
        var ends = s.run().endsAt.isBefore(now) ? now : s.run().endsAt;
        var plan = s.planAfter(s.part, s.step, ends);
        var other = s.planAfter(s.part, s.step, ends.plus(Duration.ofMinutes(2)));
        var lines = new ArrayList<PlanLine>();
        var total = s.run().total;
        lines.add(new PlanLine(
                s.use().name(),
                s.currentStep().title().in(wording.language()),
                s.currentStep().shielded(),
                ends.minus(total),
                minutes(total),
                minutes(total),
                minutes(total) + 2,
                true));
        var at = ends;
        for (var i = 0; i < plan.lines().size(); i++) {
            var line = plan.lines().get(i);
            lines.add(planLine(line, at, minutes(other.lines().get(i).planned()), false));
            at = at.plus(line.planned());
        }
        var rest = Duration.between(ends, s.slotEnds);
        return new Plan(
                s.minutes,
                minutes(plan.needed()),
                minutes(plan.total()),
                plan.total().compareTo(rest) <= 0,
                plan.needed().compareTo(rest) <= 0,
                ends.minus(total),
                at,
                lines,
                s.questioners().size(),
                s.casting().questioners().least(),
                s.casting().questioners().most(),
                0,
                0,
                true,
                ends.plus(Duration.ofMinutes(2)).plus(other.total()));
    }

    /** The least minutes that the method is meant for, where the slot is shorter. */
    private int meantFor() {
        var stated = s.casting().stated();
        return stated == null || s.casting().worthIn(Duration.ofMinutes(s.minutes)) ? 0 : stated.least();
    }

    private PlanLine planLine(TimePlan.Line line, Instant at, int other, boolean here) {
        var part = s.parts.get(line.part());
        var title = line.step().equals(TimePlan.OTHERS)
                ? ""
                : part.method()
                        .allSteps()
                        .filter(x -> x.id().equals(line.step()))
                        .findFirst()
                        .orElseThrow()
                        .title()
                        .in(wording.language());
        return new PlanLine(
                part.method().use().name(),
                title,
                line.shielded(),
                at,
                minutes(line.planned()),
                minutes(line.ideal()),
                other,
                here);
    }

    private static int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }
}
