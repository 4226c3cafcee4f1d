package org.kring.session.core;

import static org.kring.session.core.Refused.Reason.*;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kring.method.Activity;
import org.kring.method.Method;

/** How a session goes from step to step, and what may happen to its time. */
final class StepRules extends Rules {

    StepRules(Session s, Scene scene, Sent sent, Decision out) {
        super(s, scene, sent, out);
    }

    void decide(SessionCommand.OfSteps command) {
        switch (command) {
            case SessionCommand.MoveOn c -> moveOn(c);
            case SessionCommand.MoveBack c -> {
                leader();
                live();
                sameStep();
                notPaused();
                notStopped();
                var to = s.preceding().orElseThrow(() -> new Refused(NO_STEP_BACK));
                openStep(to[0], to[1]);
            }
            case SessionCommand.StepBackTo c -> stepBackTo(c);
            case SessionCommand.ProposeModule c -> {
                leader();
                liveStep();
                notPaused();
                activity(Activity.Call.class);
                need(s.currentPart().method().module(c.module()).isPresent(), NO_SUCH_MODULE);
                need(!c.module().equals(s.run().module), NOTHING_CHANGED);
                out.event(new SessionEvent.ModuleProposed(c.module()));
            }
            case SessionCommand.AnswerModule c -> {
                presenterOrOnPaper();
                liveStep();
                notPaused();
                activity(Activity.Call.class);
                need(s.run().module != null, NO_MODULE_PROPOSED);
                need(!s.run().moduleAgreed || !c.yes(), NOTHING_CHANGED);
                out.event(new SessionEvent.ModuleAnswered(c.yes()));
            }
            case SessionCommand.LeaveMethod c -> {
                leader();
                live();
                sameStep();
                notPaused();
                notStopped();
                need(s.use() == Method.Use.ROUND, NOT_IN_THIS_STEP);
                out.event(new SessionEvent.MethodLeft());
                openStep(s.part + 1, 0);
            }
            case SessionCommand.UndoMove c -> {
                leader();
                sameStep();
                notPaused();
                need(s.phase == Session.Phase.LIVE || s.phase == Session.Phase.BETWEEN, NOT_STARTED);
                need(s.canUndo(sent.at()), TOO_LATE_TO_UNDO);
                out.event(new SessionEvent.MoveUndone());
            }
            case SessionCommand.AddTime c -> {
                leader();
                live();
                sameStep();
                notPaused();
                notStopped();
                need(c.minutes() >= 1 && c.minutes() <= 10, SLOT_OUT_OF_RANGE, 1, 10);
                var from = s.run().endsAt.isBefore(sent.at()) ? sent.at() : s.run().endsAt;
                out.event(new SessionEvent.TimeAdded(from.plus(Duration.ofMinutes(c.minutes()))));
            }
            case SessionCommand.AskForPause c -> {
                circle();
                live();
                notPaused();
                notStopped();
                need(!s.pauseAsked, PAUSE_ALREADY_ASKED);
                out.event(new SessionEvent.PauseAsked(me(), interrupt(c.interrupt())));
            }
            case SessionCommand.Pause c -> {
                circle();
                live();
                notPaused();
                notStopped();
                need(me().equals(s.leader()) || s.holds(me(), Office.PRESENTER), ONLY_THE_FACILITATOR);
                out.event(
                        new SessionEvent.Paused(me(), interrupt(c.interrupt() != null ? c.interrupt() : s.interrupt)));
            }
            case SessionCommand.Resume c -> resume();
            case SessionCommand.AnotherRound c -> {
                leader();
                need(s.phase == Session.Phase.BETWEEN || nextMayPresent(), NOT_YET_AT_THE_END);
                out.event(new SessionEvent.RoundAdded());
            }
            case SessionCommand.EndSession c -> {
                need(s.phase != Session.Phase.ENDED, SESSION_HAS_ENDED);
                if (s.phase == Session.Phase.LOBBY && !byTheHouse()) {
                    lobbyLead();
                } else if (!byTheHouse()) {
                    leader();
                    need(s.phase == Session.Phase.BETWEEN || s.stopped, NOT_YET_AT_THE_END);
                }
                out.event(new SessionEvent.SessionEnded());
            }
            case SessionCommand.NoticeTimeIsUp c -> {
                house();
                liveStep();
                notPaused();
                need(!s.run().timeUp && !sent.at().isBefore(s.run().endsAt), TIME_NOT_UP);
                out.event(new SessionEvent.TimeWasUp());
            }
            case SessionCommand.GiveTimeBack c -> {
                house();
                need(s.clockRuns(), NOT_STARTED);
                need(c.seconds() > 0, NOTHING_CHANGED);
                out.event(new SessionEvent.TimeGivenBack(c.seconds()));
            }
        }
    }

    /** A group ends when everybody is called back to the whole circle, wherever it is. */
    private boolean byTheHouse() {
        return me().equals(Sent.HOUSE);
    }

    /** In the last step of a round of which everybody has one, while somebody still has none: the closing waits. */
    private boolean nextMayPresent() {
        return s.phase == Session.Phase.LIVE
                && s.use() == Method.Use.ROUND
                && (s.stopped || s.step == s.currentPart().steps().size() - 1)
                && s.pausedAt == null
                && !s.toPresent().isEmpty();
    }

    private void moveOn(SessionCommand.MoveOn c) {
        leader();
        live();
        sameStep();
        notPaused();
        if (!s.stopped) {
            missing(c.despite());
            var turns = s.run().turns;
            if (turns != null && turns.answering()) {
                need(!turns.closing(), TURN_HAS_MOVED);
                out.event(new SessionEvent.LastTurnCalled());
                return;
            }
        }
        openNext(s);
    }

    /** An interrupt that the method of the round knows. */
    private @Nullable String interrupt(@Nullable String named) {
        need(named == null || s.casting().interrupt(named).isPresent(), NO_SUCH_FIELD);
        return named;
    }

    private void stepBackTo(SessionCommand.StepBackTo c) {
        leader();
        live();
        sameStep();
        notPaused();
        notStopped();
        var back = s.currentStep().back();
        if (back == null || !back.to().contains(c.to())) {
            throw new Refused(NO_SUCH_STEP_BACK);
        }
        var to = s.currentPart().index(c.to());
        need(to >= 0 && to < s.step, NO_SUCH_STEP_BACK);
        need(s.backs.getOrDefault(s.stepKey(), 0) < back.most(), NO_MORE_BACK, back.most());
        var step = s.currentPart().steps().get(to);
        var ends = sent.at()
                .plus(step.minutes().ideal(s.order(step.activity().by()).size()));
        out.event(new SessionEvent.SteppedBack(s.part, to, ends));
    }

    private void missing(boolean despite) {
        if (despite) {
            return;
        }
        switch (s.currentStep().activity()) {
            case Activity.Agree a -> need(s.run().ready.containsAll(s.seating), WAITING_FOR_TICKS);
            case Activity.Round a -> need(notGiven(s, a).isEmpty(), WAITING_FOR_CONTRIBUTIONS);
            case Activity.Tell a -> {}
            case Activity.Write a -> {}
            case Activity.Ask a -> {}
            case Activity.Talk a -> {}
            case Activity.Board a -> {}
            case Activity.Rate a -> {}
            case Activity.Pick a -> {}
            case Activity.Scale a -> {}
            case Activity.Consent a ->
                need(
                        s.turnOrder().stream().allMatch(seat -> s.run().consent.getOrDefault(seat, false)),
                        WAITING_FOR_CONSENT);
            case Activity.Silence a -> {}
            case Activity.Call a -> need(s.run().moduleAgreed, MODULE_MISSING);
            case Activity.Choose a -> {}
        }
    }

    private void resume() {
        circle();
        live();
        need(s.pausedAt != null, NOT_PAUSED);
        var by = Objects.requireNonNull(s.pausedBy);
        var presenter = s.holder(Office.PRESENTER);
        if (by.equals(presenter) && !by.equals(me())) {
            need(me().equals(s.leader()), ONLY_THE_FACILITATOR);
            need(scene.presence().away(by) || s.person(by).paper(), PRESENTER_RESUMES);
        } else {
            need(me().equals(s.leader()) || by.equals(me()), ONLY_THE_FACILITATOR);
        }
        out.event(new SessionEvent.Resumed());
    }

    private void house() {
        need(me().equals(Sent.HOUSE), NOT_FOR_YOUR_ROLE);
    }

    /** When the last turn of a step has been passed on, the next step opens. */
    void settle() {
        var closing = s.phase == Session.Phase.LIVE
                && !s.stopped
                && s.run().turns != null
                && s.turns().closing()
                && s.turns().holder() != null;
        if (!closing || out.events().isEmpty() || out.everythingErased()) {
            return;
        }
        var now = s.after(out.events(), sent.at());
        var goesOn =
                now.phase == Session.Phase.LIVE && !now.stopped && now.stepKey().equals(s.stepKey());
        if (goesOn && now.run().turns != null && now.turns().holder() == null) {
            openNext(now);
        }
    }
}
