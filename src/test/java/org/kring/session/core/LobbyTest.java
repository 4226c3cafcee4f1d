package org.kring.session.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kring.session.core.Refused.Reason.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kring.method.Role;
import org.kring.session.core.SessionCommand.*;
import org.kring.session.core.SessionView.Screen;

class LobbyTest {

    @Test
    void whoWaitsSeesTheOwnNameAndNothingOfTheGroup() {
        var table = Table.openedBy("Joke").with("Samira");
        table.when("Wies", new Knock("Wies", false));
        var view = table.view("Wies");
        assertThat(view.screen()).isEqualTo(Screen.WAITING);
        assertThat(view.you().name()).isEqualTo("Wies");
        assertThat(view.toString()).doesNotContain("Joke", "Samira", "CODE2345");
        assertThat(view.version()).isZero();
        assertThat(view.now()).isNull();
    }

    @Test
    void whoWaitsIsNotTouchedByWhatHappensInside() {
        var table = Table.openedBy("Joke");
        table.when("Wies", new Knock("Wies", false));
        var before = table.view("Wies");
        table.with("Samira", "Ton").cast("Joke", Office.FACILITATOR, "Joke");
        assertThat(table.view("Wies")).isEqualTo(before);
    }

    @Test
    void whoOpenedAdmitsUntilAFacilitatorHasAccepted() {
        var table = Table.openedBy("Joke").with("Samira", "Ton");
        table.when("Wies", new Knock("Wies", false));
        assertThat(table.view("Joke").door().waiting()).hasSize(1);
        table.when("Joke", new OfferRole(Office.FACILITATOR, "Samira"));
        assertThat(table.view("Joke").door().waiting()).hasSize(1);
        table.when("Samira", new AnswerRole(Office.FACILITATOR, true, false, null));
        assertThat(table.refusal("Joke", new Admit("Wies", false))).isEqualTo(DOOR_STAYS_WITH_FACILITATOR);
        assertThat(table.view("Joke").door().waiting()).isEmpty();
        table.when("Samira", new Admit("Wies", false));
        assertThat(table.view("Wies").screen()).isEqualTo(Screen.LOBBY);
    }

    @Test
    void whoIsTurnedAwayReadsNoReasonAndMayKnockAgain() {
        var table = Table.openedBy("Joke");
        table.when("Wies", new Knock("Wies", false)).when("Joke", new TurnAway("Wies"));
        assertThat(table.view("Wies").screen()).isEqualTo(Screen.TURNED_AWAY);
        assertThat(table.view("Wies").toString()).doesNotContain("Joke");
        table.when("Wies", new KnockAgain()).when("Joke", new Admit("Wies", false));
        assertThat(table.view("Wies").screen()).isEqualTo(Screen.LOBBY);
    }

    @Test
    void whoWasRemovedSeesNothingMore() {
        var table = Table.openedBy("Joke").with("Wies").when("Joke", new RemoveSeat("Wies"));
        assertThat(table.view("Wies").screen()).isEqualTo(Screen.REMOVED);
        assertThat(table.view("Wies").toString()).doesNotContain("Joke");
        assertThat(table.refusal("Wies", new Rename("Anna"))).isEqualTo(NOT_IN_THE_CIRCLE);
    }

    @Test
    void twoPeopleWithOneNameAreToldApart() {
        var table = Table.openedBy("Joke");
        table.when("a", new Knock("Noor", false)).when("Joke", new Admit("a", false));
        table.when("b", new Knock("noor", false)).when("Joke", new Admit("b", false));
        assertThat(table.view("Joke").seats())
                .extracting(SessionView.Seat::name)
                .containsExactly("Joke", "Noor", "noor (2)");
    }

    @Test
    void namesThatLookTheSameAreToldApart() {
        // A soft hyphen, a zero-width space, letters in two parts, letters of full width.
        var names = List.of("Noor", "No\u00ador", "Noo\u200br", "Ｎｏｏｒ", "noor ");
        var table = Table.openedBy("Joke");
        for (var i = 0; i < names.size(); i++) {
            table.when("s" + i, new SessionCommand.Knock(names.get(i), false));
            table.when("Joke", new SessionCommand.Admit("s" + i, false));
        }
        table.when("e", new SessionCommand.Knock("Zo\u00eb", false)).when("Joke", new SessionCommand.Admit("e", false));
        table.when("f", new SessionCommand.Knock("Zoe\u0308", false))
                .when("Joke", new SessionCommand.Admit("f", false));
        assertThat(table.view("Joke").seats())
                .extracting(SessionView.Seat::name)
                .containsExactly("Joke", "Noor", "Noor (2)", "Noor (3)", "Noor (4)", "noor (5)", "Zoë", "Zoë (2)");
    }

    @Test
    void whoOpensTheDoorIsToldThatTheNextOneListens() {
        var table = Table.openedBy("Joke").with("Samira", "A", "B", "C", "D", "E");
        table.cast("Joke", Office.FACILITATOR, "Joke");
        table.cast("Joke", Office.PRESENTER, "Samira");
        table.at("introduction").when("Joke", new SessionCommand.OpenDoor());
        assertThat(table.view("Joke").door().asListener()).isFalse();
        table.when("F", new SessionCommand.Knock("F", false)).when("Joke", new SessionCommand.Admit("F", false));
        assertThat(table.view("Joke").door().asListener()).isTrue();
        table.when("G", new SessionCommand.Knock("G", false)).when("Joke", new SessionCommand.Admit("G", false));
        assertThat(table.view("G").you().listens()).isTrue();
    }

    @Test
    void aCircleHoldsTwelveAndADoorstepTwenty() {
        var table = Table.openedBy("p0");
        for (var i = 1; i < 12; i++) {
            table.with("p" + i);
        }
        assertThat(table.refusal("x", new Knock("x", false))).isEqualTo(NO_SEAT_FREE);
        assertThat(table.refusal("p0", new AddPaperSeat("Rachid"))).isEqualTo(NO_SEAT_FREE);
        var crowd = Table.openedBy("Joke");
        for (var i = 0; i < 20; i++) {
            crowd.when("w" + i, new Knock("w", false));
        }
        assertThat(crowd.refusal("x", new Knock("x", false))).isEqualTo(DOORSTEP_IS_FULL);
        for (var i = 0; i < 11; i++) {
            crowd.when("Joke", new Admit("w" + i, false));
        }
        assertThat(crowd.refusal("Joke", new Admit("w15", false))).isEqualTo(NO_SEAT_FREE);
    }

    @Test
    void aRoleIsOfferedAndAcceptedNeverImposed() {
        var table = Table.openedBy("Joke").with("Samira", "Ton");
        table.when("Joke", new OfferRole(Office.PRESENTER, "Samira"));
        assertThat(table.view("Samira").you().roles()).containsExactly(Role.QUESTIONER);
        assertThat(table.refusal("Joke", new AnswerRole(Office.PRESENTER, true, false, "Samira")))
                .isEqualTo(HAS_OWN_DEVICE);
        table.when("Samira", new AnswerRole(Office.PRESENTER, false, false, null));
        assertThat(table.view("Joke").castings().getFirst().answer()).isEqualTo(Cast.Answer.NO);
        table.when("Ton", new OfferRole(Office.PRESENTER, "Ton"));
        assertThat(table.view("Ton").you().roles()).containsExactly(Role.PRESENTER);
        assertThat(table.refusal("Ton", new OfferRole(Office.RECORDER, "Samira")))
                .isEqualTo(ONLY_WHO_LEADS_THE_LOBBY);
        table.when("Ton", new ReturnRole(Office.PRESENTER));
        assertThat(table.view("Ton").you().roles()).containsExactly(Role.QUESTIONER);
    }

    @Test
    void aRecorderMayAskQuestionsToo() {
        var table = Table.openedBy("Joke").with("Bram");
        table.when("Joke", new OfferRole(Office.RECORDER, "Bram"));
        table.when("Bram", new AnswerRole(Office.RECORDER, true, true, null));
        assertThat(table.view("Bram").you().roles()).containsExactlyInAnyOrder(Role.RECORDER, Role.QUESTIONER);
    }

    @Test
    void presenterAndFacilitatorAreTwoPeople() {
        var table = Table.openedBy("Joke").with("Samira");
        table.cast("Joke", Office.FACILITATOR, "Joke");
        assertThat(table.refusal("Joke", new OfferRole(Office.PRESENTER, "Joke")))
                .isEqualTo(ROLE_DOES_NOT_COMBINE);
        assertThat(table.refusal("Joke", new OfferRole(Office.DEPUTY, "Joke"))).isEqualTo(ROLE_DOES_NOT_COMBINE);
    }

    @Test
    void aSeatWithoutADeviceCanPresentButNotFacilitate() {
        var table = Table.openedBy("Joke").when("Joke", new AddPaperSeat("Rachid"));
        assertThat(table.refusal("Joke", new OfferRole(Office.FACILITATOR, "Rachid")))
                .isEqualTo(NEEDS_A_DEVICE);
        table.when("Joke", new OfferRole(Office.PRESENTER, "Rachid"));
        table.when("Joke", new AnswerRole(Office.PRESENTER, true, false, "Rachid"));
        assertThat(table.session.holder(Office.PRESENTER)).isEqualTo("Rachid");
    }

    @Test
    void theRoundStartsWhenPresenterAndFacilitatorHaveAccepted() {
        var table = Table.openedBy("Joke").with("Samira", "Ton", "Noor");
        assertThat(table.refusal("Joke", new Start(true))).isEqualTo(PRESENTER_MISSING);
        table.cast("Joke", Office.PRESENTER, "Samira");
        assertThat(table.refusal("Joke", new Start(true))).isEqualTo(FACILITATOR_MISSING);
        table.cast("Joke", Office.FACILITATOR, "Joke");
        assertThat(table.refusal("Ton", new Start(true))).isEqualTo(ONLY_THE_FACILITATOR);
        assertThat(table.refusal("Joke", new Start(false))).isEqualTo(DEPUTY_MISSING);
        table.cast("Joke", Office.DEPUTY, "Ton");
        table.when("Joke", new Start(false));
        assertThat(table.view("Ton").screen()).isEqualTo(Screen.LIVE);
    }

    @Test
    void twoToSixAskQuestions() {
        var table = Table.openedBy("Joke").with("Samira", "Ton");
        table.cast("Joke", Office.PRESENTER, "Samira");
        table.cast("Joke", Office.FACILITATOR, "Joke");
        assertThat(table.refusal("Joke", new Start(true))).isEqualTo(TOO_FEW_QUESTIONERS);
        table.with("a", "b", "c", "d", "e", "f");
        assertThat(table.refusal("Joke", new Start(true))).isEqualTo(TOO_MANY_QUESTIONERS);
        table.when("f", new SitAs(true)).when("Joke", new Start(true));
        assertThat(table.view("f").you().roles()).containsExactly(Role.LISTENER);
    }

    @Test
    void theDoorClosesAtTheStartAndTheFacilitatorCanOpenIt() {
        var table = Table.full().at("asking");
        assertThat(table.refusal("Anna", new Knock("Anna", false))).isEqualTo(DOOR_IS_CLOSED);
        assertThat(table.refusal("Ton", new OpenDoor())).isEqualTo(DOOR_STAYS_WITH_FACILITATOR);
        table.when("Joke", new OpenDoor()).when("Anna", new Knock("Anna", false));
        table.when("Joke", new Admit("Anna", false));
        assertThat(table.view("Anna").you().roles()).containsExactly(Role.QUESTIONER);
        assertThat(table.session.turns().next(table.session.turnOrder())).isNotEqualTo("Anna");
        table.ask().ask().ask().ask();
        assertThat(table.session.turns().lap()).isEqualTo(2);
        table.ask().ask().ask().ask();
        assertThat(table.holder()).isEqualTo("Anna");
    }

    @Test
    void whoLostADeviceGetsTheSeatBackWhenTheFacilitatorConfirmsByName() {
        var table = Table.full().at("asking");
        table.when("new", new Knock("Noor", true));
        assertThat(table.view("new").toString()).doesNotContain("Samira");
        assertThat(table.refusal("Ton", new ConfirmReturn("new", "Noor"))).isEqualTo(DOOR_STAYS_WITH_FACILITATOR);
        table.when("Joke", new ConfirmReturn("new", "Noor"));
        assertThat(table.facts.getLast().event()).isEqualTo(new SessionEvent.SeatReturned("new", "Noor"));
        assertThat(table.session.participant("new")).isEmpty();
    }

    @Test
    void namesAreCleanedAndLimited() {
        var table = Table.openedBy("Joke");
        assertThat(table.refusal("x", new Knock("  ", false))).isEqualTo(EMPTY_TEXT);
        assertThat(table.refusal("x", new Knock("a".repeat(41), false))).isEqualTo(TOO_LONG);
        assertThat(table.refusal("x", new Knock("An\u0000na", false))).isEqualTo(STRANGE_CHARACTERS);
        assertThat(table.refusal("x", new Knock("An\nna", false))).isEqualTo(STRANGE_CHARACTERS);
        assertThat(table.refusal("x", new Knock("\u202Eanna", false))).isEqualTo(STRANGE_CHARACTERS);
        assertThat(table.refusal("x", new Knock("\u200B\u200B", false))).isEqualTo(STRANGE_CHARACTERS);
        table.when("x", new Knock("<b>Anna</b> \uD83D\uDE42", false)).when("Joke", new Admit("x", false));
        assertThat(table.view("x").you().name()).isEqualTo("<b>Anna</b> \uD83D\uDE42");
    }

    @Test
    void emojiCountAsOneCharacter() {
        var table = Table.openedBy("Joke");
        table.when("x", new Knock("\uD83D\uDE42".repeat(40), false));
        assertThat(table.refusal("y", new Knock("\uD83D\uDE42".repeat(41), false)))
                .isEqualTo(TOO_LONG);
    }

    @Test
    void thePlanOfSixPeopleTakesFiftyMinutesForTheRound() {
        var table = Table.openedBy("Joke").with("Samira", "Ton", "Noor", "Wies", "Rachid");
        table.cast("Joke", Office.PRESENTER, "Samira");
        table.cast("Joke", Office.FACILITATOR, "Joke");
        var plan = table.view("Joke").plan();
        assertThat(plan.lines().stream()
                        .filter(l -> l.part().equals("ROUND"))
                        .mapToInt(SessionView.PlanLine::ideal)
                        .sum())
                .isEqualTo(50);
        assertThat(plan.fits()).isTrue();
        assertThat(plan.neededWithOneMore()).isGreaterThan(plan.neededMinutes());
        table.when("Joke", new SetSlot(45));
        plan = table.view("Joke").plan();
        assertThat(plan.fitsWhole()).isFalse();
        assertThat(plan.fits()).isTrue();
        assertThat(plan.totalMinutes()).isEqualTo(45);
        assertThat(plan.lines()).filteredOn(SessionView.PlanLine::shielded).allMatch(l -> l.minutes() == l.ideal());
        table.when("Joke", new SetSlot(20));
        assertThat(table.view("Joke").plan().fits()).isFalse();
        assertThat(table.refusal("Joke", new SetSlot(5))).isEqualTo(SLOT_OUT_OF_RANGE);
    }

    @Test
    void personalCardsNeedEverybodysYesAndWhoSaidNoIsNotShown() {
        var table = Table.openedBy("Joke").with("Samira", "Ton");
        table.when("Joke", new AddPaperSeat("Rachid"));
        for (var seat : List.of("Joke", "Samira")) {
            table.when(seat, new SessionCommand.AgreeToDepth(true, null));
        }
        assertThat(table.view("Samira").depth()).isEqualTo(new SessionView.Depth(true, false));
        assertThat(table.view("Ton").depth()).isEqualTo(new SessionView.Depth(false, false));
        table.when("Ton", new SessionCommand.AgreeToDepth(true, null));
        assertThat(table.view("Joke").depth().everybody())
                .as("a seat on paper counts")
                .isFalse();
        table.cast("Joke", Office.FACILITATOR, "Joke");
        table.when("Joke", new SessionCommand.AgreeToDepth(true, "Rachid"));
        assertThat(table.view("Joke").depth().everybody()).isTrue();
        table.when("Ton", new SessionCommand.AgreeToDepth(false, null));
        assertThat(table.view("Joke").depth().everybody()).isFalse();
        assertThat(table.refusal("Samira", new SessionCommand.AgreeToDepth(false, "Ton")))
                .isEqualTo(HAS_OWN_DEVICE);
        table.with("Noor");
        table.when("Ton", new SessionCommand.AgreeToDepth(true, null));
        assertThat(table.view("Joke").depth().everybody())
                .as("who comes later is asked too")
                .isFalse();
    }

    @Test
    void aRecorderSaysWhetherToAskQuestionsToo() {
        var table = Table.openedBy("Joke").with("Samira", "Ton");
        table.when("Ton", new OfferRole(Office.RECORDER, "Ton", true));
        assertThat(table.view("Ton").you().roles())
                .contains(org.kring.method.Role.RECORDER, org.kring.method.Role.QUESTIONER);
    }

    @Test
    void theDeputyTakesOverInTheLobbyToo() {
        var table = Table.full();
        table.away.put("Joke", table.now);
        table.wait(Presence.GRACE.plusSeconds(1)).when("Ton", new TakeOver());
        assertThat(table.view("Ton").you().leads()).isTrue();
        assertThat(table.view("Ton").can()).anyMatch(can -> can.type().equals("Start"));
    }

    @Test
    void whoGivesThePresentersRoleBackTakesTheirCaseAlong() {
        var table = Table.openedBy("Joke").with("Anna", "Bert");
        table.cast("Joke", Office.PRESENTER, "Anna");
        table.when("Anna", new SetTitle("Ruzie aan de balie")).when("Anna", new ReturnRole(Office.PRESENTER));
        assertThat(table.view("Bert").toString()).doesNotContain("balie");
        assertThat(table.texts).doesNotContainValue("Ruzie aan de balie");
        assertThat(table.refusal("Anna", new EraseSession())).isEqualTo(ONLY_THE_PRESENTER);
        table.cast("Joke", Office.PRESENTER, "Bert");
        assertThat(table.view("Joke").toString()).doesNotContain("balie");
    }

    @Test
    void aNumberBehindANameStaysWithThePersonWhoeverLeaves() {
        var table = Table.openedBy("Joke");
        for (var seat : List.of("n1", "n2", "n3")) {
            table.when(seat, new Knock(seat.equals("n2") ? "Noor (2)" : "Noor", false))
                    .when("Joke", new Admit(seat, false));
        }
        assertThat(names(table)).containsExactly("Joke", "Noor", "Noor (2)", "Noor (3)");
        table.when("n1", new Leave());
        assertThat(names(table)).containsExactly("Joke", "Noor (2)", "Noor (3)");
    }

    private static List<String> names(Table table) {
        return table.view("Joke").seats().stream().map(SessionView.Seat::name).toList();
    }

    @Test
    void whoWentAwayComesBackToTheOwnSeatThroughTheDoor() {
        var table = Table.full().at("advice").when("Joke", new SessionCommand.StartGiving());
        table.when("Ton", new SessionCommand.Give("Het advies", "", null)).when("Ton", new SessionCommand.Leave());
        assertThat(table.view("Ton").screen()).isEqualTo(Screen.LEFT);
        table.when("Ton", new KnockAgain());
        assertThat(table.view("Ton").screen()).isEqualTo(Screen.WAITING);
        assertThat(table.view("Ton").toString()).doesNotContain("Joke");
        assertThat(table.view("Joke").door().waiting())
                .extracting(SessionView.Waiting::name)
                .containsExactly("Ton");
        table.when("Joke", new Admit("Ton", false));
        assertThat(table.view("Ton").own()).extracting(SessionView.Line::text).containsExactly("Het advies");
        assertThat(table.view("Joke").advice())
                .extracting(SessionView.Line::name)
                .containsExactly("Ton");
    }

    @Test
    void whoNeverSatKnocksAnew() {
        var table =
                Table.openedBy("Joke").when("Wies", new Knock("Wies", false)).when("Wies", new SessionCommand.Leave());
        assertThat(table.refusal("Wies", new KnockAgain())).isEqualTo(Refused.Reason.NOT_WAITING);
    }

    @Test
    void onceStartedNobodyBecomesASeventhQuestionerByAnotherWay() {
        var table = Table.openedBy("Joke").with("Samira", "A", "B", "C", "D", "E", "F", "G");
        table.cast("Joke", Office.FACILITATOR, "Joke");
        table.cast("Joke", Office.PRESENTER, "Samira");
        table.when("G", new SessionCommand.SitAs(true)).at("introduction");
        table.when("Joke", new OfferRole(Office.RECORDER, "G"));
        table.when("G", new AnswerRole(Office.RECORDER, true, true, null));
        table.when("Joke", new AddPaperSeat("Rachid"));
        assertThat(table.session.questioners()).containsExactly("A", "B", "C", "D", "E", "F");
        table.when("G", new SessionCommand.ReturnRole(Office.RECORDER));
        assertThat(table.session.questioners()).containsExactly("A", "B", "C", "D", "E", "F");
        assertThat(table.view("G").you().listens()).isTrue();
        table.when("Joke", new OfferRole(Office.FACILITATOR, "G"));
        table.when("G", new AnswerRole(Office.FACILITATOR, true, false, null));
        assertThat(table.session.questioners()).doesNotContain("Joke").hasSize(6);
    }

    @Test
    void whoOpenedCanCallOffAnErasureWhenNobodyLeadsAnyMore() {
        var table = Table.openedBy("Wies").with("Samira", "Ton", "Noor", "Joke");
        table.cast("Wies", Office.PRESENTER, "Samira");
        table.cast("Wies", Office.FACILITATOR, "Joke");
        table.at("introduction").when("Joke", new SessionCommand.AnnounceErasure());
        assertThat(table.refusal("Wies", new SessionCommand.CancelErasure()))
                .isEqualTo(Refused.Reason.ONLY_THE_FACILITATOR);
        table.when("Joke", new SessionCommand.Leave()).when("Wies", new SessionCommand.CancelErasure());
        assertThat(table.view("Samira").erasureAnnounced()).isFalse();
    }

    @Test
    void whereEachPresentsThePlanHoldsTheRoundsOfAllAndTheNextIsInTheSameSlot() {
        var table = Table.openedBy("Joke", 60, "troika").with("Samira", "Ton");
        var plan = table.view("Joke").plan();
        var others = plan.lines().stream()
                .filter(line -> line.title().isEmpty())
                .findFirst()
                .orElseThrow();
        var one = plan.lines().stream()
                .filter(line -> line.part().equals("ROUND") && line != others)
                .mapToInt(SessionView.PlanLine::ideal)
                .sum();
        assertThat(others.ideal()).as("two more rounds").isEqualTo(2 * one);
        assertThat(plan.neededMinutes())
                .isEqualTo(plan.lines().stream()
                        .mapToInt(SessionView.PlanLine::ideal)
                        .sum());
        table.cast("Joke", Office.FACILITATOR, "Joke");
        table.cast("Joke", Office.PRESENTER, "Samira");
        table.when("Joke", new Start(true));
        var ends = table.session.slotEnds;
        while (table.view("Joke").can().stream().noneMatch(can -> can.type().equals("AnotherRound"))) {
            table.when("Joke", new MoveOn(true));
        }
        table.wait(java.time.Duration.ofMinutes(12));
        table.when("Joke", new SessionCommand.AnotherRound());
        assertThat(table.view("Joke").plan().lines().stream()
                        .filter(line -> line.title().isEmpty())
                        .mapToInt(SessionView.PlanLine::ideal)
                        .sum())
                .as("one after the next")
                .isEqualTo(one);
        table.cast("Joke", Office.FACILITATOR, "Joke");
        table.cast("Joke", Office.PRESENTER, "Ton");
        table.when("Joke", new Start(true));
        assertThat(table.session.slotEnds).isEqualTo(ends);
    }

    @Test
    void aTroikaIsOfThreeOrFour() {
        var table = Table.openedBy("Joke", 60, "troika").with("Samira", "Ton", "Noor", "Wies");
        table.cast("Joke", Office.FACILITATOR, "Joke");
        table.cast("Joke", Office.PRESENTER, "Samira");
        assertThat(table.refusal("Joke", new Start(true))).isEqualTo(TOO_MANY_QUESTIONERS);
        table.when("Wies", new SessionCommand.SitAs(true)).when("Joke", new Start(true));
    }

    @Test
    void aTitleGoesWithWhoPreparedIt() {
        var table = Table.openedBy("Joke").with("Samira", "Ton", "Noor");
        table.cast("Joke", Office.PRESENTER, "Samira");
        table.when("Samira", new SessionCommand.SetTitle("Titel van Samira"))
                .when("Samira", new SessionCommand.Leave());
        table.when("Ton", new OfferRole(Office.PRESENTER, "Ton"));
        assertThat(table.view("Joke").kase().title()).isNull();
        assertThat(table.texts.values().toString()).doesNotContain("Titel van Samira");
    }

    @Test
    void whileADeputyLeadsNobodyIsAskedToBeTheDeputy() {
        var table = Table.full().at("introduction").when("Joke", new SessionCommand.Leave());
        table.when("Ton", new SessionCommand.TakeOver());
        assertThat(table.refusal("Ton", new OfferRole(Office.DEPUTY, "Noor"))).isEqualTo(Refused.Reason.ROLE_IS_TAKEN);
        assertThat(table.session.leads("Ton")).isTrue();
    }

    @Test
    void aListenerWhoComesBackListens() {
        var table = Table.full().when("Wies", new SessionCommand.SitAs(true)).at("introduction");
        table.when("Wies", new SessionCommand.Leave())
                .when("Wies", new KnockAgain())
                .when("Joke", new Admit("Wies", false));
        assertThat(table.view("Wies").you().listens()).isTrue();
    }
}
