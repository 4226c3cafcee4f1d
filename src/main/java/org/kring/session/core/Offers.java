package org.kring.session.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kring.method.Activity;
import org.kring.method.Method;

/**
 * What a seat may do now: every command is tried on the rules, and what they do not refuse is offered. So there is no
 * second opinion on what is allowed.
 */
final class Offers {

    private final Session s;
    private final Scene scene;
    private final String me;
    private final Instant now;
    private final List<Can> can = new ArrayList<>();

    private Offers(Session s, Scene scene, String me, Instant now) {
        this.s = s;
        this.scene = scene;
        this.me = me;
        this.now = now;
    }

    static List<Can> of(Session session, Scene scene, String seat, Instant now) {
        return new Offers(session, scene, seat, now).all();
    }

    private boolean allowed(SessionCommand command) {
        try {
            SessionDecider.decide(s, scene, new Sent("probe", me, now, s.stepKey(), command));
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private void offer(SessionCommand command, Map<String, Object> with, Can.Input... inputs) {
        if (allowed(command)) {
            can.add(new Can(command.getClass().getSimpleName(), with, List.of(inputs)));
        }
    }

    /** What a command takes in words; nothing where no text is kept. */
    private Can.Input[] words(Can.Input... inputs) {
        return s.casting().keepsNothing() ? new Can.Input[0] : inputs;
    }

    private void offer(SessionCommand command, Can.Input... inputs) {
        offer(command, Map.of(), inputs);
    }

    /** Offers a command for those of these targets for which it is allowed. */
    private void forEach(
            List<String> targets, String input, Function<String, SessionCommand> command, Can.Input... others) {
        var open = targets.stream()
                .filter(target -> allowed(command.apply(target)))
                .toList();
        if (!open.isEmpty()) {
            var type = command.apply(open.getFirst()).getClass().getSimpleName();
            var inputs = Stream.concat(Stream.of(Can.oneOf(input, true, open)), Stream.of(others))
                    .toList();
            can.add(new Can(type, Map.of(), inputs));
        }
    }

    private List<Can> all() {
        var seats = List.copyOf(s.seating);
        var paper = seats.stream().filter(seat -> s.person(seat).paper()).toList();
        var waiting = s.waiting().stream().map(Participant::seat).toList();
        door(seats, waiting);
        roles(seats, paper);
        steps(paper);
        turns(seats, paper);
        texts();
        ends();
        return List.copyOf(can);
    }

    private void door(List<String> seats, List<String> waiting) {
        offer(new SessionCommand.KnockAgain());
        offer(new SessionCommand.Rename("x"), Can.text("name", true, TextKind.NAME.most()));
        forEach(waiting, "seat", w -> new SessionCommand.Admit(w, false), Can.yesNo("listener"));
        forEach(waiting, "seat", SessionCommand.TurnAway::new);
        for (var w : waiting) {
            var open = seats.stream()
                    .filter(seat -> allowed(new SessionCommand.ConfirmReturn(w, seat)))
                    .toList();
            if (!open.isEmpty()) {
                can.add(new Can("ConfirmReturn", Map.of("waiting", w), List.of(Can.oneOf("seat", true, open))));
            }
        }
        forEach(seats, "seat", SessionCommand.RemoveSeat::new);
        offer(new SessionCommand.AddPaperSeat("x"), Can.text("name", true, TextKind.NAME.most()));
        offer(new SessionCommand.OpenDoor());
        offer(new SessionCommand.CloseDoor());
        offer(new SessionCommand.Leave());
    }

    private void roles(List<String> seats, List<String> paper) {
        for (var office : Office.values()) {
            var open = seats.stream()
                    .filter(seat -> allowed(new SessionCommand.OfferRole(office, seat)))
                    .toList();
            if (!open.isEmpty()) {
                can.add(new Can("OfferRole", Map.of("role", office), List.of(Can.oneOf("seat", true, open))));
            }
            var questions = office == Office.RECORDER
                    ? new Can.Input[] {Can.yesNo("yes"), Can.yesNo("questions")}
                    : new Can.Input[] {Can.yesNo("yes")};
            offer(new SessionCommand.AnswerRole(office, true, false, null), Map.of("role", office), questions);
            for (var seat : paper) {
                offer(
                        new SessionCommand.AnswerRole(office, true, false, seat),
                        Map.of("role", office, "seat", seat),
                        questions);
            }
            offer(new SessionCommand.ReturnRole(office), Map.of("role", office));
        }
        offer(new SessionCommand.SitAs(true), Map.of("listener", true));
        offer(new SessionCommand.SitAs(false), Map.of("listener", false));
        for (var yes : List.of(true, false)) {
            offer(new SessionCommand.AgreeToDepth(yes, null), Map.of("yes", yes));
            for (var seat : paper) {
                offer(new SessionCommand.AgreeToDepth(yes, seat), Map.of("yes", yes, "seat", seat));
            }
        }
        offer(new SessionCommand.SetSlot(s.minutes == 60 ? 45 : 60), Can.number("minutes", SessionDecider.SLOT_MOST));
        forEach(
                s.methods().forUse(Method.Use.ROUND).stream().map(Method::id).toList(),
                "method",
                SessionCommand.SetMethod::new);
        if (allowed(new SessionCommand.Start(false))) {
            offer(new SessionCommand.Start(false), Map.of("withoutDeputy", false));
        } else {
            offer(new SessionCommand.Start(true), Map.of("withoutDeputy", true));
        }
    }

    private void steps(List<String> paper) {
        offer(new SessionCommand.ReadAloud());
        offer(new SessionCommand.Tick(null));
        forEach(paper, "seat", SessionCommand.Tick::new);
        if (allowed(new SessionCommand.MoveOn(false))) {
            offer(new SessionCommand.MoveOn(false), Map.of("despite", false));
        } else {
            offer(new SessionCommand.MoveOn(true), Map.of("despite", true));
        }
        offer(new SessionCommand.MoveBack());
        if (s.phase == Session.Phase.LIVE && !s.stopped) {
            var back = s.currentStep().back();
            if (back != null) {
                forEach(back.to(), "to", SessionCommand.StepBackTo::new);
            }
            var modules = s.currentPart().method().modules().stream()
                    .map(Method.Module::id)
                    .toList();
            forEach(modules, "module", SessionCommand.ProposeModule::new);
            for (var yes : List.of(true, false)) {
                offer(new SessionCommand.AnswerModule(yes), Map.of("yes", yes));
            }
        }
        offer(new SessionCommand.LeaveMethod());
        offer(new SessionCommand.UndoMove());
        offer(new SessionCommand.AddTime(2), Can.number("minutes", 10));
        offer(new SessionCommand.AskForPause());
        offer(new SessionCommand.Pause());
        s.casting().interrupts().forEach(interrupt -> {
            offer(new SessionCommand.AskForPause(interrupt.id()), Map.of("interrupt", interrupt.id()));
            offer(new SessionCommand.Pause(interrupt.id()), Map.of("interrupt", interrupt.id()));
        });
        offer(new SessionCommand.Resume());
        offer(new SessionCommand.Ready(null));
        forEach(paper, "seat", SessionCommand.Ready::new);
        offer(new SessionCommand.NotReady(null));
        forEach(paper, "seat", SessionCommand.NotReady::new);
        offer(new SessionCommand.StartGiving());
        offer(new SessionCommand.TakeOver());
        offer(new SessionCommand.HandBack());
    }

    private void turns(List<String> seats, List<String> paper) {
        var turns = s.phase == Session.Phase.LIVE && !s.stopped ? s.run().turns : null;
        if (turns != null) {
            var number = turns.number();
            var turn = Map.<String, Object>of("turn", number);
            offer(
                    new SessionCommand.AskQuestion(number, "", "", null),
                    turn,
                    words(
                            Can.text("text", false, TextKind.QUESTION.most()),
                            Can.oneOf("field", false, ownFields(Field.QUESTION))));
            forEachPaper(paper, turn, seat -> new SessionCommand.AskQuestion(number, "", "", seat));
            offer(new SessionCommand.DeclineQuestion(number), turn);
            offer(new SessionCommand.PassTurn(number, null), turn);
            forEachPaper(paper, turn, seat -> new SessionCommand.PassTurn(number, seat));
            offer(new SessionCommand.PassTurnOn(number), turn);
            forEach(seats, "seat", SessionCommand.GiveTurn::new);
            offer(new SessionCommand.AllowFollowUp(number), turn);
            offer(new SessionCommand.ComeBack(null));
            forEach(paper, "seat", SessionCommand.ComeBack::new);
        }
        if (s.phase == Session.Phase.LIVE && !s.stopped) {
            gives(paper);
            judges(paper);
        }
    }

    private void gives(List<String> paper) {
        var kind = StepDrawing.kind(s.currentStep().activity());
        var fields = s.currentStep().activity() instanceof Activity.Board board
                ? board.fields().size()
                : 0;
        var inputs = new ArrayList<Can.Input>();
        inputs.addAll(List.of(words(
                Can.text("text", false, kind == null ? 0 : TextKind.of(kind).most()),
                Can.oneOf("field", false, kind == null ? List.of() : ownFields(Field.of(kind))))));
        if (fields > 0) {
            inputs.add(Can.number("cell", fields));
        }
        var cell = fields > 0 ? 1 : 0;
        offer(new SessionCommand.Give("", "", null, cell), inputs.toArray(Can.Input[]::new));
        forEach(
                paper,
                "seat",
                seat -> new SessionCommand.Give("", "", seat, cell),
                fields > 0 ? new Can.Input[] {Can.number("cell", fields)} : new Can.Input[0]);
    }

    private void judges(List<String> paper) {
        var here = s.contributions.values().stream()
                .filter(c -> c.round() == s.round)
                .map(Contribution::id)
                .toList();
        for (var warmth : Warmth.values()) {
            with("warmth", warmth, here, id -> new SessionCommand.Rate(id, warmth));
        }
        for (var yes : List.of(true, false)) {
            with("yes", yes, here, id -> new SessionCommand.Pick(id, yes));
            offer(new SessionCommand.GiveConsent(yes, null), Map.of("yes", yes));
            for (var seat : paper) {
                offer(new SessionCommand.GiveConsent(yes, seat), Map.of("yes", yes, "seat", seat));
            }
        }
        var number = s.run().numbers.getOrDefault(me, -1) == 0 ? 1 : 0;
        offer(new SessionCommand.NameNumber(number, null), Can.number("number", TurnRules.SCALE));
        for (var seat : paper) {
            var other = s.run().numbers.getOrDefault(seat, -1) == 0 ? 1 : 0;
            offer(
                    new SessionCommand.NameNumber(other, seat),
                    Map.of("seat", seat),
                    Can.number("number", TurnRules.SCALE));
        }
    }

    /** Offers a command that goes with one value for those contributions for which it is allowed. */
    private void with(String name, Object value, List<String> ids, Function<String, SessionCommand> command) {
        var open = ids.stream().filter(id -> allowed(command.apply(id))).toList();
        if (!open.isEmpty()) {
            var type = command.apply(open.getFirst()).getClass().getSimpleName();
            can.add(new Can(type, Map.of(name, value), List.of(Can.oneOf("contribution", true, open))));
        }
    }

    private void forEachPaper(List<String> paper, Map<String, Object> turn, Function<String, SessionCommand> command) {
        for (var seat : paper) {
            offer(command.apply(seat), Map.of("turn", turn.getOrDefault("turn", 0), "seat", seat));
        }
    }

    private List<String> ownFields(Field field) {
        return Stream.iterate(1, i -> i <= Field.NUMBERED, i -> i + 1)
                .map(i -> field.of("" + i))
                .filter(place -> !scene.note(me, place, s.round).isEmpty())
                .map(Field.Place::name)
                .toList();
    }

    private void texts() {
        offer(new SessionCommand.SetTitle("x"), Can.text("text", false, TextKind.TITLE.most()));
        offer(
                new SessionCommand.TellCase("", ""),
                words(
                        Can.text("facts", false, TextKind.FACTS.most()),
                        Can.text("question", false, TextKind.FOCUS.most())));
        offer(new SessionCommand.TellOutcome(""), words(Can.text("text", false, TextKind.OUTCOME.most())));
        offer(new SessionCommand.Reframe(""), words(Can.text("text", false, TextKind.REFRAMED.most())));
        var fields = new ArrayList<String>();
        for (var field : Field.values()) {
            switch (field.suffix()) {
                case NONE -> fields.add(field.key());
                case NUMBER -> {
                    for (var i = 1; i <= Field.NUMBERED; i++) {
                        fields.add(field.key() + "." + i);
                    }
                }
                case STEP -> fields.add(field.of(s.stepKey()).name());
                case CONTRIBUTION ->
                    s.contributions.values().stream()
                            .filter(c -> c.round() == s.round)
                            .forEach(c -> fields.add(field.key() + "." + c.id()));
            }
        }
        forEach(
                s.casting().keepsNothing() ? List.of() : fields,
                "field",
                field -> new SessionCommand.SaveNote(field, "", 0),
                Can.text("text", false, Field.NOTEBOOK.most()),
                Can.number("revision", Integer.MAX_VALUE));
        forEach(fields, "field", SessionCommand.HandToPresenter::new);
        var contributions = List.copyOf(s.contributions.keySet());
        forEach(
                contributions,
                "contribution",
                id -> new SessionCommand.Reword(id, "x"),
                Can.text("text", true, TextKind.ADVICE.most()));
        forEach(contributions, "contribution", SessionCommand.TakeBack::new);
    }

    private void ends() {
        offer(
                new SessionCommand.ShareFinish(true, true, true, true),
                Can.yesNo("taken"),
                Can.yesNo("reason"),
                Can.yesNo("actions"),
                Can.yesNo("question"));
        var takeable = s.contributions.values().stream()
                .filter(c -> s.takeable(s.round).contains(c.kind()) && c.round() == s.round && !c.back())
                .map(Contribution::id)
                .toList();
        for (var taken : List.of(true, false)) {
            with("taken", taken, takeable, id -> new SessionCommand.MarkTaken(id, taken));
        }
        s.cases.keySet().forEach(round -> offer(new SessionCommand.TakeFinishBack(round), Map.of("round", round)));
        s.cases.keySet().forEach(round -> offer(new SessionCommand.TakeHandedBack(round), Map.of("round", round)));
        offer(new SessionCommand.StopRound());
        offer(new SessionCommand.EraseCase());
        offer(new SessionCommand.EraseSession());
        offer(new SessionCommand.AnnounceErasure());
        offer(new SessionCommand.CancelErasure());
        offer(new SessionCommand.AnotherRound());
        offer(new SessionCommand.EndSession());
    }
}
