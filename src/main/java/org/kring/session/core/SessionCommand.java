package org.kring.session.core;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be asked of a session. Who asks, when, and looking at which step stands beside it in {@link Sent}.
 * Texts may be at most as long as their {@link TextKind} or {@link Field} says.
 */
public sealed interface SessionCommand {

    /** Who comes in and who goes. */
    sealed interface AtTheDoor extends SessionCommand {}

    /** Who does what. */
    sealed interface OfRoles extends SessionCommand {}

    /** Where the session is, and its time. */
    sealed interface OfSteps extends SessionCommand {}

    /** What people contribute. */
    sealed interface OfTurns extends SessionCommand {}

    /** What belongs to the presenter and to everybody's own notebook. */
    sealed interface OfTheCase extends SessionCommand {}

    /** What only the house itself sends: never accepted from outside. */
    sealed interface OfTheHouse {}

    // ---- the door

    /** Opens a session; the sender gets its first seat. Methods by hash of their content. */
    record OpenSession(String welcome, String round, String closing, int minutes, int keepHours, String name)
            implements AtTheDoor, OfTheHouse {}

    /** Knocks: the sender waits at the door; {@code returning} says to have sat here on a device that is lost. */
    record Knock(String name, boolean returning) implements AtTheDoor, OfTheHouse {}

    /** Knocks once more after being turned away. */
    record KnockAgain() implements AtTheDoor {}

    /** Changes the own name. */
    record Rename(String name) implements AtTheDoor {}

    /** Lets in who waits, as questioner or as listener. */
    record Admit(String seat, boolean listener) implements AtTheDoor {}

    /** Does not let in who waits; no reason goes with it. */
    record TurnAway(String seat) implements AtTheDoor {}

    /** Gives a seat back to who lost its device: who waits takes it, the old access ends. */
    record ConfirmReturn(String waiting, String seat) implements AtTheDoor {}

    /** Takes someone out of the circle. */
    record RemoveSeat(String seat) implements AtTheDoor {}

    /** Adds a seat without a device. */
    record AddPaperSeat(String name) implements AtTheDoor {}

    record OpenDoor() implements AtTheDoor {}

    record CloseDoor() implements AtTheDoor {}

    /** Goes away for good: out of the turn order, out of the roles. */
    record Leave() implements AtTheDoor {}

    // ---- roles

    /** Asks someone for a role; asking oneself is saying yes, and a recorder then says whether to ask questions too. */
    record OfferRole(Office role, String seat, boolean questions) implements OfRoles {
        public OfferRole(Office role, String seat) {
            this(role, seat, false);
        }
    }

    /** Says yes or no to a role; a recorder says whether to ask questions too. For a seat on paper the facilitator says it. */
    record AnswerRole(
            Office role,
            boolean yes,
            boolean questions,
            @Nullable String seat) implements OfRoles {}

    /** Gives a role back, or takes an offer back. */
    record ReturnRole(Office role) implements OfRoles {}

    /** Sits in as listener, or as questioner again. */
    record SitAs(boolean listener) implements OfRoles {}

    /** Agrees that personal question cards may be drawn, or not after all; on paper the facilitator marks what is said. */
    record AgreeToDepth(boolean yes, @Nullable String seat) implements OfRoles {}

    /** How many minutes there are, from now or from the start. */
    record SetSlot(int minutes) implements OfRoles {}

    /** Another method for the round that is cast, by its id. */
    record SetMethod(String method) implements OfRoles {}

    /** Begins; says so when there is no deputy. */
    record Start(boolean withoutDeputy) implements OfRoles {}

    /** The deputy takes over while the facilitator is away. */
    record TakeOver() implements OfRoles {}

    /** The deputy hands back, or the facilitator takes the role back on return. */
    record HandBack() implements OfRoles {}

    // ---- steps and time

    /** To the next step; {@code despite} says to know that someone has not ticked or given anything yet. */
    record MoveOn(boolean despite) implements OfSteps {}

    record MoveBack() implements OfSteps {}

    /** Back to an earlier step that the method names for it; from there on everything runs afresh. */
    record StepBackTo(String to) implements OfSteps {}

    /** Says how the group will consult: one of the modules of the method. */
    record ProposeModule(String module) implements OfSteps {}

    /** The presenter agrees to the proposed module, or would rather have another. */
    record AnswerModule(boolean yes) implements OfSteps {}

    /** Leaves the method: the round ends here, and the closing begins. Named at the closing. */
    record LeaveMethod() implements OfSteps {}

    /** Undoes the last move, within a minute. */
    record UndoMove() implements OfSteps {}

    /** Adds minutes to this step, 1 to 10. */
    record AddTime(int minutes) implements OfSteps {}

    /** @param interrupt what for, where the method has a name for it; else absent */
    record AskForPause(@Nullable String interrupt) implements OfSteps {
        public AskForPause() {
            this(null);
        }
    }

    /** @param interrupt what for, where the method has a name for it; else absent */
    record Pause(@Nullable String interrupt) implements OfSteps {
        public Pause() {
            this(null);
        }
    }

    record Resume() implements OfSteps {}

    /** Another round with the same people, roles cast anew; where everybody presents once, before the closing too. */
    record AnotherRound() implements OfSteps {}

    record EndSession() implements OfSteps {}

    /** The time of this step has passed. */
    record NoticeTimeIsUp() implements OfSteps, OfTheHouse {}

    /** After an outage: the time that nobody could use. */
    record GiveTimeBack(int seconds) implements OfSteps, OfTheHouse {}

    // ---- contributing

    /** Reads the agreements aloud. */
    record ReadAloud() implements OfTurns {}

    /** Heard the agreements and takes part so; for a seat on paper the facilitator ticks. */
    record Tick(@Nullable String seat) implements OfTurns {}

    /** Done writing in this step; for a seat on paper the facilitator marks it. */
    record Ready(@Nullable String seat) implements OfTurns {}

    record NotReady(@Nullable String seat) implements OfTurns {}

    /** Asks: in own words, from a place of the own notebook, or only spoken (neither). On paper: marked by the facilitator. */
    record AskQuestion(
            int turn, String text, String field, @Nullable String seat) implements OfTurns {}

    /** Rather no answer to this question; the turn goes on. */
    record DeclineQuestion(int turn) implements OfTurns {}

    record PassTurn(int turn, @Nullable String seat) implements OfTurns {}

    record PassTurnOn(int turn) implements OfTurns {}

    record GiveTurn(String seat) implements OfTurns {}

    record AllowFollowUp(int turn) implements OfTurns {}

    /** Wants a turn: passed before and has something after all, or takes one where nobody is given one. */
    record ComeBack(@Nullable String seat) implements OfTurns {}

    /** From writing to giving in turn. */
    record StartGiving() implements OfTurns {}

    /** Gives what this step asks for: written, from the own notebook, or only spoken (neither); on a board in a field, from 1. */
    record Give(String text, String field, @Nullable String seat, int cell) implements OfTurns {
        public Give(String text, String field, @Nullable String seat) {
            this(text, field, seat, 0);
        }
    }

    /** Says how much a line touches; for a presenter on paper whoever leads marks what is said. */
    record Rate(String contribution, Warmth warmth) implements OfTurns {}

    /** Picks a line, or not after all; for a presenter on paper whoever leads marks what is said. */
    record Pick(String contribution, boolean yes) implements OfTurns {}

    /** Names a number from 0 to 10; for a seat on paper the facilitator notes it. */
    record NameNumber(int number, @Nullable String seat) implements OfTurns {}

    /** Says yes, or not yet; for a seat on paper the facilitator notes it. */
    record GiveConsent(boolean yes, @Nullable String seat) implements OfTurns {}

    /** Words an own contribution, or one that was only spoken (its speaker or the recorder). */
    record Reword(String contribution, String text) implements OfTurns {}

    /** Takes an own contribution back. */
    record TakeBack(String contribution) implements OfTurns {}

    // ---- the case and the notebooks

    /** A working title without names; empty takes it away. */
    record SetTitle(String text) implements OfTheCase {}

    /** Puts facts and question on the table; either may stay empty where it was only spoken. */
    record TellCase(String facts, String question) implements OfTheCase {}

    /** Tells what was kept back until this step: what the presenter did in the end. Empty where it was only spoken. */
    record TellOutcome(String text) implements OfTheCase {}

    /** Words the question as it stands now, in or after the step that asks for it. Empty where it was only spoken. */
    record Reframe(String text) implements OfTheCase {}

    /** Saves a place of the own notebook; empty clears it. {@code revision} is the one the sender last saw. */
    record SaveNote(String field, String text, long revision) implements OfTheCase {}

    /** Hands a note of the recorder to the presenter, and to nobody else. */
    record HandToPresenter(String field) implements OfTheCase {}

    /** Takes back all that the sender handed to the presenter of a round that is over. */
    record TakeHandedBack(int round) implements OfTheCase {}

    /** Shares what is ticked of what lies in the presenter's notebook; what is not ticked stays private. */
    record ShareFinish(boolean taken, boolean reason, boolean actions, boolean question) implements OfTheCase {}

    /** Takes back everything shared at the finish of a round; 0 is the round that runs or ran last. */
    record TakeFinishBack(int round) implements OfTheCase {
        public TakeFinishBack() {
            this(0);
        }
    }

    /** For a presenter on paper: marks what they say aloud to take along, or not after all. */
    record MarkTaken(String contribution, boolean taken) implements OfTheCase {}

    /** Stops the round, without a reason. */
    record StopRound() implements OfTheCase {}

    /** Erases all texts of the own case at once. */
    record EraseCase() implements OfTheCase {}

    /** Erases the whole session at once, on the presenter's word. */
    record EraseSession() implements OfTheCase {}

    /** Erases the whole session in ten minutes, visible on every screen. */
    record AnnounceErasure() implements OfTheCase {}

    record CancelErasure() implements OfTheCase {}

    /** Every command there is. */
    static List<Class<? extends SessionCommand>> types() {
        return Stream.of(AtTheDoor.class, OfRoles.class, OfSteps.class, OfTurns.class, OfTheCase.class)
                .flatMap(room -> Stream.of(room.getPermittedSubclasses()))
                .<Class<? extends SessionCommand>>map(type -> type.asSubclass(SessionCommand.class))
                .toList();
    }
}
