package org.kring.session;

import java.util.Map;
import java.util.TreeMap;
import org.kring.eventlog.EventCodec;
import org.kring.session.core.SessionEvent;
import tools.jackson.databind.json.JsonMapper;

/** The pinned names under which the facts of a session lie in the log. A name never changes; a class may. */
final class SessionEvents {

    static final Map<String, Class<? extends SessionEvent>> NAMES = names();

    private SessionEvents() {}

    static EventCodec<SessionEvent> codec(JsonMapper json) {
        return new EventCodec<>(json, NAMES);
    }

    private static Map<String, Class<? extends SessionEvent>> names() {
        var names = new TreeMap<String, Class<? extends SessionEvent>>();
        names.put("session-opened", SessionEvent.SessionOpened.class);
        names.put("knocked", SessionEvent.Knocked.class);
        names.put("knocked-again", SessionEvent.KnockedAgain.class);
        names.put("renamed", SessionEvent.Renamed.class);
        names.put("admitted", SessionEvent.Admitted.class);
        names.put("turned-away", SessionEvent.TurnedAway.class);
        names.put("seat-returned", SessionEvent.SeatReturned.class);
        names.put("seat-removed", SessionEvent.SeatRemoved.class);
        names.put("paper-seat-added", SessionEvent.PaperSeatAdded.class);
        names.put("door-opened", SessionEvent.DoorOpened.class);
        names.put("door-closed", SessionEvent.DoorClosed.class);
        names.put("seat-left", SessionEvent.SeatLeft.class);
        names.put("role-offered", SessionEvent.RoleOffered.class);
        names.put("role-accepted", SessionEvent.RoleAccepted.class);
        names.put("role-declined", SessionEvent.RoleDeclined.class);
        names.put("role-returned", SessionEvent.RoleReturned.class);
        names.put("sat-as", SessionEvent.SatAs.class);
        names.put("depth-agreed", SessionEvent.DepthAgreed.class);
        names.put("slot-set", SessionEvent.SlotSet.class);
        names.put("method-set", SessionEvent.MethodSet.class);
        names.put("started", SessionEvent.Started.class);
        names.put("step-opened", SessionEvent.StepOpened.class);
        names.put("move-undone", SessionEvent.MoveUndone.class);
        names.put("rounds-done", SessionEvent.RoundsDone.class);
        names.put("reading-taken", SessionEvent.ReadingTaken.class);
        names.put("ticked", SessionEvent.Ticked.class);
        names.put("time-added", SessionEvent.TimeAdded.class);
        names.put("time-was-up", SessionEvent.TimeWasUp.class);
        names.put("time-given-back", SessionEvent.TimeGivenBack.class);
        names.put("pause-asked", SessionEvent.PauseAsked.class);
        names.put("paused", SessionEvent.Paused.class);
        names.put("resumed", SessionEvent.Resumed.class);
        names.put("title-set", SessionEvent.TitleSet.class);
        names.put("case-told", SessionEvent.CaseTold.class);
        names.put("marked-ready", SessionEvent.MarkedReady.class);
        names.put("marked-not-ready", SessionEvent.MarkedNotReady.class);
        names.put("giving-started", SessionEvent.GivingStarted.class);
        names.put("contributed", SessionEvent.Contributed.class);
        names.put("released", SessionEvent.Released.class);
        names.put("rated", SessionEvent.Rated.class);
        names.put("picked", SessionEvent.Picked.class);
        names.put("number-named", SessionEvent.NumberNamed.class);
        names.put("consent-given", SessionEvent.ConsentGiven.class);
        names.put("module-proposed", SessionEvent.ModuleProposed.class);
        names.put("module-answered", SessionEvent.ModuleAnswered.class);
        names.put("stepped-back", SessionEvent.SteppedBack.class);
        names.put("method-left", SessionEvent.MethodLeft.class);
        names.put("question-declined", SessionEvent.QuestionDeclined.class);
        names.put("turn-passed", SessionEvent.TurnPassed.class);
        names.put("turn-passed-on", SessionEvent.TurnPassedOn.class);
        names.put("turn-given", SessionEvent.TurnGiven.class);
        names.put("follow-up-allowed", SessionEvent.FollowUpAllowed.class);
        names.put("came-back", SessionEvent.CameBack.class);
        names.put("last-turn-called", SessionEvent.LastTurnCalled.class);
        names.put("worded", SessionEvent.Worded.class);
        names.put("taken-back", SessionEvent.TakenBack.class);
        names.put("finish-shared", SessionEvent.FinishShared.class);
        names.put("finish-taken-back", SessionEvent.FinishTakenBack.class);
        names.put("round-stopped", SessionEvent.RoundStopped.class);
        names.put("case-erased", SessionEvent.CaseErased.class);
        names.put("erasure-announced", SessionEvent.ErasureAnnounced.class);
        names.put("erasure-cancelled", SessionEvent.ErasureCancelled.class);
        names.put("deputy-took-over", SessionEvent.DeputyTookOver.class);
        names.put("handed-back", SessionEvent.HandedBack.class);
        names.put("round-added", SessionEvent.RoundAdded.class);
        names.put("session-ended", SessionEvent.SessionEnded.class);
        return names;
    }
}
