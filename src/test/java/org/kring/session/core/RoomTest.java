package org.kring.session.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kring.session.core.SessionCommand.AskForPause;
import org.kring.session.core.SessionCommand.EndSession;
import org.kring.session.core.SessionCommand.Give;
import org.kring.session.core.SessionCommand.Knock;
import org.kring.session.core.SessionCommand.MoveOn;
import org.kring.session.core.SessionCommand.SaveNote;
import org.kring.session.core.SessionCommand.StopRound;
import org.kring.session.core.SessionCommand.TellCase;

/** What the screen of the whole room shows: what is on the table, and nothing that is anybody's own. */
class RoomTest {

    @Test
    void theRoomReadsWhatTheCircleReadsAndMayDoNothing() {
        var table = Table.full().at("introduction").when("Samira", new TellCase("De feiten", "De vraag"));
        table.at("asking").ask();
        var room = table.room();
        assertThat(room.kase().facts()).isEqualTo("De feiten");
        assertThat(room.questions()).hasSize(1);
        assertThat(room.turn().holderName()).isEqualTo("Noor");
        assertThat(room.can()).isEmpty();
        assertThat(room.seats()).hasSize(7).noneMatch(SessionView.Seat::you);
    }

    @Test
    void theRoomGetsNoHintsForWhoLeadsAndNobodyWhoWaits() {
        var table = Table.full();
        table.when("waiting", new Knock("Wachter", false));
        assertThat(table.room().door().waiting()).isEmpty();
        assertThat(table.room().plan()).isNull();
        table.at("advice").when("Noor", new AskForPause());
        var room = table.room();
        assertThat(room.step().say()).isNull();
        assertThat(room.step().peek()).isNull();
        assertThat(room.notGiven()).isEmpty();
        assertThat(room.spoken()).isEmpty();
        assertThat(room.pauseAsked()).isFalse();
        assertThat(room.plan()).isNull();
    }

    @Test
    void theRoomReadsNoNotebookAndNothingThatWasOnlyChosenInPrivate() {
        var table = Table.full().at("finish").when("Samira", new SaveNote("reason", "omdat", 0));
        assertThat(table.room().toString()).doesNotContain("omdat");
        assertThat(table.room().notes()).isEmpty();
        assertThat(table.room().finish()).isNull();
    }

    @Test
    void whenTheRoundIsOverTheWallIsEmptyOfWords() {
        var table = Table.full().at("insights");
        table.when(table.holder(), new Give("Een inzicht", "", null));
        assertThat(table.room().insights()).hasSize(1);
        table.at("look-back").when("Joke", new MoveOn(true));
        assertThat(table.room().toString()).doesNotContain("Een inzicht");
        table.when("Joke", new EndSession());
        assertThat(table.room().toString()).doesNotContain("Een inzicht");
    }

    @Test
    void aStoppedRoundLeavesTheWallAtOnce() {
        var table = Table.full().at("introduction").when("Samira", new TellCase("De feiten", "De vraag"));
        table.at("asking").when("Samira", new StopRound());
        assertThat(table.room().toString()).doesNotContain("De feiten");
    }
}
