package org.kring.practice;

import static org.kring.practice.Offered.choices;
import static org.kring.practice.Offered.offered;
import static org.kring.practice.Offered.self;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kring.method.Activity.CaseField;
import org.kring.method.Activity.Release;
import org.kring.method.Kind;
import org.kring.method.Role;
import org.kring.practice.PracticeCase.Slip;
import org.kring.session.core.SessionCommand;
import org.kring.session.core.SessionView;
import org.kring.session.core.SessionView.ClockMode;
import org.kring.session.core.SessionView.Doing;
import org.kring.session.core.Warmth;

/**
 * What the simulated table does next. Reads only what each peer may see and may do, from its own drawing, and the lines of
 * the case. Never goes past the person: a step ends when the person has done what it asks, or says to go on.
 */
final class Direction {

    /** The last asks of a case are left for the person to borrow. */
    static final int LEFT_TO_BORROW = 3;

    private final PracticeCase lines;
    private final Pace pace;
    private final Slip slip;
    private final PracticeWords words;
    private final String person;
    private final Map<String, SessionView> peers;
    private final Memory memory;
    private final SessionView any;
    private final @Nullable SessionView lead;
    private final @Nullable SessionView presenter;
    private boolean supposing;

    /**
     * @param person the seat of who practises
     * @param peers what each simulated peer sees, in seating order
     */
    Direction(
            PracticeCase lines,
            Pace pace,
            Slip slip,
            PracticeWords words,
            String person,
            Map<String, SessionView> peers,
            Memory memory) {
        this.lines = lines;
        this.pace = pace;
        this.slip = slip;
        this.words = words;
        this.person = person;
        this.peers = peers;
        this.memory = memory;
        this.any = peers.values().iterator().next();
        this.lead = peers.values().stream()
                .filter(view -> view.you().leads())
                .findFirst()
                .orElse(null);
        this.presenter = peers.values().stream()
                .filter(view -> view.you().roles().contains(Role.PRESENTER))
                .findFirst()
                .orElse(null);
    }

    /** The next act; absent while the table waits for the person. */
    Optional<Act> next() {
        return switch (any.screen()) {
            case LIVE -> paused() ? resume() : live();
            case STOPPED -> moveOn(false);
            case BETWEEN -> end();
            case LOBBY -> any.round() > 1 ? close() : Optional.empty();
            case ENDED, WAITING, TURNED_AWAY, REMOVED, LEFT -> Optional.empty();
        };
    }

    /** What the person's "go on" is about: the step, and in it the question that is being answered. */
    String moment() {
        return any.screen() + ":" + any.stepKey() + (paused() ? ":pause" : "")
                + (answering() ? ":" + question().id() : "");
    }

    /** The table would do something if the person said to go on. */
    boolean wouldGoOn() {
        supposing = true;
        try {
            return next().isPresent();
        } finally {
            supposing = false;
        }
    }

    /** The peer who asked for a slip to be steered, while the person leads and has not done so. */
    Optional<String> unsteered() {
        return slipOpen() && lead == null
                ? peers.keySet().stream()
                        .filter(seat -> memory.has("slipper:" + seat))
                        .findFirst()
                : Optional.empty();
    }

    /** The presenter is the person, and a question of a peer waits for an answer. */
    boolean waitsForAnswer() {
        return presenter == null
                && answering()
                && !memory.has("answered:" + question().id());
    }

    private boolean goOn() {
        return supposing || memory.mayGoOn(moment());
    }

    private boolean paused() {
        return any.clock() != null && any.clock().mode() == ClockMode.PAUSED;
    }

    // ---- around the steps

    private Optional<Act> resume() {
        return goOn() ? doing(lead, "Resume", 0.2, new SessionCommand.Resume()) : Optional.empty();
    }

    private Optional<Act> end() {
        return goOn() ? doing(lead, "EndSession", 0.2, new SessionCommand.EndSession()) : Optional.empty();
    }

    /** There is one case to practise with: where the next would present, the practice is over. */
    private Optional<Act> close() {
        return peers.values().stream()
                .filter(view -> offered(view, "EndSession").isPresent())
                .findFirst()
                .map(view -> Act.of(view.you().seat(), 1, new SessionCommand.EndSession()));
    }

    private Optional<Act> live() {
        if (lead != null && lead.pauseAsked()) {
            return doing(lead, "Pause", 0.8, new SessionCommand.Pause());
        }
        var said = "say:" + any.stepKey();
        if (lead != null && !memory.has(said) && step().say() != null && timeToSay()) {
            return Optional.of(Act.of(lead.you().seat(), 0.5)
                    .saying(Objects.requireNonNull(step().say()))
                    .marking(said));
        }
        return switch (step().activity()) {
            case "Agree" -> agree();
            case "Tell" -> tell();
            case "Write" -> write();
            case "Ask" -> ask();
            case "Talk" -> talk();
            case "Round" -> round();
            case "Board" -> board();
            case "Rate" -> rate();
            case "Pick" -> pick();
            case "Scale" -> scale();
            case "Consent" -> consent();
            case "Silence" -> moveOn(false);
            case "Call" -> call();
            case "Choose" -> choose();
            default -> throw new IllegalStateException("Expected a known activity, but found " + step().activity());
        };
    }

    /** The line of a step with turns names who has the turn: it is said when somebody does. */
    private boolean timeToSay() {
        return switch (step().situation()) {
            case USUAL, YOUR_TURN, VOLUNTEERS, AWAY, OUT -> true;
            case WRITING_FIRST, YOU_ASKED, ANSWERING, TURNS_DONE, LAST_TURN -> false;
        };
    }

    private SessionView.StepNow step() {
        return Objects.requireNonNull((lead == null ? any : lead).step());
    }

    /** To the next step, once the person is done with this one. */
    private Optional<Act> moveOn(boolean personIsDone) {
        if (lead == null || !personIsDone && !goOn()) {
            return Optional.empty();
        }
        return offered(lead, "MoveOn")
                .map(can -> Act.of(
                        lead.you().seat(),
                        1,
                        new SessionCommand.MoveOn(Boolean.TRUE.equals(can.with().get("despite")))));
    }

    // ---- the steps

    private Optional<Act> agree() {
        return peers.values().stream()
                .filter(view -> self(view, "Tick"))
                .findFirst()
                .map(view -> Act.of(view.you().seat(), 0.2, new SessionCommand.Tick(null)))
                .or(() -> moveOn(seat(person).ticked()));
    }

    private Optional<Act> tell() {
        var tells = step().task().tells();
        if (tells.contains(CaseField.FACTS) || tells.contains(CaseField.QUESTION)) {
            var told = any.kase() != null && any.kase().told();
            var facts = String.join(" ", lines.facts());
            // What was put down can be read in the next step too, which does wait for the person.
            return told || presenter == null
                    ? moveOn(told && (presenter == null || !any.keepsNothing()))
                    : Optional.of(
                            any.keepsNothing()
                                    ? Act.of(presenter.you().seat(), 1, new SessionCommand.TellCase("", ""))
                                            .saying(facts + " " + lines.question())
                                    : Act.of(
                                            presenter.you().seat(),
                                            1,
                                            new SessionCommand.TellCase(facts, lines.question())));
        }
        if (tells.contains(CaseField.OUTCOME)) {
            return tellsMore(
                    any.kase() != null && any.kase().outcome() != null,
                    new SessionCommand.TellOutcome(lines.outcome()));
        }
        if (tells.contains(CaseField.REFRAMED)) {
            return tellsMore(
                    any.kase() != null && any.kase().reframed() != null,
                    new SessionCommand.Reframe(lines.questionNow()));
        }
        return tellsAloud().or(() -> moveOn(false));
    }

    /** Where a step only wants to hear the presenter: the case when nobody heard it yet, in the end the question as it stands. */
    private Optional<Act> tellsAloud() {
        if (presenter == null) {
            return Optional.empty();
        }
        var told = memory.has("told") || any.kase() != null && any.kase().told();
        var pool = told
                ? step().number() == step().of() ? List.of(lines.questionNow()) : lines.answers()
                : List.of(String.join(" ", lines.facts()) + " " + lines.question());
        return aloud(presenter, pool).map(act -> act.marking("told"));
    }

    private Optional<Act> tellsMore(boolean told, SessionCommand command) {
        return told || presenter == null
                ? moveOn(presenter == null && told)
                : Optional.of(Act.of(presenter.you().seat(), 1, command));
    }

    /** Something said in this step that leaves no trace, once. */
    private Optional<Act> aloud(@Nullable SessionView view, List<String> pool) {
        if (view == null) {
            return Optional.empty();
        }
        var me = view.you().seat();
        var said = "aloud:" + any.stepKey() + ":" + me;
        return memory.has(said)
                ? Optional.empty()
                : Optional.of(Act.of(me, 1.2).saying(mine(me, pool)).marking(said));
    }

    private Optional<Act> write() {
        return writing().or(this::shown).or(() -> moveOn(seat(person).doing() == Doing.READY));
    }

    /** Everyone who still writes: the text goes into the own notebook, and only "ready" is seen. */
    private Optional<Act> writing() {
        var task = step().task();
        return peers.values().stream()
                .filter(view -> self(view, "Ready"))
                .findFirst()
                .map(view -> any.keepsNothing()
                        ? Act.of(view.you().seat(), 0.3, new SessionCommand.Ready(null))
                        : Act.of(
                                view.you().seat(),
                                0.3,
                                new SessionCommand.SaveNote(
                                        task.places() + ".1",
                                        fresh(view.you().seat(), Objects.requireNonNull(task.kind())),
                                        0),
                                new SessionCommand.Ready(null)));
    }

    /** Where each chooses what to show, the peers show what they wrote. */
    private Optional<Act> shown() {
        if (step().task().release() != Release.When.CHOICE) {
            return Optional.empty();
        }
        var place = step().task().places() + ".1";
        return peers.values().stream()
                .filter(view -> choices(view, "Give", "field").contains(place))
                .findFirst()
                .map(view -> Act.of(view.you().seat(), 1, new SessionCommand.Give("", place, null)));
    }

    private Optional<Act> ask() {
        var holder = holder();
        if (holder == null) {
            return volunteer().or(() -> moveOn(!volunteers() || gave(person) > 0));
        }
        if (answering()) {
            return answered(holder);
        }
        var view = peers.get(holder);
        return view == null ? Optional.empty() : asks(view);
    }

    private boolean volunteers() {
        return any.turn() != null && any.turn().volunteers();
    }

    /** Where nobody is given a turn, each peer takes as many as the pace has laps. */
    private Optional<Act> volunteer() {
        return !volunteers()
                ? Optional.empty()
                : peers.values().stream()
                        .filter(view ->
                                self(view, "ComeBack") && gave(view.you().seat()) < pace.laps())
                        .min(Comparator.comparing(view -> gave(view.you().seat())))
                        .map(view -> Act.of(view.you().seat(), 1.5, new SessionCommand.ComeBack(null)));
    }

    /** How much a seat gave in this step. */
    private long gave(String seat) {
        return here().stream().filter(line -> line.seat().equals(seat)).count();
    }

    /** The lines of the kind that this step is about, given in this step; who leads or presents may read more or less. */
    private List<SessionView.Line> here() {
        var kind = step().task().kind();
        return kind == null
                ? List.of()
                : reader().lines(kind).stream()
                        .filter(line -> line.step().equals(step().id()))
                        .toList();
    }

    /** A peer who reads what is given: a presenter who is turned away does not. */
    private SessionView reader() {
        return peers.values().stream()
                .filter(view -> !view.you().roles().contains(Role.PRESENTER))
                .findFirst()
                .orElse(any);
    }

    private Optional<Act> asks(SessionView view) {
        var me = view.you().seat();
        var turn = Objects.requireNonNull(view.turn());
        if (slipOpen() && !slipIsAQuestion()) {
            return lead == null ? Optional.empty() : steeredByLead();
        }
        if (memory.has("steered") && !memory.has("repaired") && !slipIsAQuestion()) {
            return Optional.of(
                    asking(me, 1.5, turn.number(), slipped().better()).marking("repaired"));
        }
        if (!memory.has("slipped") && !view.you().leads() && !any.questions().isEmpty()) {
            return Optional.of(slips(
                    slipIsAQuestion()
                            ? asking(me, 1.5, turn.number(), slipped().said())
                            : Act.of(me, 1.5).saying(slipped().said())));
        }
        var asks = unusedAsks();
        if (turn.lap() > pace.laps()
                || gave(me) >= pace.laps() && !turn.volunteers()
                || asks.isEmpty()
                || turn.closing()) {
            return doing(view, "PassTurn", 0.8, new SessionCommand.PassTurn(turn.number(), null));
        }
        return offered(view, "AskQuestion").map(can -> asking(me, 1.2, turn.number(), borrowed(me, asks)));
    }

    /** Asks this question: written down, or where nothing is kept only said. */
    private Act asking(String me, double beats, int turn, String text) {
        return any.keepsNothing()
                ? Act.of(me, beats, new SessionCommand.AskQuestion(turn, "", "", null))
                        .saying(text)
                : Act.of(me, beats, new SessionCommand.AskQuestion(turn, text, "", null));
    }

    private Optional<Act> answered(String holder) {
        var question = question();
        if (slipOpen() && slipIsAQuestion()) {
            return lead == null ? Optional.empty() : steeredByLead();
        }
        if (memory.has("steered") && !memory.has("repaired") && slipIsAQuestion()) {
            return Optional.of(Act.of(
                            holder,
                            1.5,
                            new SessionCommand.Reword(question.id(), slipped().better()))
                    .marking("repaired"));
        }
        var answered = "answered:" + question.id();
        if (!memory.has(answered)) {
            return presenter == null
                    ? goOn() ? Optional.of(Act.of(holder, 0).marking(answered)) : Optional.empty()
                    : Optional.of(Act.of(presenter.you().seat(), 1.2)
                            .saying(Answers.to(
                                    asked(question), lines, any.questions().size()))
                            .marking(answered));
        }
        var recorded = recorded(question);
        if (recorded.isPresent()) {
            return recorded;
        }
        var view = peers.get(holder);
        return view == null
                ? Optional.empty()
                : doing(
                        view,
                        "PassTurnOn",
                        1.2,
                        new SessionCommand.PassTurnOn(
                                Objects.requireNonNull(view.turn()).number()));
    }

    /** The recorder hands the key of an answer to a presenter who is simulated too. */
    private Optional<Act> recorded(SessionView.Line question) {
        var mark = "recorded:" + question.id();
        if (presenter == null || memory.has(mark)) {
            return Optional.empty();
        }
        var field = "key." + question.id();
        return peers.values().stream()
                .filter(view -> choices(view, "SaveNote", "field").contains(field))
                .findFirst()
                .map(view -> Act.of(
                                view.you().seat(),
                                0.2,
                                new SessionCommand.SaveNote(
                                        field,
                                        Answers.to(
                                                question.text(),
                                                lines,
                                                any.questions().size()),
                                        0),
                                new SessionCommand.HandToPresenter(field))
                        .marking(mark));
    }

    private Optional<Act> talk() {
        if (slipOpen()) {
            return lead == null ? Optional.empty() : steeredByLead();
        }
        if (!memory.has("slipped")) {
            // Nobody has a turn that could be asked again: once it was steered, the talk goes on.
            return peers.values().stream()
                    .filter(view -> view.you().roles().contains(Role.QUESTIONER))
                    .findFirst()
                    .map(view -> slips(Act.of(view.you().seat(), 1.5)
                                    .saying(slipped().said()))
                            .marking("repaired"));
        }
        var kind = step().task().kind();
        if (kind == null) {
            return peers.values().stream()
                    .filter(view -> view.you().roles().contains(Role.QUESTIONER))
                    .flatMap(view -> aloud(view, lines.pool(Kind.CORE)).stream())
                    .findFirst()
                    .or(() -> moveOn(false));
        }
        var most = kind == Kind.LOOK_BACK ? 2 : PracticeCases.PEERS;
        return giver(most).map(view -> gives(view, 1.5)).orElseGet(() -> moveOn(gave(person) > 0));
    }

    private Optional<Act> board() {
        var fields = Math.max(1, step().task().fields().size());
        return giver(PracticeCases.PEERS)
                .map(view -> puts(view, 1 + index(view.you().seat()) % fields, fields))
                .orElseGet(() -> moveOn(gave(person) > 0));
    }

    /** A line of a case goes with the field of its place: the first with the first, and round again. */
    private Optional<Act> puts(SessionView view, int field, int fields) {
        var kind = Objects.requireNonNull(step().task().kind());
        var pool = lines.pool(kind);
        var there = said(kind);
        return IntStream.range(0, pool.size())
                .filter(i -> i % fields == field - 1)
                .mapToObj(pool::get)
                .filter(line -> !there.contains(line))
                .findFirst()
                .map(line -> any.keepsNothing()
                        ? Act.of(view.you().seat(), 1.5, new SessionCommand.Give("", "", null, field))
                                .saying(line)
                        : Act.of(view.you().seat(), 1.5, new SessionCommand.Give(line, "", null, field)));
    }

    /** A peer who may give something in this step and has not. */
    private Optional<SessionView> giver(int most) {
        return peers.values().stream()
                .filter(view -> self(view, "Give"))
                .filter(view -> !view.you().roles().contains(Role.RECORDER))
                .limit(most)
                .filter(view -> gave(view.you().seat()) == 0)
                .findFirst();
    }

    /** What the step asks for: from the own notebook where it was written, else fresh from the case, else only said. */
    private Optional<Act> gives(SessionView view, double beats) {
        var me = view.you().seat();
        var task = step().task();
        var kind = Objects.requireNonNull(task.kind());
        var place = task.places() + ".1";
        if (any.keepsNothing()) {
            return Optional.of(
                    Act.of(me, beats, new SessionCommand.Give("", "", null)).saying(fresh(me, kind)));
        }
        return Optional.of(Act.of(
                me,
                beats,
                choices(view, "Give", "field").contains(place)
                        ? new SessionCommand.Give("", place, null)
                        : new SessionCommand.Give(fresh(me, kind), "", null)));
    }

    private Optional<Act> round() {
        if (any.turn() == null) {
            return writing()
                    .or(() -> seat(person).doing() == Doing.READY || goOn() || !writes()
                            ? doing(lead, "StartGiving", 1, new SessionCommand.StartGiving())
                            : Optional.empty());
        }
        var holder = holder();
        if (holder == null) {
            return volunteer().or(() -> moveOn(!volunteers() || gave(person) > 0));
        }
        var view = peers.get(holder);
        if (view == null) {
            return Optional.empty();
        }
        var turn = Objects.requireNonNull(view.turn());
        if (gave(holder) == 0 && self(view, "Give")) {
            return gives(view, 1.2);
        }
        return doing(view, "PassTurnOn", 1, new SessionCommand.PassTurnOn(turn.number()))
                .filter(act -> turn.lap() == 1 || offered(view, "PassTurn").isEmpty())
                .or(() -> doing(view, "PassTurn", 1, new SessionCommand.PassTurn(turn.number(), null)));
    }

    private Optional<Act> rate() {
        var unrated = reader().lines(Objects.requireNonNull(step().task().kind())).stream()
                .filter(line -> !line.back() && line.warmth() == null)
                .toList();
        if (presenter == null || unrated.isEmpty()) {
            return moveOn(presenter == null && unrated.isEmpty());
        }
        var line = unrated.getFirst();
        var warmth = Warmth.values()[Math.floorMod(unrated.size(), Warmth.values().length)];
        return Optional.of(Act.of(presenter.you().seat(), 0.8, new SessionCommand.Rate(line.id(), warmth)));
    }

    private Optional<Act> pick() {
        var of = reader().lines(Objects.requireNonNull(step().task().kind())).stream()
                .filter(line -> !line.back())
                .toList();
        var picked = of.stream().filter(SessionView.Line::picked).count();
        var enough = picked > 0 && picked >= Math.min(step().most(), 2) || picked == of.size();
        if (presenter == null || enough) {
            return moveOn(presenter == null && picked > 0);
        }
        return of.stream()
                .filter(line -> !line.picked())
                .min(Comparator.comparing(line -> !line.seat().equals(person)))
                .map(line -> Act.of(presenter.you().seat(), 1, new SessionCommand.Pick(line.id(), true)));
    }

    private Optional<Act> scale() {
        var named = step().task().numbers();
        return peers.values().stream()
                .filter(view -> self(view, "NameNumber")
                        && !named.containsKey(view.you().seat()))
                .findFirst()
                .map(view -> Act.of(
                        view.you().seat(),
                        1,
                        new SessionCommand.NameNumber(4 + index(view.you().seat()) % 4, null)))
                .or(() -> moveOn(named.containsKey(person)));
    }

    private Optional<Act> consent() {
        var said = step().task().consent();
        return peers.values().stream()
                .filter(view -> self(view, "GiveConsent")
                        && !said.containsKey(view.you().seat()))
                .findFirst()
                .map(view -> Act.of(view.you().seat(), 0.8, new SessionCommand.GiveConsent(true, null)))
                .or(() -> moveOn(Boolean.TRUE.equals(said.get(person))));
    }

    /** Who leads proposes the module that the case fits by chance of its name; the presenter agrees. */
    private Optional<Act> call() {
        var task = step().task();
        if (task.moduleAgreed()) {
            return moveOn(true);
        }
        if (task.module() != null) {
            return presenter == null
                    ? Optional.empty()
                    : doing(presenter, "AnswerModule", 1, new SessionCommand.AnswerModule(true));
        }
        var modules = task.modules();
        return modules.isEmpty()
                ? moveOn(true)
                : doing(
                        lead,
                        "ProposeModule",
                        1.2,
                        new SessionCommand.ProposeModule(
                                modules.get(Math.floorMod(lines.key().hashCode(), modules.size()))
                                        .id()));
    }

    private boolean writes() {
        return seat(person).doing() == Doing.WRITING;
    }

    private Optional<Act> choose() {
        var finish = any.finish();
        var shared = finish != null && finish.shared();
        if (any.keepsNothing()) {
            return tellsAloud().or(() -> moveOn(false));
        }
        if (presenter == null || shared) {
            return moveOn(presenter == null && shared);
        }
        var me = presenter.you().seat();
        var chosen = chosen(step().task().takes().stream()
                .flatMap(kind -> presenter.lines(kind).stream())
                .filter(line -> !line.back())
                .toList());
        var commands = new ArrayList<SessionCommand>();
        chosen.forEach(line -> commands.add(new SessionCommand.SaveNote("take." + line.id(), "yes", 0)));
        var why = chosen.stream()
                .map(line -> why(line.text()))
                .filter(Objects::nonNull)
                .findFirst();
        commands.add(new SessionCommand.SaveNote(
                "reason", why.orElse(lines.advices().getFirst().why()), 0));
        if (step().most() > 0) {
            commands.add(new SessionCommand.SaveNote("action.1", lines.actions().getFirst(), 0));
        }
        commands.add(new SessionCommand.SaveNote("reworded", lines.questionNow(), 0));
        commands.add(new SessionCommand.ShareFinish(!chosen.isEmpty(), true, true, true));
        return Optional.of(new Act(me, commands, null, 2, Set.of()));
    }

    /** What the person gave, and one of the peers. */
    private List<SessionView.Line> chosen(List<SessionView.Line> advice) {
        var ofPerson =
                advice.stream().filter(line -> line.seat().equals(person)).limit(1);
        var ofPeers = advice.stream()
                .filter(line -> !line.seat().equals(person))
                .sorted(Comparator.comparing(line -> why(line.text()) == null))
                .limit(1);
        return Stream.concat(ofPerson, ofPeers).toList();
    }

    private @Nullable String why(@Nullable String advice) {
        return lines.advices().stream()
                .filter(each -> each.advice().equals(advice))
                .map(PracticeCase.Advice::why)
                .findFirst()
                .orElse(null);
    }

    // ---- what goes wrong once

    private PracticeCase.Slipped slipped() {
        return Objects.requireNonNull(lines.slips().get(slip));
    }

    /** It stands in the list as a question; else it was only heard. */
    private boolean slipIsAQuestion() {
        return slip == Slip.HIDDEN_ADVICE && !any.keepsNothing();
    }

    /** With this act it goes wrong, once: after the first good question of another, or in the first talk. */
    private Act slips(Act act) {
        return act.marking("slipped", "slipped:" + place(), "slipper:" + act.seat());
    }

    /** It went wrong, nobody has stepped in, and whose turn it was still has it. */
    private boolean slipOpen() {
        return !memory.has("steered") && memory.has("slipped:" + place());
    }

    /** The step, and in it the turn. */
    private String place() {
        return any.stepKey() + (any.turn() == null ? "" : "/" + any.turn().number());
    }

    private Optional<Act> steeredByLead() {
        return Optional.of(Act.of(Objects.requireNonNull(lead).you().seat(), 1.5)
                .saying(words.steer(slip))
                .marking("steered"));
    }

    // ---- who and what

    private @Nullable String holder() {
        return any.turn() == null ? null : any.turn().holder();
    }

    private boolean answering() {
        return any.turn() != null && any.turn().answering() && !any.questions().isEmpty();
    }

    /** The question that was asked last. */
    private SessionView.Line question() {
        return any.questions().getLast();
    }

    private SessionView.Seat seat(String seat) {
        return any.seats().stream()
                .filter(each -> each.seat().equals(seat))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Expected the person at the table, but the seat is gone"));
    }

    /** Its words, also where a peer only said them. */
    private @Nullable String asked(SessionView.Line question) {
        return question.text() != null
                        || question.seat().equals(person)
                        || memory.heard().isEmpty()
                ? question.text()
                : memory.heard().getLast().text();
    }

    private List<String> unusedAsks() {
        var used = new HashSet<String>();
        any.questions().forEach(line -> used.add(String.valueOf(line.text())));
        return lines.asks().subList(0, lines.asks().size() - LEFT_TO_BORROW).stream()
                .map(PracticeCase.Ask::ask)
                .filter(ask -> !used.contains(ask))
                .toList();
    }

    /** Each peer starts at another of what is left, so that two do not write the same. */
    private String borrowed(String seat, List<String> asks) {
        return asks.isEmpty() ? lines.asks().getLast().ask() : asks.get(index(seat) % asks.size());
    }

    private String mine(String seat, List<String> pool) {
        return pool.get(index(seat) % pool.size());
    }

    /** A line of this kind that has not been said, another for each peer. */
    private String fresh(String seat, Kind kind) {
        if (kind == Kind.QUESTION) {
            return borrowed(seat, unusedAsks());
        }
        var pool = lines.pool(kind);
        var said = said(kind);
        var left = pool.stream().filter(line -> !said.contains(line)).toList();
        return mine(seat, left.isEmpty() ? pool : left);
    }

    private Set<String> said(Kind kind) {
        var said = new HashSet<String>();
        peers.values().forEach(view -> view.lines(kind).forEach(line -> said.add(String.valueOf(line.text()))));
        return said;
    }

    private int index(String seat) {
        return List.copyOf(peers.keySet()).indexOf(seat);
    }

    // ---- what may be done

    private Optional<Act> doing(@Nullable SessionView view, String type, double beats, SessionCommand command) {
        return view != null && offered(view, type).isPresent()
                ? Optional.of(Act.of(view.you().seat(), beats, command))
                : Optional.empty();
    }
}
