package org.kring.session.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kring.method.Activity;
import org.kring.method.Kind;
import org.kring.method.Labels;
import org.kring.method.Method;
import org.kring.method.Role;
import org.kring.method.Stance;
import org.kring.method.Step;
import org.kring.method.TimePlan;
import org.kring.method.Voice;
import org.kring.session.core.SessionView.*;

/** Draws where the session is: the step and its words, the strip, the clock. */
final class StepDrawing extends Sketch {

    StepDrawing(Sketch sketch) {
        super(sketch);
    }

    Method roundMethod() {
        return s.casting();
    }

    /** What the method of this round can be changed for; whether it may be is not asked again. */
    List<Choice> choices(List<Can> can) {
        return can.stream().anyMatch(offer -> offer.type().equals("SetMethod"))
                ? s.methods().forUse(Method.Use.ROUND).stream()
                        .map(each -> new Choice(each.id(), each.title().in(wording.language())))
                        .toList()
                : List.of();
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
            var steps = part.steps();
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
        var hidden = of.clockHidden() && live && !me.equals(s.leader());
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
                hidden ? 0 : elapsed,
                hidden);
    }

    private long remaining() {
        var until = s.pausedAt != null ? s.pausedAt : now;
        return Duration.between(until, s.run().endsAt).toSeconds();
    }

    Clock clock() {
        var run = s.run();
        var hidden = s.currentStep().clockHidden() && !me.equals(s.leader());
        var mode = s.pausedAt != null ? ClockMode.PAUSED : hidden ? ClockMode.STOPPED : ClockMode.RUNNING;
        return hidden
                ? new Clock(
                        mode, run.openedAt.plusSeconds(Clock.HIDDEN), Clock.HIDDEN, Clock.HIDDEN, false, interrupt())
                : new Clock(
                        mode,
                        run.endsAt,
                        remaining(),
                        run.total.toSeconds(),
                        run.timeUp || remaining() <= 0,
                        interrupt());
    }

    private @Nullable Interrupt interrupt() {
        return s.interrupt == null
                ? null
                : s.casting()
                        .interrupt(s.interrupt)
                        .map(found -> new Interrupt(found.title().in(wording.language()), fill(found.say())))
                        .orElse(null);
    }

    /** Title of the step after which this round went on outside its method. */
    @Nullable
    String left() {
        var id = s.left.get(s.round);
        return id == null
                ? null
                : s.casting()
                        .allSteps()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .map(each -> each.title().in(wording.language()))
                        .orElse(id);
    }

    /** A step after the one that runs tells what the presenter kept back. */
    boolean outcomeComes() {
        if (!inRound() || !presents(s.round)) {
            return false;
        }
        var steps = s.currentPart().steps();
        return steps.subList(s.step + 1, steps.size()).stream()
                .anyMatch(step -> step.activity() instanceof Activity.Tell tell
                        && tell.fields().contains(Activity.CaseField.OUTCOME));
    }

    Map<String, String> interrupts() {
        var titles = new TreeMap<String, String>();
        s.casting()
                .interrupts()
                .forEach(each -> titles.put(each.id(), each.title().in(wording.language())));
        return titles;
    }

    private Task task(boolean leads) {
        var step = s.currentStep();
        var activity = step.activity();
        var run = s.run();
        var back = step.back();
        return new Task(
                kind(activity),
                kind(activity) instanceof Kind kind ? Field.of(kind).key() : null,
                kind(activity) instanceof Kind kind ? TextKind.of(kind).most() : 0,
                activity instanceof Activity.Tell tell ? tell.fields() : Set.of(),
                activity instanceof Activity.Board board
                        ? board.fields().stream()
                                .map(field -> field.in(wording.language()))
                                .toList()
                        : List.of(),
                activity instanceof Activity.Write write ? write.release().when() : null,
                run.numbers,
                run.consent,
                activity instanceof Activity.Call
                        ? s.currentPart().method().modules().stream()
                                .map(module -> new ModuleOffer(
                                        module.id(),
                                        module.title().in(wording.language()),
                                        module.when().in(wording.language())))
                                .toList()
                        : List.of(),
                run.module,
                run.moduleAgreed,
                leads && back != null && s.backs.getOrDefault(s.stepKey(), 0) < back.most()
                        ? back.to().stream()
                                .filter(to -> s.currentPart().index(to) >= 0
                                        && s.currentPart().index(to) < s.step)
                                .map(to -> new BackTo(
                                        to,
                                        s.currentPart()
                                                .steps()
                                                .get(s.currentPart().index(to))
                                                .title()
                                                .in(wording.language())))
                                .toList()
                        : List.of(),
                activity instanceof Activity.Choose choose ? choose.from() : Set.of(),
                activity instanceof Activity.Write write && write.welcome() == Activity.Welcome.FACTS
                        || activity instanceof Activity.Ask ask && ask.welcome() == Activity.Welcome.FACTS);
    }

    /** The kind of lines that are given or judged in this step. */
    static @Nullable Kind kind(Activity activity) {
        return switch (activity) {
            case Activity.Write write -> write.kind();
            case Activity.Ask ask -> Kind.QUESTION;
            case Activity.Talk talk -> talk.kind();
            case Activity.Board board -> board.kind();
            case Activity.Round round -> round.kind();
            case Activity.Rate rate -> rate.from();
            case Activity.Pick pick -> pick.from();
            case Activity.Agree a -> null;
            case Activity.Tell a -> null;
            case Activity.Scale a -> null;
            case Activity.Consent a -> null;
            case Activity.Silence a -> null;
            case Activity.Call a -> null;
            case Activity.Choose a -> null;
        };
    }

    StepNow step(boolean leads) {
        var step = s.currentStep();
        var steps = s.currentPart().steps();
        var turns = s.run().turns;
        var holds = turns != null && turns.holds(me);
        var prompt = step.prompt(holds ? Voice.TURN : voice());
        var next =
                s.following().map(to -> s.parts.get(to[0]).steps().get(to[1])).orElse(null);
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
                                : activity instanceof Activity.Pick p
                                        ? p.most()
                                        : activity instanceof Activity.Choose c ? c.actions() : 0,
                s.run().ready.contains(me),
                turns != null && turns.closing(),
                leads && activity instanceof Activity.Ask a && a.flagged(),
                task(leads));
    }

    private Voice voice() {
        if (room()) {
            return Voice.LISTENER;
        }
        var roles = s.roles(me);
        if (roles.contains(Role.QUESTIONER) && !roles.contains(Role.FACILITATOR)) {
            return Voice.QUESTIONER;
        }
        return roles.stream()
                .min(Comparator.naturalOrder())
                .map(role -> Voice.valueOf(role.name()))
                .orElse(Voice.LISTENER);
    }

    private Situation situation(@Nullable Turns turns, boolean holds) {
        if (apart()) {
            return s.currentStep().presenter() == Stance.OUT ? Situation.OUT : Situation.AWAY;
        }
        if (turns == null) {
            return s.currentStep().activity() instanceof Activity.Round r && r.writtenFirst()
                    ? Situation.WRITING_FIRST
                    : Situation.USUAL;
        }
        if (turns.holder() == null) {
            return turns.volunteers() && !turns.closing() ? Situation.VOLUNTEERS : Situation.TURNS_DONE;
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
