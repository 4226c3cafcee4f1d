package org.kring.session.core;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kring.method.Kind;
import org.kring.session.core.SessionView.*;

/** Draws a session for one viewer. */
final class Drawing extends Sketch {

    private final String id;
    private final String code;
    private final PeopleDrawing people;
    private final StepDrawing steps;
    private final PlanDrawing plans;
    private final TurnDrawing turns;
    private final WordsDrawing words;

    Drawing(Session s, Scene scene, String id, String code, String me, Wording wording, Instant now) {
        super(s, scene, me, wording, now);
        this.id = id;
        this.code = code;
        this.people = new PeopleDrawing(this);
        this.steps = new StepDrawing(this);
        this.plans = new PlanDrawing(this);
        this.turns = new TurnDrawing(this);
        this.words = new WordsDrawing(this);
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

    /**
     * For the screen of the whole room: what everybody in the circle reads, and only while it is on the table. No notebook,
     * no hint for who leads, nobody who waits; once the round is over, no words at all.
     */
    SessionView drawRoom() {
        return inside();
    }

    /** Nothing of the group: no title, no names, no number, no time. Who sat in it may still take back what they gave. */
    private SessionView outside(Screen screen) {
        var you = new You(me, rawName(me), Set.of(), Set.of(), false, false, false, false);
        var sat = s.person(me).sat();
        var home = screen == Screen.LEFT && sat ? words.homeApart() : List.<TakeHome>of();
        var own = sat ? words.own() : List.<Line>of();
        var can = screen == Screen.LEFT && !sat ? List.<Can>of() : Offers.of(s, scene, me, now);
        return new SessionView(
                id,
                0,
                null,
                s.phase == Session.Phase.ENDED && screen == Screen.WAITING ? Screen.TURNED_AWAY : screen,
                "",
                you,
                null,
                screen == Screen.LEFT && sat ? s.eraseOn() : null,
                false,
                0,
                null,
                null,
                false,
                List.of(),
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
                Map.of(),
                null,
                own,
                List.of(),
                home.isEmpty() ? Map.of() : words.notes(),
                home,
                null,
                null,
                false,
                false,
                false,
                false,
                null,
                null,
                false,
                false,
                false,
                List.of(),
                Map.of(),
                can);
    }

    private SessionView inside() {
        var live = s.phase == Session.Phase.LIVE && !s.stopped;
        var leads = me.equals(s.leader());
        var can = room() ? List.<Can>of() : Offers.of(s, scene, me, now);
        var lasting = !room() || live;
        return new SessionView(
                id,
                s.version(),
                now,
                screen(),
                s.stepKey(),
                people.you(leads),
                new Door(code, s.doorOpen, people.waiting(), people.fullOfQuestioners()),
                s.eraseOn(),
                s.erasureOn != null,
                s.round,
                steps.roundMethod().title().in(wording.language()),
                steps.roundMethod().id(),
                s.methods().brought(steps.roundMethod()),
                steps.choices(can),
                people.seats(live),
                people.castings(),
                steps.strip(),
                live ? steps.step(leads) : null,
                live ? steps.clock() : null,
                s.phase == Session.Phase.LOBBY && !room() ? plans.lobbyPlan() : live && leads ? plans.livePlan() : null,
                live ? turns.turn() : null,
                live && leads ? turns.spoken() : List.of(),
                live && leads ? turns.notGiven() : List.of(),
                words.kase(),
                lines(lasting),
                lasting ? words.finish() : null,
                words.own(),
                words.keys(),
                words.notes(),
                words.home(),
                words.handed(),
                leads ? s.undoUntil(now).orElse(null) : null,
                leads && s.pauseAsked,
                s.deputyActs,
                can.stream().anyMatch(offer -> offer.type().equals("TakeOver")),
                scene.presence().roomScreen(),
                room() ? null : new Depth(s.deep.contains(me), s.deep.containsAll(s.seating)),
                steps.left(),
                s.casting().keepsNothing(),
                s.casting().allSteps().anyMatch(step -> StepDrawing.kind(step.activity()) == Kind.ADVICE),
                steps.outcomeComes(),
                s.toPresent().stream().map(this::name).toList(),
                steps.interrupts(),
                can);
    }

    /**
     * What was given, by kind. In the round all of it; afterwards of the case only what its presenter kept or can take
     * along, and what people said about their own learning. A presenter who is apart reads nothing of the step that runs.
     */
    private Map<Kind, List<Line>> lines(boolean lasting) {
        var all = new EnumMap<Kind, List<Line>>(Kind.class);
        for (var kind : Kind.values()) {
            var lines = words.lines(kind, c -> reads(c, lasting));
            if (!lines.isEmpty()) {
                all.put(kind, lines);
            }
        }
        return all;
    }

    private boolean reads(Contribution c, boolean lasting) {
        if (inRound()) {
            return c.kind() != Kind.LOOK_BACK
                    && !(apart()
                            && c.part() == s.part
                            && c.step().equals(s.currentStep().id()));
        }
        if (!c.kind().ofCase()) {
            return lasting;
        }
        return presents(c.round())
                && (s.takeable(c.round()).contains(c.kind()) || c.kind() == Kind.QUESTION && words.kept(c));
    }

    private Screen screen() {
        return switch (s.phase) {
            case LOBBY -> Screen.LOBBY;
            case LIVE -> s.stopped ? Screen.STOPPED : Screen.LIVE;
            case BETWEEN -> Screen.BETWEEN;
            case ENDED -> Screen.ENDED;
        };
    }
}
