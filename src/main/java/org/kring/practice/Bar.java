package org.kring.practice;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kring.content.Value;
import org.kring.method.Kind;
import org.kring.session.core.SessionView;

/** What stands above the stage in a practice round. */
public final class Bar {

    private final Setting setting;
    private final SessionView view;
    private final List<Memory.Heard> heard;
    private final @Nullable String acts;
    private final boolean goesOn;
    private final boolean steer;
    private final boolean answer;
    private final boolean slipped;
    private final boolean steered;

    /**
     * @param acts name of the peer who is about to do something; absent while the table waits for the person
     * @param goesOn the table would do something if the person said to go on
     * @param steer the person leads, and somebody needs steering now
     * @param answer the person presents, and a question waits for an answer said aloud
     * @param slipped something went wrong that a facilitator steers
     * @param steered the person did
     */
    Bar(
            Setting setting,
            SessionView view,
            List<Memory.Heard> heard,
            @Nullable String acts,
            boolean goesOn,
            boolean steer,
            boolean answer,
            boolean slipped,
            boolean steered) {
        this.setting = setting;
        this.view = view;
        this.heard = heard;
        this.acts = acts;
        this.goesOn = goesOn;
        this.steer = steer;
        this.answer = answer;
        this.slipped = slipped;
        this.steered = steered;
    }

    public String id() {
        return view.id();
    }

    public List<Memory.Heard> heard() {
        return heard;
    }

    public @Nullable String acts() {
        return acts;
    }

    /** There is something to go on to: a peer to hurry, or a step that ends on the person's word. */
    public boolean goesOn() {
        return acts != null || goesOn;
    }

    /** The person leads, and only the end is left. */
    public boolean closes() {
        return facilitates() && view.screen() == SessionView.Screen.BETWEEN;
    }

    /** How the button is named with which the person, who leads, opens the next step; absent where there is none. */
    public @Nullable String ownStep() {
        var step = view.step();
        return !facilitates()
                        || step == null
                        || view.can().stream().noneMatch(can -> can.type().equals("MoveOn"))
                ? null
                : step.nextTitle() == null ? "" : step.nextTitle();
    }

    public boolean steer() {
        return steer;
    }

    public boolean answer() {
        return answer;
    }

    /** The kinds of stepping in that there are, as words and forms name them. */
    public List<String> ways() {
        return List.of(PracticeCase.Slip.values()).stream().map(Value::written).toList();
    }

    /** How the steering went, for the end; absent where there was nothing to steer. */
    public Optional<String> steering() {
        return !facilitates() || !slipped
                ? Optional.empty()
                : Optional.of(steered ? "done" : Value.written(setting.slip()));
    }

    public String title() {
        return setting.lines().title();
    }

    public List<String> facts() {
        return setting.lines().facts();
    }

    public String question() {
        return setting.lines().question();
    }

    /** The card with the case is of use until it has been told. */
    public boolean card() {
        return presents() && view.kase() != null && !view.kase().told();
    }

    public boolean ended() {
        return view.screen() == SessionView.Screen.ENDED;
    }

    /** The person has something to do that the step itself asks for; who leads may pass on a turn, but need not. */
    public boolean yours() {
        var turn = view.turn();
        var passesOwn = !facilitates() || turn != null && turn.yours();
        return acts == null
                && view.can().stream().anyMatch(can -> switch (can.type()) {
                    case "Tick",
                            "Ready",
                            "AskQuestion",
                            "Start",
                            "StartGiving",
                            "Give",
                            "Rate",
                            "Pick",
                            "NameNumber",
                            "GiveConsent",
                            "TellCase",
                            "TellOutcome",
                            "Reframe",
                            "ShareFinish",
                            "ProposeModule",
                            "AnswerModule" -> !can.with().containsKey("seat");
                    case "PassTurnOn" -> passesOwn;
                    default -> false;
                });
    }

    public boolean facilitates() {
        return setting.role() == PracticeRole.FACILITATOR;
    }

    public boolean presents() {
        return setting.role() == PracticeRole.PRESENTER;
    }

    /** Open questions to borrow while noting. */
    public List<String> toBorrow() {
        var step = view.step();
        var asks = setting.lines().asks();
        var noting = setting.role() == PracticeRole.QUESTIONER
                && step != null
                && step.activity().equals("Write")
                && step.task().kind() == Kind.QUESTION;
        return noting
                ? asks.subList(asks.size() - Direction.LEFT_TO_BORROW, asks.size()).stream()
                        .map(PracticeCase.Ask::ask)
                        .toList()
                : List.of();
    }

    /** What a presenter who plays the case could answer to the question on the table. */
    public Optional<String> hint() {
        if (!answer || view.questions().isEmpty()) {
            return Optional.empty();
        }
        var asked = view.questions().getLast().text();
        return setting.lines().asks().stream()
                .filter(each -> each.ask().equals(asked))
                .map(PracticeCase.Ask::answer)
                .findFirst();
    }
}
