package org.kring.session.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kring.session.core.Refused.Reason.NOT_FOR_YOUR_ROLE;
import static org.kring.session.core.Refused.Reason.SESSION_HAS_ENDED;

import org.junit.jupiter.api.Test;
import org.kring.method.Kind;
import org.kring.session.core.SessionCommand.AnotherRound;
import org.kring.session.core.SessionCommand.EndSession;
import org.kring.session.core.SessionCommand.Give;
import org.kring.session.core.SessionCommand.HandToPresenter;
import org.kring.session.core.SessionCommand.MoveOn;
import org.kring.session.core.SessionCommand.SaveNote;
import org.kring.session.core.SessionCommand.ShareFinish;
import org.kring.session.core.SessionCommand.Start;
import org.kring.session.core.SessionCommand.StartGiving;
import org.kring.session.core.SessionCommand.TakeBack;
import org.kring.session.core.SessionCommand.TellCase;

/** What each takes home when rounds are over: the presenter the own case whole, the others what was shared. */
class TakeHomeTest {

    /** A round of Samira's in which Ton advised; Samira took it, shared that, and kept the reason. */
    private static Table played() {
        var table = Table.full().at("introduction").when("Samira", new TellCase("De feiten", "De vraag"));
        table.at("advice").when("Joke", new StartGiving()).when("Ton", new Give("Het advies", "", null));
        table.at("finish");
        table.note("Samira", "take." + advice(table), "yes").note("Samira", "reason", "Daarom");
        table.note("Samira", "action.1", "Ik bel").when("Samira", new ShareFinish(true, false, false, false));
        return table.at("look-back").when("Joke", new MoveOn(true));
    }

    private static String advice(Table table) {
        return table.session.contributions.values().stream()
                .filter(c -> c.kind() == Kind.ADVICE)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void thePresenterTakesTheCaseHomeWhole() {
        var home = played().view("Samira").home().getFirst();
        assertThat(home.yours()).isTrue();
        assertThat(home.kase().facts()).isEqualTo("De feiten");
        assertThat(home.advice()).extracting(SessionView.Line::text).containsExactly("Het advies");
        assertThat(home.note("reason")).isEqualTo("Daarom");
        assertThat(home.actions()).containsExactly("1");
    }

    @Test
    void theOthersTakeHomeWhatWasShared() {
        var home = played().view("Noor").home().getFirst();
        assertThat(home.yours()).isFalse();
        assertThat(home.kase().facts()).isNull();
        assertThat(home.advice()).isEmpty();
        assertThat(home.finish().taken()).extracting(SessionView.Taken::text).containsExactly("Het advies");
        assertThat(home.finish().reason()).isNull();
    }

    @Test
    void anAdviceThatWasTakenBackGoesHomeWithNobody() {
        var table = played();
        table.when("Ton", new TakeBack(advice(table)));
        assertThat(table.view("Noor").home().toString()).doesNotContain("Het advies");
        assertThat(table.view("Samira").home().toString()).doesNotContain("Het advies");
    }

    @Test
    void afterASecondRoundTheFirstPresenterStillHasTheOwnCase() {
        var table = played().when("Joke", new AnotherRound());
        table.cast("Joke", Office.FACILITATOR, "Joke");
        table.cast("Joke", Office.PRESENTER, "Noor");
        table.when("Joke", new Start(true));
        assertThat(table.view("Samira").home()).as("not while a round goes on").isEmpty();
        while (table.session.phase() == Session.Phase.LIVE) {
            table.when("Joke", new MoveOn(true));
        }
        table.when("Joke", new EndSession());
        var homes = table.view("Samira").home();
        assertThat(homes).extracting(SessionView.TakeHome::round).containsExactly(1, 2);
        assertThat(homes.getFirst().kase().facts()).isEqualTo("De feiten");
        assertThat(homes.getFirst().note("reason")).isEqualTo("Daarom");
        assertThat(homes.getLast().yours()).isFalse();
        assertThat(table.view("Noor").home().getFirst().kase().facts()).isNull();
    }

    @Test
    void everybodyMayPlanSomethingInTheClosingAndNotEarlierNorLater() {
        var table = Table.full().at("finish");
        assertThat(table.refusal("Noor", new SaveNote("action.1", "Ik vraag het na", 0)))
                .isEqualTo(NOT_FOR_YOUR_ROLE);
        table.at("insights").note("Noor", "action.1", "Ik vraag het na").note("Noor", "action-on.1", "2027-01-05");
        table.at("look-back").when("Joke", new MoveOn(true)).note("Noor", "action.2", "En nog iets");
        assertThat(table.view("Noor").home().getFirst().actions()).containsExactly("1", "2");
        assertThat(table.view("Samira").home().toString()).doesNotContain("Ik vraag het na");
        table.when("Joke", new EndSession());
        assertThat(table.refusal("Noor", new SaveNote("action.3", "Te laat", 0)))
                .isEqualTo(SESSION_HAS_ENDED);
    }

    @Test
    void anEarlierPresenterTakesBackWhatWasSharedAlsoAfterGoingAway() {
        var table = played().when("Joke", new AnotherRound());
        table.cast("Joke", Office.FACILITATOR, "Joke");
        table.cast("Joke", Office.PRESENTER, "Noor");
        table.when("Joke", new Start(true));
        while (table.session.phase() == Session.Phase.LIVE) {
            table.when("Joke", new MoveOn(true));
        }
        table.when("Samira", new SessionCommand.TakeFinishBack(1));
        assertThat(table.view("Ton").home().getFirst().finish()).isNull();
        table.when("Samira", new SessionCommand.Leave()).when("Joke", new EndSession());
        table.when("Samira", new SessionCommand.EraseCase());
        assertThat(table.texts.values()).doesNotContain("De feiten");
    }

    @Test
    void thePresenterTakesHomeWhatTheRecorderHandedOverAndOnlyThat() {
        var table = Table.full().at("introduction");
        table.note("Bram", "facts", "Een ouder belde").when("Bram", new HandToPresenter("facts"));
        var asked = table.at("asking").ask().view("Bram").questions().getFirst().id();
        table.at("finish").note("Bram", "key." + asked, "Dat hij boos was");
        table.when("Bram", new HandToPresenter("key." + asked));
        table.at("look-back").when("Joke", new MoveOn(true));
        assertThat(table.view("Samira").home().getFirst().keys())
                .extracting(SessionView.Key::text)
                .containsExactly("Een ouder belde", "Dat hij boos was");
        assertThat(table.view("Bram").home().getFirst().keys()).isEmpty();
    }

    @Test
    void aRecorderTakesBackWhatWasHandedOverOnceTheRoundIsOver() {
        var table = Table.full().at("introduction").note("Bram", "facts", "De kern van het verhaal");
        table.when("Bram", new HandToPresenter("facts"));
        assertThat(table.refusal("Bram", new SessionCommand.TakeHandedBack(1)))
                .as("while the round goes on, it is handed over anew")
                .isEqualTo(Refused.Reason.NOT_YET_AT_THE_END);
        table.at("look-back").when("Joke", new MoveOn(true)).when("Joke", new EndSession());
        assertThat(table.view("Samira").home().toString()).contains("De kern van het verhaal");
        assertThat(table.refusal("Ton", new SessionCommand.TakeHandedBack(1)))
                .isEqualTo(Refused.Reason.NOTHING_CHANGED);
        table.when("Bram", new SessionCommand.TakeHandedBack(1));
        assertThat(table.view("Samira").home().toString()).doesNotContain("De kern van het verhaal");
    }

    @Test
    void whoWasRemovedOrKnocksAgainStillTakesBackTheOwnLines() {
        var table = played();
        table.when("Joke", new SessionCommand.RemoveSeat("Ton"));
        assertThat(table.view("Ton").own()).extracting(SessionView.Line::text).containsExactly("Het advies");
        assertThat(table.view("Ton").seats()).isEmpty();
        table.when("Ton", new TakeBack(advice(table)));
        assertThat(table.view("Samira").home().toString()).doesNotContain("Het advies");
    }

    @Test
    void theLinesOfAStoppedRoundCanBeTakenBackAndGoHomeWithNobody() {
        var table =
                Table.full().at("advice").when("Joke", new StartGiving()).when("Ton", new Give("Weg ermee", "", null));
        table.when("Samira", new SessionCommand.StopRound()).when("Joke", new MoveOn(true));
        while (table.session.phase() == Session.Phase.LIVE) {
            table.when("Joke", new MoveOn(true));
        }
        var view = table.view("Ton");
        assertThat(view.own()).extracting(SessionView.Line::text).containsExactly("Weg ermee");
        assertThat(view.home().getFirst().kase().stopped()).isTrue();
        table.when("Ton", new TakeBack(advice(table)));
        assertThat(table.view("Ton").own()).isEmpty();
    }

    @Test
    void whoLeavesStillTakesHomeTheOwnCaseOrOwnNotesAndNobodyLeavesAfterTheEnd() {
        var table = played();
        table.note("Noor", "action.1", "Ik vraag het na");
        table.when("Samira", new SessionCommand.Leave()).when("Noor", new SessionCommand.Leave());
        assertThat(table.view("Samira").home().getFirst().kase().facts()).isEqualTo("De feiten");
        assertThat(table.view("Samira").home().getFirst().advice()).isNotEmpty();
        var home = table.view("Noor").home().getFirst();
        assertThat(home.actions()).containsExactly("1");
        assertThat(home.toString()).doesNotContain("Het advies", "Samira");
        table.when("Joke", new EndSession());
        assertThat(table.refusal("Ton", new SessionCommand.Leave())).isEqualTo(SESSION_HAS_ENDED);
    }

    @Test
    void aNextRoundWithAnotherMethodTakesNoAdviceAway() {
        var table = played().when("Joke", new AnotherRound());
        table.cast("Joke", Office.FACILITATOR, "Joke");
        table.cast("Joke", Office.PRESENTER, "Noor");
        table.when("Joke", new SessionCommand.SetMethod("gossip")).when("Joke", new Start(true));
        while (table.session.phase() == Session.Phase.LIVE) {
            table.when("Joke", new MoveOn(true));
        }
        assertThat(table.view("Samira").home().getFirst().advice())
                .extracting(SessionView.Line::text)
                .containsExactly("Het advies");
    }

    @Test
    void erasingACaseLeavesOthersWhatIsOfTheirOwnLearning() {
        var table = played().note("Noor", "action.1", "Ik vraag het na").note("Noor", "notebook", "Mijn schrift");
        table.when("Samira", new SessionCommand.EraseCase());
        assertThat(table.view("Noor").home().getFirst().actions()).containsExactly("1");
        assertThat(table.view("Samira").home().getFirst().actions()).isEmpty();
        assertThat(table.view("Samira").home().toString()).doesNotContain("Daarom", "De feiten");
    }

    @Test
    void whatWasHandedLastIsWhatThePresenterReads() {
        var table = Table.full().at("introduction").note("Bram", "facts", "Van Bram");
        table.when("Bram", new HandToPresenter("facts"));
        table.when("Joke", new SessionCommand.OfferRole(Office.RECORDER, "Noor"));
        table.when("Noor", new SessionCommand.AnswerRole(Office.RECORDER, true, true, null));
        table.note("Noor", "facts", "Van Noor").when("Noor", new HandToPresenter("facts"));
        assertThat(table.view("Samira").handed().facts()).isEqualTo("Van Noor");
        table.at("look-back").when("Joke", new MoveOn(true));
        assertThat(table.view("Samira").home().toString()).contains("Van Noor").doesNotContain("Van Bram");
    }

    @Test
    void aLineThatCameOutBlindHasAnIdThatANotebookCanHold() {
        var id = java.util.UUID.randomUUID() + "." + java.util.UUID.randomUUID() + ".3";
        for (var key : java.util.List.of("take", "keep", "key")) {
            assertThat(Field.parse(key + "." + id)).as(key).isPresent();
        }
    }
}
