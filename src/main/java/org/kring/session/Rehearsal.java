package org.kring.session;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kring.method.Activity;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.kring.method.Role;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.page.Words;
import org.kring.session.core.Office;
import org.kring.session.core.Refused;
import org.kring.session.core.Scene;
import org.kring.session.core.Sent;
import org.kring.session.core.Session;
import org.kring.session.core.SessionCommand;
import org.kring.session.core.SessionDecider;
import org.kring.session.core.SessionView;
import org.springframework.stereotype.Component;

/**
 * A round of a method, played by the rules in memory up to one of its steps, to look at what each reads there. Nothing of it
 * is stored, and nobody can take part.
 */
@Component
public final class Rehearsal {

    private static final List<String> NAMES = List.of(
            "Joke", "Samira", "Noor", "Ton", "Wies", "Rachid", "Bram", "Elske", "Yusuf", "Marleen", "Ilse", "Karim");

    private static final String FACILITATOR = "Joke";
    private static final String PRESENTER = "Samira";
    private static final int SLOT_MINUTES = 90;

    /** The round comes after the welcome; a step of either may have the same name. */
    private static final String ROUND = "1.";

    /** More moves than any method has steps, welcome and turns included. */
    private static final int MOST_MOVES = 200;

    private final Methods methods;
    private final Pages pages;
    private final InstantSource clock;

    /** @param methods of which the welcome comes before the round */
    public Rehearsal(Methods methods, Pages pages, InstantSource clock) {
        this.methods = methods;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * The page that somebody in this role has before them when this step begins; absent where the round cannot get there.
     *
     * @param of a round that keeps the rules of a method
     * @param role of whom; whoever has the turn is a questioner
     * @param people in the circle, at most twelve
     */
    public Optional<String> screen(Page page, Method of, String step, Role role, int people) {
        var played =
                new Played(methods.with(of), of, clock.instant().truncatedTo(ChronoUnit.MILLIS), role == Role.RECORDER);
        try {
            played.sitDown(Math.clamp(people - Method.BESIDE, 1, NAMES.size() - Method.BESIDE), role == Role.LISTENER);
            if (!played.to(step)) {
                return Optional.empty();
            }
        } catch (Refused stuck) {
            return Optional.empty();
        }
        var view = SessionView.of(
                played.session, played.scene, "id", "", played.seat(role), new WordingOf(page.words()), played.now);
        var nothing = new StageExtras(
                "", "", "", null, 0, false, false, "", false, false, false, null, null, null, null, Map.of());
        var drawn = pages.render("session/rehearsal.jte", Map.of("stage", new StagePage(page, view, nothing)));
        // Where nothing can be done, nothing asks for the focus either.
        return Optional.of(drawn.replace(" autofocus", ""));
    }

    /** The table, as the house would keep it. */
    private static final class Played {

        private final Method of;
        private final boolean recorded;
        private final Methods methods;
        private Instant now;
        private Session session;
        private Scene scene = Scene.EMPTY;
        private int asking;
        private int sent;
        private String last = "";

        Played(Methods methods, Method of, Instant now, boolean recorded) {
            this.methods = methods;
            this.of = of;
            this.now = now;
            this.recorded = recorded && !of.keepsNothing();
            this.session = Session.none(methods);
        }

        void sitDown(int others, boolean listening) {
            asking = others;
            send(
                    FACILITATOR,
                    new SessionCommand.OpenSession(
                            methods.forUse(Method.Use.WELCOME).getFirst().hash(),
                            of.hash(),
                            methods.forUse(Method.Use.CLOSING).getFirst().hash(),
                            SLOT_MINUTES,
                            1,
                            FACILITATOR));
            for (var i = 1; i < others + Method.BESIDE; i++) {
                comesIn(NAMES.get(i), false);
            }
            send(FACILITATOR, new SessionCommand.OfferRole(Office.FACILITATOR, FACILITATOR));
            take(Office.PRESENTER, PRESENTER);
            if (recorded) {
                take(Office.RECORDER, NAMES.get(2));
            }
            if (listening) {
                comesIn(NAMES.getLast(), true);
                last = NAMES.getLast();
            }
            send(FACILITATOR, new SessionCommand.Start(true));
            for (var seat : session.seatsWithDevice()) {
                tryTo(seat, new SessionCommand.Tick(null));
            }
        }

        private void comesIn(String name, boolean listener) {
            send(name, new SessionCommand.Knock(name, false));
            send(FACILITATOR, new SessionCommand.Admit(name, listener));
        }

        private void take(Office office, String seat) {
            send(FACILITATOR, new SessionCommand.OfferRole(office, seat));
            send(seat, new SessionCommand.AnswerRole(office, true, office == Office.RECORDER, null));
        }

        /** Moves on until this step runs; false where it is never reached. */
        boolean to(String step) {
            for (var moves = 0; moves < MOST_MOVES; moves++) {
                if (session.stepKey().equals(ROUND + step)) {
                    return true;
                }
                if (session.phase() != Session.Phase.LIVE) {
                    return false;
                }
                now = now.plusSeconds(60);
                choose(step);
                passOn();
                send(FACILITATOR, new SessionCommand.MoveOn(true));
            }
            return false;
        }

        /** Where a module is called, the one that this step belongs to. */
        private void choose(String step) {
            var calls = of.steps().stream()
                    .anyMatch(each -> each.activity() instanceof Activity.Call
                            && session.stepKey().equals(ROUND + each.id()));
            if (calls && !of.modules().isEmpty()) {
                var module = of.modules().stream()
                        .filter(each -> each.steps().stream()
                                .anyMatch(inner -> inner.id().equals(step)))
                        .findFirst()
                        .orElseGet(() -> of.modules().getFirst());
                send(FACILITATOR, new SessionCommand.ProposeModule(module.id()));
                send(PRESENTER, new SessionCommand.AnswerModule(true));
            }
        }

        private void passOn() {
            var turn = SessionView.of(session, scene, "id", "", FACILITATOR, new WordingOf(Words.of("nl")), now)
                    .turn();
            if (turn != null) {
                tryTo(FACILITATOR, new SessionCommand.PassTurnOn(turn.number()));
            }
        }

        String seat(Role role) {
            return switch (role) {
                case PRESENTER -> PRESENTER;
                case FACILITATOR -> FACILITATOR;
                case RECORDER -> recorded ? NAMES.get(2) : FACILITATOR;
                case QUESTIONER -> NAMES.get(recorded && asking > 1 ? 3 : 2);
                case LISTENER -> last;
            };
        }

        private void tryTo(String seat, SessionCommand command) {
            try {
                send(seat, command);
            } catch (Refused nothingToDo) {
                // Not needed in this step.
            }
        }

        private void send(String seat, SessionCommand command) {
            var step = session.version() == 0 ? "" : session.stepKey();
            var decision = SessionDecider.decide(session, scene, new Sent("r" + ++sent, seat, now, step, command));
            for (var event : decision.events()) {
                session = session.after(event, now);
            }
            scene = scene.after(decision);
        }
    }
}
