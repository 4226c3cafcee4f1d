package org.kring.session.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kring.method.Activity;
import org.kring.method.Labels;
import org.kring.method.Method;
import org.kring.method.Role;
import org.kring.method.Step;
import org.kring.method.Voice;
import org.kring.session.core.SessionView.*;

/** Draws where the session is: the step and its words, the strip, the clock. */
final class StepDrawing extends Sketch {

    StepDrawing(Sketch sketch) {
        super(sketch);
    }

    Method roundMethod() {
        return s.parts.stream()
                .filter(part -> part.round() == s.round && part.method().use() == Method.Use.ROUND)
                .findFirst()
                .orElseThrow()
                .method();
    }

    List<StripStep> strip() {
        var strip = new ArrayList<StripStep>();
        var plan = s.phase == Session.Phase.LIVE && !s.stopped
                ? s.planAfter(s.part, s.step, s.run().endsAt)
                : s.planWhole(0);
        for (var p = 0; p < s.parts.size(); p++) {
            var part = s.parts.get(p);
            if (part.round() != s.round) {
                continue;
            }
            var steps = part.method().steps();
            for (var i = 0; i < steps.size(); i++) {
                strip.add(stripStep(part, p, i, steps.get(i), plan));
            }
        }
        return strip;
    }

    private StripStep stripStep(SessionState.Part part, int p, int i, Step of, TimePlan plan) {
        var live = s.phase == Session.Phase.LIVE;
        var here = live && p == s.part && i == s.step && !s.stopped;
        var done = s.phase == Session.Phase.BETWEEN
                || s.phase == Session.Phase.ENDED
                || live && (p < s.part || p == s.part && i < s.step);
        var next = live
                && !s.stopped
                && s.following().map(to -> to[0] == p && to[1] == i).orElse(false);
        var run = s.runs.get(s.key(p, i));
        var minutes = run != null
                ? Math.max(1, run.total.toMinutes())
                : plan.lines().stream()
                        .filter(line -> line.part() == p && line.step().equals(of.id()))
                        .findFirst()
                        .map(line -> line.planned().toMinutes())
                        .orElse(1L);
        var elapsed = here
                ? Math.max(
                        0,
                        Math.min(
                                run == null ? 0 : run.total.toSeconds(),
                                (run == null ? 0 : run.total.toSeconds()) - remaining()))
                : 0;
        return new StripStep(
                of.id(),
                of.title().in(wording.language()),
                Math.toIntExact(minutes),
                of.shielded(),
                part.method().use().name(),
                here ? "now" : done ? "done" : next ? "next" : "later",
                elapsed);
    }

    private long remaining() {
        var until = s.pausedAt != null ? s.pausedAt : now;
        return Duration.between(until, s.run().endsAt).toSeconds();
    }

    Clock clock() {
        var run = s.run();
        return new Clock(
                s.pausedAt != null ? ClockMode.PAUSED : ClockMode.RUNNING,
                run.endsAt,
                remaining(),
                run.total.toSeconds(),
                run.timeUp || remaining() <= 0);
    }

    StepNow step(boolean leads) {
        var step = s.currentStep();
        var steps = s.currentPart().method().steps();
        var turns = s.run().turns;
        var holds = turns != null && turns.holds(me);
        var prompt = step.prompt(holds ? Voice.TURN : voice());
        var next = s.following()
                .map(to -> s.parts.get(to[0]).method().steps().get(to[1]))
                .orElse(null);
        var activity = step.activity();
        return new StepNow(
                step.id(),
                s.currentPart().method().id() + "/" + step.id(),
                s.step + 1,
                steps.size(),
                s.use().name(),
                activity.getClass().getSimpleName(),
                step.title().in(wording.language()),
                step.goal().in(wording.language()),
                fill(prompt.now()),
                fill(prompt.then()),
                leads ? fill(step.say()) : null,
                next == null ? null : next.title().in(wording.language()),
                leads && next != null ? peek(next) : null,
                situation(turns, holds),
                activity instanceof Activity.Agree agree
                        ? agree.lines().stream().map(this::fill).toList()
                        : List.of(),
                activity instanceof Activity.Agree ? nameOrNull(reader()) : null,
                activity instanceof Activity.Round r ? r.atLeast() : 0,
                activity instanceof Activity.Round r
                        ? r.most()
                        : activity instanceof Activity.Write w
                                ? w.most()
                                : activity instanceof Activity.Choose c ? c.actions() : 0,
                s.run().ready.contains(me),
                turns != null && turns.closing(),
                leads && activity instanceof Activity.Ask a && a.flagged());
    }

    private Voice voice() {
        if (room()) {
            return Voice.LISTENER;
        }
        var roles = s.roles(me);
        if (roles.contains(Role.QUESTIONER)) {
            return Voice.QUESTIONER;
        }
        return roles.stream()
                .min(Comparator.naturalOrder())
                .map(role -> Voice.valueOf(role.name()))
                .orElse(Voice.LISTENER);
    }

    private Situation situation(@Nullable Turns turns, boolean holds) {
        if (turns == null) {
            return s.currentStep().activity() instanceof Activity.Round r && r.writtenFirst()
                    ? Situation.WRITING_FIRST
                    : Situation.USUAL;
        }
        if (turns.holder() == null) {
            return Situation.TURNS_DONE;
        }
        if (holds) {
            return turns.answering() ? Situation.YOU_ASKED : Situation.YOUR_TURN;
        }
        if (turns.closing()) {
            return Situation.LAST_TURN;
        }
        return turns.answering() ? Situation.ANSWERING : Situation.USUAL;
    }

    private Peek peek(Step next) {
        var to = s.following().orElseThrow();
        return new Peek(
                next.title().in(wording.language()),
                next.goal().in(wording.language()),
                fill(next.prompt(Voice.FACILITATOR).now()),
                fill(next.say()),
                Math.toIntExact(s.planned(to[0], to[1], now).toMinutes()));
    }

    /** The names in a sentence of the method; where there is none, the word for it. */
    private String fill(Labels labels) {
        var turns = s.phase == Session.Phase.LIVE && !s.stopped ? s.run().turns : null;
        return labels.in(wording.language())
                .replace("{presenter}", named(s.holder(Office.PRESENTER), wording.nobody(Office.PRESENTER)))
                .replace("{facilitator}", named(s.leader(), wording.nobody(Office.FACILITATOR)))
                .replace("{recorder}", named(s.holder(Office.RECORDER), wording.nobody(Office.RECORDER)))
                .replace("{holder}", named(turns == null ? null : turns.holder(), wording.someone()))
                .replace("{next}", named(turns == null ? null : turns.next(s.turnOrder()), wording.someone()))
                .replace("{erased}", wording.moment(s.eraseOn()));
    }

    private String named(@Nullable String seat, String otherwise) {
        return seat == null ? otherwise : name(seat);
    }
}
