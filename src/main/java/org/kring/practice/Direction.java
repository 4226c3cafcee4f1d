package org.kring.practice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kring.method.Role;
import org.kring.practice.PracticeCase.Slip;
import org.kring.session.core.Can;
import org.kring.session.core.SessionCommand;
import org.kring.session.core.SessionView;
import org.kring.session.core.SessionView.ClockMode;
import org.kring.session.core.SessionView.Doing;

/**
 * What the simulated table does next. Reads only what each peer may see and may do, from its own drawing, and the lines of
 * the case. Never goes past the person: a step ends when the person has done what it asks, or says to go on.
 */
final class Direction {

    /** The last asks of a case are left for the person to borrow. */
    static final int LEFT_TO_BORROW = 3;

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

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
            case LOBBY, ENDED, WAITING, TURNED_AWAY, REMOVED, LEFT -> Optional.empty();
        };
    }

    /** What the person's "go on" is about: the step, and in it the question that is being answered. */
    String moment() {
        return any.screen() + ":" + any.stepKey() + (paused() ? ":pause" : "")
                + (answering() ? ":" + question().id() : "");
    }

    /** The peer who asked for a slip to be steered, while the person leads and has not done so. */
    Optional<String> unsteered() {
        return slipOpen() && lead == null ? Optional.ofNullable(holder()) : Optional.empty();
    }

    /** The presenter is the person, and a question of a peer waits for an answer. */
    boolean waitsForAnswer() {
        return presenter == null
                && answering()
                && !memory.has("answered:" + question().id());
    }

    private boolean goOn() {
        return memory.mayGoOn(moment());
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
            case "Choose" -> choose();
            default -> throw new IllegalStateException("Expected a known activity, but found " + step().activity());
        };
    }

    /** The line of a step with turns names who has the turn: it is said when somebody does. */
    private boolean timeToSay() {
        return switch (step().situation()) {
            case USUAL, YOUR_TURN -> true;
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
        var told = any.kase() != null && any.kase().told();
        if (presenter != null && !told) {
            return Optional.of(Act.of(
                    presenter.you().seat(),
                    1,
                    new SessionCommand.TellCase(String.join(" ", lines.facts()), lines.question())));
        }
        return moveOn(presenter == null && told);
    }

    private Optional<Act> write() {
        return writing("question", seat -> borrowed(seat, unusedAsks()))
                .or(() -> moveOn(seat(person).doing() == Doing.READY));
    }

    /** Everyone who still writes: the text goes into the own notebook, and only "ready" is seen. */
    private Optional<Act> writing(String field, java.util.function.Function<String, String> text) {
        return peers.values().stream()
                .filter(view -> self(view, "Ready"))
                .findFirst()
                .map(view -> Act.of(
                        view.you().seat(),
                        0.3,
                        new SessionCommand.SaveNote(
                                field + ".1", text.apply(view.you().seat()), 0),
                        new SessionCommand.Ready(null)));
    }

    private Optional<Act> ask() {
        var holder = holder();
        if (holder == null) {
            return moveOn(true);
        }
        if (answering()) {
            return answered(holder);
        }
        var view = peers.get(holder);
        return view == null ? Optional.empty() : asks(view);
    }

    private Optional<Act> asks(SessionView view) {
        var me = view.you().seat();
        var turn = Objects.requireNonNull(view.turn());
        if (slipOpen() && slip != Slip.HIDDEN_ADVICE) {
            return lead == null ? Optional.empty() : steeredByLead();
        }
        if (memory.has("steered") && !memory.has("repaired") && slip != Slip.HIDDEN_ADVICE) {
            return Optional.of(
                    Act.of(me, 1.5, question(turn.number(), slipped().better())).marking("repaired"));
        }
        if (slipIsDue()) {
            var act = slip == Slip.HIDDEN_ADVICE
                    ? Act.of(me, 1.5, question(turn.number(), slipped().said()))
                    : Act.of(me, 1.5).saying(slipped().said());
            return Optional.of(act.marking("slipped", "slipped:" + turn.number()));
        }
        var asks = unusedAsks();
        if (turn.lap() > pace.laps() || asks.isEmpty() || turn.closing()) {
            return doing(view, "PassTurn", 0.8, new SessionCommand.PassTurn(turn.number(), null));
        }
        return doing(view, "AskQuestion", 1.2, question(turn.number(), borrowed(me, asks)));
    }

    private Optional<Act> answered(String holder) {
        var question = question();
        if (slipOpen() && slip == Slip.HIDDEN_ADVICE) {
            return lead == null ? Optional.empty() : steeredByLead();
        }
        if (memory.has("steered") && !memory.has("repaired") && slip == Slip.HIDDEN_ADVICE) {
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
                            .saying(answer(question.text()))
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
                                new SessionCommand.SaveNote(field, answer(question.text()), 0),
                                new SessionCommand.HandToPresenter(field))
                        .marking(mark));
    }

    private Optional<Act> talk() {
        var closing = step().part().equals("CLOSING");
        var given = closing ? any.lookBacks() : any.cores();
        var pool = closing ? lines.differently() : lines.cores();
        var speakers = peers.values().stream()
                .filter(view -> self(view, "Give"))
                .filter(view -> !view.you().roles().contains(Role.RECORDER))
                .limit(closing ? 2 : PracticeCases.PEERS)
                .toList();
        for (var view : speakers) {
            var me = view.you().seat();
            if (given.stream().noneMatch(line -> line.seat().equals(me))) {
                return Optional.of(Act.of(me, 1.5, new SessionCommand.Give(mine(me, pool), "", null)));
            }
        }
        return moveOn(given.stream().anyMatch(line -> line.seat().equals(person)));
    }

    private Optional<Act> round() {
        var advice = step().part().equals("ROUND");
        if (any.turn() == null) {
            return writing("advice", seat -> mine(seat, advices()))
                    .or(() -> seat(person).doing() == Doing.READY || goOn() || !writes()
                            ? doing(lead, "StartGiving", 1, new SessionCommand.StartGiving())
                            : Optional.empty());
        }
        var holder = holder();
        if (holder == null) {
            return moveOn(true);
        }
        var view = peers.get(holder);
        if (view == null) {
            return Optional.empty();
        }
        var turn = Objects.requireNonNull(view.turn());
        var given = advice ? view.advice() : view.insights();
        if (given.stream().noneMatch(line -> line.seat().equals(holder))) {
            var written = choices(view, "Give", "field").contains("advice.1");
            return doing(
                    view,
                    "Give",
                    1.2,
                    advice && written
                            ? new SessionCommand.Give("", "advice.1", null)
                            : new SessionCommand.Give(mine(holder, advice ? advices() : lines.insights()), "", null));
        }
        return doing(view, "PassTurnOn", 1, new SessionCommand.PassTurnOn(turn.number()));
    }

    private boolean writes() {
        return seat(person).doing() == Doing.WRITING;
    }

    private Optional<Act> choose() {
        var finish = any.finish();
        var shared = finish != null && finish.shared();
        if (presenter == null || shared) {
            return moveOn(presenter == null && shared);
        }
        var me = presenter.you().seat();
        var chosen = chosen(presenter.advice());
        var commands = new ArrayList<SessionCommand>();
        chosen.forEach(line -> commands.add(new SessionCommand.SaveNote("take." + line.id(), "yes", 0)));
        var why = chosen.stream()
                .map(line -> why(line.text()))
                .filter(Objects::nonNull)
                .findFirst();
        commands.add(new SessionCommand.SaveNote(
                "reason", why.orElse(lines.advices().getFirst().why()), 0));
        commands.add(new SessionCommand.SaveNote("action.1", lines.actions().getFirst(), 0));
        commands.add(new SessionCommand.SaveNote("reworded", lines.questionNow(), 0));
        commands.add(new SessionCommand.ShareFinish(!chosen.isEmpty(), true, true, true));
        return Optional.of(new Act(me, commands, null, 2, Set.of()));
    }

    /** What the person gave, and one of the peers. */
    private List<SessionView.Line> chosen(List<SessionView.Line> advice) {
        var ofPerson =
                advice.stream().filter(line -> line.seat().equals(person)).limit(1);
        var ofPeers = advice.stream().filter(line -> why(line.text()) != null).limit(1);
        return java.util.stream.Stream.concat(ofPerson, ofPeers).toList();
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

    /** After the first good question of another, once. */
    private boolean slipIsDue() {
        return !memory.has("slipped") && !any.questions().isEmpty();
    }

    /** It went wrong, nobody has stepped in, and whose turn it was still has it. */
    private boolean slipOpen() {
        return holder() != null
                && !memory.has("steered")
                && memory.has("slipped:" + Objects.requireNonNull(any.turn()).number());
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

    private static SessionCommand question(int turn, String text) {
        return new SessionCommand.AskQuestion(turn, text, "", null);
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
        return asks.get(index(seat) % asks.size());
    }

    private String mine(String seat, List<String> pool) {
        return pool.get(index(seat) % pool.size());
    }

    private List<String> advices() {
        return lines.advices().stream().map(PracticeCase.Advice::advice).toList();
    }

    private int index(String seat) {
        return List.copyOf(peers.keySet()).indexOf(seat);
    }

    /** What the presenter answers: to a known question its own answer, else that of the likest one, else one that always fits. */
    private String answer(@Nullable String asked) {
        var slipped = lines.slips().values().stream()
                .filter(each -> each.better().equals(asked) || each.said().equals(asked))
                .findFirst();
        if (slipped.isPresent()) {
            return slipped.get().answer();
        }
        var wanted = wordsOf(String.valueOf(asked));
        PracticeCase.Ask best = null;
        var most = 1;
        for (var each : lines.asks()) {
            var shared = wordsOf(each.ask());
            shared.retainAll(wanted);
            if (each.ask().equals(asked) || shared.size() > most) {
                best = each;
                most = each.ask().equals(asked) ? Integer.MAX_VALUE : shared.size();
            }
        }
        return best != null
                ? best.answer()
                : lines.answers().get(any.questions().size() % lines.answers().size());
    }

    private static Set<String> wordsOf(String text) {
        var found = new HashSet<String>();
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    // ---- what may be done

    private static Optional<Can> offered(SessionView view, String type) {
        return view.can().stream().filter(can -> can.type().equals(type)).findFirst();
    }

    /** Offered for the peer itself, not for a seat on paper. */
    private static boolean self(SessionView view, String type) {
        return view.can().stream()
                .anyMatch(can -> can.type().equals(type)
                        && !can.with().containsKey("seat")
                        && can.inputs().stream().noneMatch(input -> input.name().equals("seat")));
    }

    private static List<String> choices(SessionView view, String type, String input) {
        return offered(view, type).stream()
                .flatMap(can -> can.inputs().stream())
                .filter(in -> in.name().equals(input))
                .flatMap(in -> in.options().stream())
                .toList();
    }

    private Optional<Act> doing(@Nullable SessionView view, String type, double beats, SessionCommand command) {
        return view != null && offered(view, type).isPresent()
                ? Optional.of(Act.of(view.you().seat(), beats, command))
                : Optional.empty();
    }
}
