package org.kring.session.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kring.method.Activity;
import org.kring.method.Kind;
import org.kring.method.Labels;
import org.kring.method.Method;
import org.kring.method.Role;
import org.kring.method.Step;
import org.kring.method.Voice;
import org.kring.session.core.SessionView.*;

/** Draws a session for one viewer. */
final class Drawing {

    private final Session s;
    private final Scene scene;
    private final String id;
    private final String code;
    private final String me;
    private final String language;
    private final Wording wording;
    private final Instant now;
    private final Map<String, String> names;

    Drawing(Session s, Scene scene, String id, String code, String me, Wording wording, Instant now) {
        this.s = s;
        this.scene = scene;
        this.id = id;
        this.code = code;
        this.me = me;
        this.wording = wording;
        this.language = wording.language();
        this.now = now;
        this.names = names();
    }

    SessionView draw() {
        var person = s.participant(me)
                .orElseThrow(() -> new IllegalStateException("Expected a viewer who knocked, but there is none"));
        return switch (person.status()) {
            case WAITING -> outside(Screen.WAITING);
            case TURNED_AWAY -> outside(Screen.TURNED_AWAY);
            case REMOVED -> outside(Screen.REMOVED);
            case LEFT -> outside(Screen.LEFT);
            case IN -> inside();
        };
    }

    /** Nothing of the group: no title, no names, no number, no time. Who left may still take back what they gave. */
    private SessionView outside(Screen screen) {
        var you = new You(me, rawName(me), Set.of(), Set.of(), false, false, false, false);
        var own = screen == Screen.LEFT ? own() : List.<Line>of();
        var can = screen == Screen.LEFT && own.isEmpty() ? List.<Can>of() : Offers.of(s, scene, me, now);
        return new SessionView(
                id,
                0,
                null,
                s.phase == Session.Phase.ENDED && screen == Screen.WAITING ? Screen.TURNED_AWAY : screen,
                "",
                you,
                null,
                screen == Screen.LEFT ? s.eraseOn() : null,
                false,
                0,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                own,
                List.of(),
                Map.of(),
                null,
                null,
                false,
                false,
                false,
                can);
    }

    private SessionView inside() {
        var live = s.phase == Session.Phase.LIVE && !s.stopped;
        var leads = me.equals(s.leader());
        return new SessionView(
                id,
                s.version(),
                now,
                screen(),
                s.stepKey(),
                you(leads),
                new Door(code, s.doorOpen, waiting()),
                s.eraseOn(),
                s.erasureOn != null,
                s.round,
                roundMethod().title().in(language),
                seats(live),
                castings(),
                strip(),
                live ? step(leads) : null,
                live ? clock() : null,
                s.phase == Session.Phase.LOBBY ? lobbyPlan() : live && leads ? livePlan() : null,
                live ? turn() : null,
                live && leads ? spoken() : List.of(),
                live && leads ? notGiven() : List.of(),
                kase(),
                lines(Kind.QUESTION, inRound() ? c -> true : c -> presents(c.round()) && kept(c)),
                inRound() ? lines(Kind.CORE, c -> true) : List.of(),
                lines(Kind.ADVICE, inRound() ? c -> true : c -> presents(c.round())),
                inRound() ? List.of() : lines(Kind.INSIGHT, c -> true),
                inRound() ? List.of() : lines(Kind.LOOK_BACK, c -> true),
                finish(),
                own(),
                keys(),
                notes(),
                handed(),
                leads ? s.undoUntil(now).orElse(null) : null,
                leads && s.pauseAsked,
                s.deputyActs,
                mayTakeOver(),
                Offers.of(s, scene, me, now));
    }

    private Screen screen() {
        return switch (s.phase) {
            case LOBBY -> Screen.LOBBY;
            case LIVE -> s.stopped ? Screen.STOPPED : Screen.LIVE;
            case BETWEEN -> Screen.BETWEEN;
            case ENDED -> Screen.ENDED;
        };
    }

    // ---- people

    private String rawName(String seat) {
        return scene.texts().getOrDefault(s.person(seat).nameText(), "…");
    }

    /** Two people with one name are told apart by a number, in order of seating. */
    private Map<String, String> names() {
        var seen = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
        var result = new LinkedHashMap<String, String>();
        var gone = s.people.keySet().stream().filter(seat -> !s.seating.contains(seat));
        Stream.concat(s.seating.stream(), gone).forEach(seat -> {
            var raw = rawName(seat);
            var count = seen.merge(raw, 1, Integer::sum);
            result.put(seat, count == 1 ? raw : raw + " (" + count + ")");
        });
        return result;
    }

    private String name(String seat) {
        return names.getOrDefault(seat, "…");
    }

    private @Nullable String nameOrNull(@Nullable String seat) {
        return seat == null ? null : name(seat);
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

    private You you(boolean leads) {
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

    private List<Waiting> waiting() {
        return me.equals(s.doorkeeper())
                ? s.waiting().stream()
                        .map(p -> new Waiting(p.seat(), rawName(p.seat()), p.returning()))
                        .toList()
                : List.of();
    }

    private List<Seat> seats(boolean live) {
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

    private boolean away(String seat) {
        return !seat.equals(me) && !s.person(seat).paper() && scene.presence().away(seat);
    }

    /** Who writes is told from who is ready; whether, how much and when someone really types is told to nobody. */
    private Doing doing(String seat, boolean live) {
        if (away(seat)) {
            return Doing.AWAY;
        }
        if (!live) {
            return Doing.PRESENT;
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
            case Activity.Ask a -> Doing.PRESENT;
            case Activity.Talk t -> Doing.PRESENT;
        };
    }

    private Doing writes(String seat, Set<Role> by) {
        if (!s.hasAny(seat, by)) {
            return Doing.PRESENT;
        }
        return s.run().ready.contains(seat) ? Doing.READY : Doing.WRITING;
    }

    /** Who reads the agreements aloud: who took it, else who leads. */
    private @Nullable String reader() {
        return s.reader != null ? s.reader : s.leader();
    }

    private List<Casting> castings() {
        return Stream.of(Office.values())
                .map(office -> {
                    var cast = s.cast.get(office);
                    return cast == null
                            ? new Casting(office, null, null, null, false)
                            : new Casting(office, cast.seat(), name(cast.seat()), cast.answer(), cast.questions());
                })
                .toList();
    }

    private boolean mayTakeOver() {
        return s.holds(me, Office.DEPUTY)
                && !s.deputyActs
                && Offers.of(s, scene, me, now).stream()
                        .anyMatch(can -> can.type().equals("TakeOver"));
    }

    // ---- steps and time

    private Method roundMethod() {
        return s.parts.stream()
                .filter(part -> part.round() == s.round && part.method().use() == Method.Use.ROUND)
                .findFirst()
                .orElseThrow()
                .method();
    }

    private boolean inRound() {
        return s.phase == Session.Phase.LIVE && !s.stopped && s.use() == Method.Use.ROUND;
    }

    private List<StripStep> strip() {
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

    private StripStep stripStep(Session.Part part, int p, int i, Step of, TimePlan plan) {
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
                of.title().in(language),
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

    private Clock clock() {
        var run = s.run();
        return new Clock(
                s.pausedAt != null ? ClockMode.PAUSED : ClockMode.RUNNING,
                run.endsAt,
                remaining(),
                run.total.toSeconds(),
                run.timeUp || remaining() <= 0);
    }

    private StepNow step(boolean leads) {
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
                s.step + 1,
                steps.size(),
                s.use().name(),
                activity.getClass().getSimpleName(),
                step.title().in(language),
                step.goal().in(language),
                fill(prompt.now()),
                fill(prompt.then()),
                leads ? fill(step.say()) : null,
                next == null ? null : next.title().in(language),
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
                turns != null && turns.closing());
    }

    private Voice voice() {
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
                next.title().in(language),
                next.goal().in(language),
                fill(next.prompt(Voice.FACILITATOR).now()),
                fill(next.say()),
                Math.toIntExact(s.planned(to[0], to[1], now).toMinutes()));
    }

    /** The names in a sentence of the method; where there is none, the word for it. */
    private String fill(Labels labels) {
        var turns = s.phase == Session.Phase.LIVE && !s.stopped ? s.run().turns : null;
        return labels.in(language)
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

    private Plan lobbyPlan() {
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
                minutes(other.needed()),
                other.fitsWhole(),
                at);
    }

    private Plan livePlan() {
        var ends = s.run().endsAt.isBefore(now) ? now : s.run().endsAt;
        var plan = s.planAfter(s.part, s.step, ends);
        var other = s.planAfter(s.part, s.step, ends.plus(Duration.ofMinutes(2)));
        var lines = new ArrayList<PlanLine>();
        var total = s.run().total;
        lines.add(new PlanLine(
                s.use().name(),
                s.currentStep().title().in(language),
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
                0,
                true,
                ends.plus(Duration.ofMinutes(2)).plus(other.total()));
    }

    private PlanLine planLine(TimePlan.Line line, Instant at, int other, boolean here) {
        var method = s.parts.get(line.part()).method();
        var title = method.steps().stream()
                .filter(x -> x.id().equals(line.step()))
                .findFirst()
                .orElseThrow()
                .title()
                .in(language);
        return new PlanLine(
                method.use().name(),
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

    // ---- turns

    private @Nullable Turn turn() {
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
                turns.passed().contains(me));
    }

    private List<Spoken> spoken() {
        var turns = s.run().turns;
        if (turns == null) {
            return List.of();
        }
        var kind = switch (s.currentStep().activity()) {
            case Activity.Round r -> r.kind();
            case Activity.Ask a -> Kind.QUESTION;
            case Activity.Agree a -> Kind.QUESTION;
            case Activity.Tell a -> Kind.QUESTION;
            case Activity.Write a -> Kind.QUESTION;
            case Activity.Talk a -> Kind.QUESTION;
            case Activity.Choose a -> Kind.QUESTION;
        };
        return s.turnOrder().stream()
                .map(seat -> new Spoken(
                        name(seat),
                        seat,
                        Math.toIntExact(Rules.given(s, kind, seat)),
                        turns.passed().contains(seat),
                        turns.holds(seat)))
                .toList();
    }

    private List<String> notGiven() {
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
            case Activity.Talk a -> List.of();
            case Activity.Choose a -> List.of();
        };
    }

    // ---- words

    private boolean presents(int round) {
        return me.equals(s.caseOf(round).presenter()) && !(s.caseOf(round).stopped());
    }

    private @Nullable String text(@Nullable String textId) {
        return textId == null ? null : scene.texts().get(textId);
    }

    /** In the round the circle reads the case; before and after it, only whose case it is. A title stays on the page. */
    private @Nullable Case kase() {
        var file = s.caseOf(s.round);
        if (s.stopped || file.stopped()) {
            return new Case(
                    file.presenter(), nameOrNull(file.presenter()), null, null, null, file.told(), file.erased());
        }
        var reads = inRound() || me.equals(file.presenter());
        return new Case(
                file.presenter(),
                nameOrNull(file.presenter()),
                text(file.title()),
                reads ? text(file.facts()) : null,
                reads ? text(file.focus()) : null,
                file.told(),
                file.erased());
    }

    private boolean kept(Contribution c) {
        return !note(Field.KEEP.of(c.id()), c.round()).isEmpty();
    }

    private String note(Field.Place place, int round) {
        return scene.note(me, place, round);
    }

    private List<Line> lines(Kind kind, Predicate<Contribution> which) {
        if (s.stopped && s.phase == Session.Phase.LIVE) {
            return List.of();
        }
        return s.contributions.values().stream()
                .filter(c -> c.kind() == kind && (c.round() == s.round || s.phase == Session.Phase.ENDED))
                .filter(which)
                .map(this::line)
                .toList();
    }

    /** What the viewer gave; of a stopped round only what is not of the case. */
    private List<Line> own() {
        return s.contributions.values().stream()
                .filter(c -> c.seat().equals(me) && !c.back())
                .filter(c -> !s.ofCase(c, c.round()) || !s.caseOf(c.round()).stopped())
                .map(this::line)
                .toList();
    }

    private Line line(Contribution c) {
        var mine = c.seat().equals(me);
        var words = text(c.text());
        var open = s.phase == Session.Phase.LIVE && !s.stopped && c.part() == s.part && !c.back();
        var records = s.in(me) && s.roles(me).contains(Role.RECORDER);
        var presenter = presents(c.round());
        var writes = records && inRound() ? note(Field.KEY.of(c.id()), c.round()) : "";
        var handedKey = presenter
                ? handedBy(Field.HANDED_KEY.of(c.id()), c.round())
                : records && inRound() ? note(Field.HANDED_KEY.of(c.id()), c.round()) : "";
        return new Line(
                c.id(),
                c.seat(),
                name(c.seat()),
                words,
                c.back(),
                c.lap(),
                c.round(),
                mine,
                open && (mine || words == null && records),
                mine && !c.back(),
                presenter && kept(c),
                presenter && !note(Field.TAKE.of(c.id()), c.round()).isEmpty(),
                presenter ? emptyToNull(handedKey) : emptyToNull(writes),
                !handedKey.isEmpty() && handedKey.equals(presenter ? handedKey : writes));
    }

    /** What recorders noted of the answers, for who presented. */
    private List<Key> keys() {
        if (inRound() || s.stopped) {
            return List.of();
        }
        return s.contributions.values().stream()
                .filter(c -> c.kind() == Kind.QUESTION && c.round() == s.round && presents(c.round()))
                .map(c -> new Key(text(c.text()), handedBy(Field.HANDED_KEY.of(c.id()), c.round())))
                .filter(key -> !key.text().isEmpty())
                .toList();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What a recorder handed to the presenter; whoever records may change, the notes stay with who wrote them. */
    private String handedBy(Field.Place place, int round) {
        return scene.notes().values().stream()
                .map(notes -> notes.get(place.kept(round)))
                .filter(Objects::nonNull)
                .map(Note::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private @Nullable Handed handed() {
        if (!inRound() || !presents(s.round)) {
            return null;
        }
        var facts = handedBy(Field.HANDED_FACTS.place(), s.round);
        var focus = handedBy(Field.HANDED_FOCUS.place(), s.round);
        return facts.isEmpty() && focus.isEmpty() ? null : new Handed(facts, focus);
    }

    private @Nullable Finish finish() {
        var file = s.caseOf(s.round);
        var yours = presents(s.round);
        if (file.stopped() || !yours && !file.shared()) {
            return null;
        }
        var actions = new ArrayList<Planned>();
        file.actions().forEach((textId, on) -> {
            var words = text(textId);
            if (words != null) {
                actions.add(new Planned(words, on));
            }
        });
        var taken = file.taken().stream()
                .map(s.contributions::get)
                .filter(Objects::nonNull)
                .map(c -> text(c.text()))
                .filter(Objects::nonNull)
                .toList();
        return new Finish(file.shared(), taken, text(file.reason()), actions, text(file.reworded()), yours);
    }

    /** The own notebook; what a recorder noted for the presenter goes with the round. */
    private Map<String, Note> notes() {
        var prefix = s.round + "/";
        var mine = new TreeMap<String, Note>();
        scene.notes().getOrDefault(me, Map.of()).forEach((kept, note) -> {
            var name = kept.startsWith(prefix) ? kept.substring(prefix.length()) : kept;
            var place = Field.parse(name);
            if (place.isPresent()
                    && place.get().kept(s.round).equals(kept)
                    && (inRound() || !recorders(place.get().field()))) {
                mine.put(name, note);
            }
        });
        return mine;
    }

    private boolean recorders(Field field) {
        return switch (field) {
            case KEY, HANDED_KEY, HANDED_FACTS, HANDED_FOCUS -> true;
            case FACTS, FOCUS -> !s.holds(me, Office.PRESENTER);
            case NOTEBOOK, TITLE, QUESTION, FRESH, ADVICE, LINE, KEEP, TAKE, REASON, ACTION, ACTION_ON, REWORDED ->
                false;
        };
    }
}
