package org.kring.session.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What other programs and stored sessions rely on: it changes only in a commit that says why. */
class NamesTest {

    @Test
    void theTypesOfCommandsAtTheJsonDoorArePinned() {
        var names = SessionCommand.types().stream()
                .filter(type -> !SessionCommand.OfTheHouse.class.isAssignableFrom(type))
                .map(Class::getSimpleName)
                .sorted()
                .toList();
        assertThat(names)
                .containsExactly(
                        "AddPaperSeat",
                        "AddTime",
                        "Admit",
                        "AgreeToDepth",
                        "AllowFollowUp",
                        "AnnounceErasure",
                        "AnotherRound",
                        "AnswerModule",
                        "AnswerRole",
                        "AskForPause",
                        "AskQuestion",
                        "CancelErasure",
                        "CloseDoor",
                        "ComeBack",
                        "ConfirmReturn",
                        "DeclineQuestion",
                        "EndSession",
                        "EraseCase",
                        "EraseSession",
                        "Give",
                        "GiveConsent",
                        "GiveTurn",
                        "HandBack",
                        "HandToPresenter",
                        "KnockAgain",
                        "Leave",
                        "LeaveMethod",
                        "MarkTaken",
                        "MoveBack",
                        "MoveOn",
                        "NameNumber",
                        "NotReady",
                        "OfferRole",
                        "OpenDoor",
                        "PassTurn",
                        "PassTurnOn",
                        "Pause",
                        "Pick",
                        "ProposeModule",
                        "Rate",
                        "ReadAloud",
                        "Ready",
                        "Reframe",
                        "RemoveSeat",
                        "Rename",
                        "Resume",
                        "ReturnRole",
                        "Reword",
                        "SaveNote",
                        "SetMethod",
                        "SetSlot",
                        "SetTitle",
                        "ShareFinish",
                        "SitAs",
                        "Start",
                        "StartGiving",
                        "StepBackTo",
                        "StopRound",
                        "TakeBack",
                        "TakeFinishBack",
                        "TakeHandedBack",
                        "TakeOver",
                        "TellCase",
                        "TellOutcome",
                        "Tick",
                        "TurnAway",
                        "UndoMove");
    }

    @Test
    void everyKindOfTextAndEveryPlaceHasALimitAndAnAudience() {
        for (var kind : TextKind.values()) {
            assertThat(kind.most()).as(kind.name()).isPositive();
            assertThat(kind.audience()).as(kind.name()).isNotNull();
            assertThat(kind.term()).as(kind.name()).isNotNull();
        }
        for (var field : Field.values()) {
            assertThat(field.most()).as(field.name()).isBetween(1, TextKind.NOTE.most());
            assertThat(field.audience()).as(field.name()).isNotNull();
            assertThat(Field.parse(field.of(field.suffix() == Field.Suffix.NONE ? "" : "1")
                            .name()))
                    .isPresent();
        }
    }
}
