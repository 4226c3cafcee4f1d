package org.kring.session.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kring.method.Kind;

/**
 * Everything that can have happened in a session. Facts only: where a person wrote words, the id of a text stands here.
 * The time of an event stands beside it in the log.
 */
public sealed interface SessionEvent {

    record SessionOpened(
            String opener, String nameText, String welcome, String round, String closing, int minutes, int keepHours)
            implements SessionEvent {}

    record Knocked(String seat, String nameText, boolean returning) implements SessionEvent {}

    record KnockedAgain(String seat) implements SessionEvent {}

    record Renamed(String seat, String nameText) implements SessionEvent {}

    record Admitted(String seat, boolean listener) implements SessionEvent {}

    record TurnedAway(String seat) implements SessionEvent {}

    /** Who waited has the seat; the access of the waiting person is now the access of the seat. */
    record SeatReturned(String waiting, String seat) implements SessionEvent {}

    record SeatRemoved(String seat) implements SessionEvent {}

    record PaperSeatAdded(String seat, String nameText) implements SessionEvent {}

    record DoorOpened() implements SessionEvent {}

    record DoorClosed() implements SessionEvent {}

    record SeatLeft(String seat) implements SessionEvent {}

    record RoleOffered(Office role, String seat) implements SessionEvent {}

    record RoleAccepted(Office role, String seat, boolean questions) implements SessionEvent {}

    record RoleDeclined(Office role, String seat) implements SessionEvent {}

    record RoleReturned(Office role) implements SessionEvent {}

    record SatAs(String seat, boolean listener) implements SessionEvent {}

    /** Agreed that personal question cards may be drawn, or not after all. */
    record DepthAgreed(String seat, boolean yes) implements SessionEvent {}

    record SlotSet(int minutes) implements SessionEvent {}

    /** The round that is cast runs this method, by hash of its content. */
    record MethodSet(String round) implements SessionEvent {}

    record Started(Instant slotEnds) implements SessionEvent {}

    record StepOpened(int part, int step, Instant endsAt) implements SessionEvent {}

    record MoveUndone() implements SessionEvent {}

    record RoundsDone() implements SessionEvent {}

    record ReadingTaken(String seat) implements SessionEvent {}

    record Ticked(String seat) implements SessionEvent {}

    record TimeAdded(Instant endsAt) implements SessionEvent {}

    record TimeWasUp() implements SessionEvent {}

    record TimeGivenBack(int seconds) implements SessionEvent {}

    /** @param interrupt what for, where the method has a name for it */
    record PauseAsked(String seat, @Nullable String interrupt) implements SessionEvent {}

    /** @param interrupt what for, where the method has a name for it */
    record Paused(String seat, @Nullable String interrupt) implements SessionEvent {}

    record Resumed() implements SessionEvent {}

    record TitleSet(@Nullable String text) implements SessionEvent {}

    /** What of the case is on the table now, all of it. */
    record CaseTold(
            @Nullable String facts,
            @Nullable String focus,
            @Nullable String outcome,
            @Nullable String reframed) implements SessionEvent {}

    record MarkedReady(String seat) implements SessionEvent {}

    record MarkedNotReady(String seat) implements SessionEvent {}

    record GivingStarted() implements SessionEvent {}

    /** Asked in a turn, or given: written where there is a text, else only spoken. */
    record Contributed(
            String contribution,
            Kind kind,
            String seat,
            @Nullable String text,
            /** Number of the field of a board, from 1; absent where there is none. */
            @Nullable Integer field)
            implements SessionEvent {}

    /** What was written blind came out, all at once, in this step. */
    record Released(String contribution, Kind kind, String seat, String text, String step) implements SessionEvent {}

    record Rated(String contribution, Warmth warmth) implements SessionEvent {}

    record Picked(String contribution, boolean yes) implements SessionEvent {}

    record NumberNamed(String seat, int number) implements SessionEvent {}

    record ConsentGiven(String seat, boolean yes) implements SessionEvent {}

    record ModuleProposed(String module) implements SessionEvent {}

    /** The presenter said yes: its steps come next; or no: another may be proposed. */
    record ModuleAnswered(boolean yes) implements SessionEvent {}

    /** Back to a step that the method allows to go back to; everything from there on runs afresh. */
    record SteppedBack(int part, int step, Instant endsAt) implements SessionEvent {}

    /** The round goes on outside its method, from this step. */
    record MethodLeft() implements SessionEvent {}

    record QuestionDeclined(String seat) implements SessionEvent {}

    record TurnPassed(String seat) implements SessionEvent {}

    record TurnPassedOn() implements SessionEvent {}

    record TurnGiven(String seat) implements SessionEvent {}

    record FollowUpAllowed() implements SessionEvent {}

    record CameBack(String seat) implements SessionEvent {}

    /** The question that is being answered is the last of this step. */
    record LastTurnCalled() implements SessionEvent {}

    record Worded(String contribution, String text) implements SessionEvent {}

    record TakenBack(String contribution) implements SessionEvent {}

    /**
     * What the presenter chose to share; a null or empty part was not shared.
     *
     * @param actions ids of texts, with the ISO date to look back on, or "" without one
     */
    record FinishShared(
            List<String> taken,
            @Nullable String reason,
            Map<String, String> actions,
            @Nullable String reworded) implements SessionEvent {}

    /** @param round absent where it was the one that ran last */
    record FinishTakenBack(@Nullable Integer round) implements SessionEvent {}

    record RoundStopped() implements SessionEvent {}

    record CaseErased(int round) implements SessionEvent {}

    record ErasureAnnounced(Instant on) implements SessionEvent {}

    record ErasureCancelled() implements SessionEvent {}

    record DeputyTookOver(String seat) implements SessionEvent {}

    record HandedBack() implements SessionEvent {}

    record RoundAdded() implements SessionEvent {}

    record SessionEnded() implements SessionEvent {}
}
