package org.kring.session.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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
                        "GiveTurn",
                        "HandBack",
                        "HandToPresenter",
                        "KnockAgain",
                        "Leave",
                        "MarkTaken",
                        "MoveBack",
                        "MoveOn",
                        "NotReady",
                        "OfferRole",
                        "OpenDoor",
                        "PassTurn",
                        "PassTurnOn",
                        "Pause",
                        "ReadAloud",
                        "Ready",
                        "RemoveSeat",
                        "Rename",
                        "Resume",
                        "ReturnRole",
                        "Reword",
                        "SaveNote",
                        "SetSlot",
                        "SetTitle",
                        "ShareFinish",
                        "SitAs",
                        "Start",
                        "StartGiving",
                        "StopRound",
                        "TakeBack",
                        "TakeFinishBack",
                        "TakeOver",
                        "TellCase",
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

    @Test
    void timeIsGivenInProportionAndNeverBelowTheLeast() {
        var wishes = List.of(
                new TimePlan.Wish(0, "a", Duration.ofMinutes(10), Duration.ofMinutes(4), false),
                new TimePlan.Wish(0, "b", Duration.ofMinutes(5), Duration.ofMinutes(2), false),
                new TimePlan.Wish(0, "c", Duration.ofMinutes(6), Duration.ofMinutes(1), true));
        assertThat(TimePlan.fit(wishes, Duration.ofMinutes(18)).lines())
                .extracting(line -> line.planned().toMinutes())
                .containsExactly(8L, 4L, 6L);
        assertThat(TimePlan.fit(wishes, Duration.ofMinutes(5)).lines())
                .extracting(line -> line.planned().toMinutes())
                .containsExactly(4L, 2L, 6L);
        assertThat(TimePlan.fit(wishes, Duration.ofMinutes(5)).fits()).isFalse();
        assertThat(TimePlan.fit(wishes, Duration.ofMinutes(30)).lines())
                .extracting(line -> line.planned().toMinutes())
                .containsExactly(10L, 5L, 6L);
    }
}
