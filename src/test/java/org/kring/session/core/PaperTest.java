package org.kring.session.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kring.session.core.Refused.Reason.HAS_OWN_DEVICE;
import static org.kring.session.core.Refused.Reason.NOTHING_CHANGED;
import static org.kring.session.core.Refused.Reason.NOT_YOURS;
import static org.kring.session.core.Refused.Reason.ONLY_THE_PRESENTER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kring.method.Kind;
import org.kring.session.core.SessionCommand.AddPaperSeat;
import org.kring.session.core.SessionCommand.AnswerRole;
import org.kring.session.core.SessionCommand.AskQuestion;
import org.kring.session.core.SessionCommand.EndSession;
import org.kring.session.core.SessionCommand.EraseCase;
import org.kring.session.core.SessionCommand.Give;
import org.kring.session.core.SessionCommand.MarkTaken;
import org.kring.session.core.SessionCommand.MoveOn;
import org.kring.session.core.SessionCommand.OfferRole;
import org.kring.session.core.SessionCommand.PassTurnOn;
import org.kring.session.core.SessionCommand.Reword;
import org.kring.session.core.SessionCommand.StartGiving;
import org.kring.session.core.SessionCommand.StopRound;
import org.kring.session.core.SessionCommand.TakeBack;
import org.kring.session.core.SessionCommand.TellCase;

/** One device for everybody: only Joke, who facilitates, has one; all others sit on paper. */
class PaperTest {

    private static Table table() {
        var table = Table.openedBy("Joke");
        for (var name : List.of("Samira", "Ton", "Noor")) {
            table.when("Joke", new AddPaperSeat(name));
        }
        table.cast("Joke", Office.FACILITATOR, "Joke");
        table.when("Joke", new OfferRole(Office.PRESENTER, "Samira"));
        return table.when("Joke", new AnswerRole(Office.PRESENTER, true, false, "Samira"));
    }

    private static String given(Table table, Kind kind) {
        return table.session.contributions.values().stream()
                .filter(c -> c.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aWholeRoundIsPlayedOnOneDevice() {
        var table = table().at("introduction").when("Joke", new TellCase("De feiten", ""));
        assertThat(table.view("Joke").kase().facts()).isEqualTo("De feiten");
        table.at("asking");
        while (table.session.turns().lap() == 1) {
            table.when("Joke", new AskQuestion(table.turn(), "", "", table.holder()));
            table.when("Joke", new PassTurnOn(table.turn()));
        }
        table.at("advice").when("Joke", new StartGiving());
        for (var seat : List.of("Ton", "Noor")) {
            table.when("Joke", new Give("", "", seat));
            table.when("Joke", new PassTurnOn(table.turn()));
        }
        table.at("finish").when("Joke", new MarkTaken(given(table, Kind.ADVICE), true));
        table.at("look-back").when("Joke", new MoveOn(true)).when("Joke", new EndSession());
        assertThat(table.session.phase()).isEqualTo(Session.Phase.ENDED);
    }

    @Test
    void whatWasSpokenOnPaperIsWordedByWhoLeads() {
        var table = table().at("asking").when("Joke", new AskQuestion(1, "", "", "Ton"));
        var question = given(table, Kind.QUESTION);
        assertThat(table.view("Joke").questions().getFirst().mayReword()).isTrue();
        table.when("Joke", new Reword(question, "Wat zag je?"));
        assertThat(table.room().questions().getFirst().text()).isEqualTo("Wat zag je?");
        table.when("Joke", new TakeBack(question));
        assertThat(table.room().questions().getFirst().back()).isTrue();
    }

    @Test
    void whoHasAnOwnDeviceIsNotSpokenFor() {
        var table = Table.small().at("asking");
        table.when(table.holder(), new AskQuestion(1, "", "", null));
        var question = given(table, Kind.QUESTION);
        assertThat(table.refusal("Joke", new Reword(question, "x"))).isEqualTo(NOT_YOURS);
        assertThat(table.refusal("Joke", new TakeBack(question))).isEqualTo(NOT_YOURS);
        assertThat(table.refusal("Joke", new StopRound())).isEqualTo(ONLY_THE_PRESENTER);
        assertThat(table.refusal("Joke", new TellCase("x", ""))).isEqualTo(ONLY_THE_PRESENTER);
        table.at("advice").when("Joke", new StartGiving());
        table.when(table.holder(), new Give("Advies", "", null));
        table.at("finish");
        var advice = given(table, Kind.ADVICE);
        assertThat(table.refusal("Joke", new MarkTaken(advice, true))).isEqualTo(ONLY_THE_PRESENTER);
        assertThat(table.refusal("Samira", new MarkTaken(advice, true))).isEqualTo(HAS_OWN_DEVICE);
    }

    @Test
    void aPresenterOnPaperChoosesAloudAndMayChangeTheirMind() {
        var table = table().at("advice").when("Joke", new StartGiving());
        table.when("Joke", new Give("", "", "Ton"));
        table.at("finish");
        var advice = given(table, Kind.ADVICE);
        table.when("Joke", new MarkTaken(advice, true));
        assertThat(table.refusal("Joke", new MarkTaken(advice, true))).isEqualTo(NOTHING_CHANGED);
        assertThat(table.room().finish().taken())
                .as("chosen as it is, though nobody typed it")
                .containsExactly(new SessionView.Taken("Ton", null));
        table.when("Joke", new MarkTaken(advice, false));
        assertThat(table.session.caseOf(1).taken()).isEmpty();
        assertThat(table.refusal("Joke", new MarkTaken(advice, false))).isEqualTo(NOTHING_CHANGED);
    }

    @Test
    void aPresenterOnPaperStopsAndErasesByTheirWord() {
        var table = table().at("introduction").when("Joke", new TellCase("De feiten", ""));
        table.when("Joke", new StopRound()).when("Joke", new EraseCase());
        assertThat(table.texts.values()).doesNotContain("De feiten");
    }
}
