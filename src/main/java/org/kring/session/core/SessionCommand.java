package org.kring.session.core;

import org.jspecify.annotations.Nullable;

/**
 * Everything that can be asked of a session. Who asks, when, and looking at which step stands beside it in {@link Sent}.
 * Texts may be at most as long as their {@link TextKind} or {@link Field} says.
 */
public sealed interface SessionCommand {

    /** What only the house itself sends: never accepted from outside. */
    sealed interface OfTheHouse extends SessionCommand {}

    // ---- opening and the door

    /** Opens a session; the sender gets its first seat. Methods by hash of their content. */
    record OpenSession(String welcome, String round, String closing, int minutes, int keepHours, String name)
            implements OfTheHouse {}

    /** Knocks: the sender waits at the door; {@code returning} says to have sat here on a device that is lost. */
    record Knock(String name, boolean returning) implements OfTheHouse {}

    /** Knocks once more after being turned away. */
    record KnockAgain() implements SessionCommand {}

    /** Changes the own name. */
    record Rename(String name) implements SessionCommand {}

    /** Lets in who waits, as questioner or as listener. */
    record Admit(String seat, boolean listener) implements SessionCommand {}

    /** Does not let in who waits; no reason goes with it. */
    record TurnAway(String seat) implements SessionCommand {}

    /** Gives a seat back to who lost its device: who waits takes it, the old access ends. */
    record ConfirmReturn(String waiting, String seat) implements SessionCommand {}

    /** Takes someone out of the circle. */
    record RemoveSeat(String seat) implements SessionCommand {}

    /** Adds a seat without a device. */
    record AddPaperSeat(String name) implements SessionCommand {}

    record OpenDoor() implements SessionCommand {}

    record CloseDoor() implements SessionCommand {}

    /** Goes away for good: out of the turn order, out of the roles. */
    record Leave() implements SessionCommand {}

    // ---- roles

    /** Asks someone for a role; asking oneself is saying yes. */
    record OfferRole(Office role, String seat) implements SessionCommand {}

    /** Says yes or no to a role; a recorder says whether to ask questions too. For a seat on paper the facilitator says it. */
    record AnswerRole(
            Office role,
            boolean yes,
            boolean questions,
            @Nullable String seat) implements SessionCommand {}

    /** Gives a role back, or takes an offer back. */
    record ReturnRole(Office role) implements SessionCommand {}

    /** Sits in as listener, or as questioner again. */
    record SitAs(boolean listener) implements SessionCommand {}

    /** How many minutes there are, from now or from the start. */
    record SetSlot(int minutes) implements SessionCommand {}

    /** Begins; says so when there is no deputy. */
    record Start(boolean withoutDeputy) implements SessionCommand {}

    // ---- steps and time

    /** Reads the agreements aloud. */
    record ReadAloud() implements SessionCommand {}

    /** Heard the agreements and takes part so; for a seat on paper the facilitator ticks. */
    record Tick(@Nullable String seat) implements SessionCommand {}

    /** To the next step; {@code despite} says to know that someone has not ticked or given anything yet. */
    record MoveOn(boolean despite) implements SessionCommand {}

    record MoveBack() implements SessionCommand {}

    /** Undoes the last move, within a minute. */
    record UndoMove() implements SessionCommand {}

    /** Adds minutes to this step, 1 to 10. */
    record AddTime(int minutes) implements SessionCommand {}

    record AskForPause() implements SessionCommand {}

    record Pause() implements SessionCommand {}

    record Resume() implements SessionCommand {}

    // ---- the case

    /** A working title without names; empty takes it away. */
    record SetTitle(String text) implements SessionCommand {}

    /** Puts facts and question on the table; either may stay empty where it was only spoken. */
    record TellCase(String facts, String question) implements SessionCommand {}

    // ---- writing, asking, giving

    /** Saves a place of the own notebook; empty clears it. {@code revision} is the one the sender last saw. */
    record SaveNote(String field, String text, long revision) implements SessionCommand {}

    /** Hands a note of the recorder to the presenter, and to nobody else. */
    record HandToPresenter(String field) implements SessionCommand {}

    /** Done writing in this step; for a seat on paper the facilitator marks it. */
    record Ready(@Nullable String seat) implements SessionCommand {}

    record NotReady(@Nullable String seat) implements SessionCommand {}

    /** Asks: in own words, from a place of the own notebook, or only spoken (neither). On paper: marked by the facilitator. */
    record AskQuestion(
            int turn, String text, String field, @Nullable String seat) implements SessionCommand {}

    /** Rather no answer to this question; the turn goes on. */
    record DeclineQuestion(int turn) implements SessionCommand {}

    record PassTurn(int turn, @Nullable String seat) implements SessionCommand {}

    record PassTurnOn(int turn) implements SessionCommand {}

    record GiveTurn(String seat) implements SessionCommand {}

    record AllowFollowUp(int turn) implements SessionCommand {}

    /** Passed before, and has something after all. */
    record ComeBack(@Nullable String seat) implements SessionCommand {}

    /** From writing to giving in turn. */
    record StartGiving() implements SessionCommand {}

    /** Gives what this step asks for: written, from the own notebook, or only spoken (neither). */
    record Give(String text, String field, @Nullable String seat) implements SessionCommand {}

    /** Words an own contribution, or one that was only spoken (its speaker or the recorder). */
    record Reword(String contribution, String text) implements SessionCommand {}

    /** Takes an own contribution back. */
    record TakeBack(String contribution) implements SessionCommand {}

    // ---- finish

    /** Shares what is ticked of what lies in the presenter's notebook; what is not ticked stays private. */
    record ShareFinish(boolean taken, boolean reason, boolean actions, boolean question) implements SessionCommand {}

    /** Takes back everything shared at the finish. */
    record TakeFinishBack() implements SessionCommand {}

    // ---- stop, erase, end

    /** Stops the round, without a reason. */
    record StopRound() implements SessionCommand {}

    /** Erases all texts of the own case at once. */
    record EraseCase() implements SessionCommand {}

    /** Erases the whole session at once, on the presenter's word. */
    record EraseSession() implements SessionCommand {}

    /** Erases the whole session in ten minutes, visible on every screen. */
    record AnnounceErasure() implements SessionCommand {}

    record CancelErasure() implements SessionCommand {}

    /** The deputy takes over while the facilitator is away. */
    record TakeOver() implements SessionCommand {}

    /** The deputy hands back, or the facilitator takes the role back on return. */
    record HandBack() implements SessionCommand {}

    /** Another round with the same people, roles cast anew. */
    record AnotherRound() implements SessionCommand {}

    record EndSession() implements SessionCommand {}

    // ---- of the house

    /** The time of this step has passed. */
    record NoticeTimeIsUp() implements OfTheHouse {}

    /** After an outage: the time that nobody could use. */
    record GiveTimeBack(int seconds) implements OfTheHouse {}
}
