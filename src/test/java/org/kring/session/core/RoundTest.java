package org.kring.session.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kring.session.core.Refused.Reason.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kring.session.core.SessionCommand.*;
import org.kring.session.core.SessionView.Doing;
import org.kring.session.core.SessionView.Screen;
import org.kring.session.core.SessionView.Situation;

class RoundTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aDayToLookBackLiesAheadAndWithinTwoYears() {
        var table = Table.full().at("finish");
        for (var day : List.of("2026-12-06", "2028-12-09", "0001-01-01", "9999-12-31")) {
            assertThat(table.refusal("Samira", new SaveNote("action-on.1", day, 0)))
                    .as(day)
                    .isEqualTo(DATE_OUT_OF_RANGE);
        }
        table.note("Samira", "action-on.1", "2026-12-08").note("Samira", "action-on.1", "2028-12-08");
    }

    @Test
    void theWelcomeWaitsForEachTickUnlessTheFacilitatorSaysSo() {
        var table = Table.full().when("Joke", new Start(false));
        assertThat(table.refusal("Joke", new MoveOn(false))).isEqualTo(WAITING_FOR_TICKS);
        assertThat(table.view("Joke").notGiven()).hasSize(7);
        table.when("Ton", new Tick(null));
        assertThat(table.refusal("Ton", new Tick("Noor"))).isEqualTo(HAS_OWN_DEVICE);
        assertThat(table.view("Noor").step().reader()).isEqualTo("Joke");
        table.when("Noor", new ReadAloud());
        assertThat(table.view("Wies").step().reader()).isEqualTo("Noor");
        table.when("Joke", new MoveOn(true));
        assertThat(table.session.stepKey()).isEqualTo("1.introduction");
    }

    @Test
    void thePresenterTellsOrTheRecorderWritesItForThePresenter() {
        var table = Table.full().at("introduction");
        assertThat(table.refusal("Ton", new TellCase("x", "y"))).isEqualTo(ONLY_THE_PRESENTER);
        table.note("Bram", "facts", "Zij knikte.").when("Bram", new HandToPresenter("facts"));
        assertThat(table.view("Samira").handed().facts()).isEqualTo("Zij knikte.");
        assertThat(table.view("Ton").toString()).doesNotContain("Zij knikte.");
        table.when("Samira", new TellCase("Zij knikte.", "Hoe maak ik ruimte?"));
        assertThat(table.view("Ton").kase().focus()).isEqualTo("Hoe maak ik ruimte?");
        table.when("Samira", new TellCase("Zij zweeg.", "Hoe maak ik ruimte?"));
        assertThat(table.texts.values()).doesNotContain("Zij knikte.");
        table.when("Samira", new SetTitle("De buurman"));
        assertThat(table.view("Wies").kase().title()).isEqualTo("De buurman");
        assertThat(table.refusal("Samira", new SetTitle("x".repeat(81)))).isEqualTo(TOO_LONG);
    }

    @Test
    void eachNotesPrivatelyAndSaysReady() {
        var table = Table.full().at("noting");
        table.note("Ton", "question.1", "Wat zag je?");
        assertThat(table.view("Ton").notes().get("question.1").text()).isEqualTo("Wat zag je?");
        assertThat(table.view("Joke").seats())
                .filteredOn(s -> s.name().equals("Ton"))
                .extracting(SessionView.Seat::doing)
                .containsExactly(Doing.WRITING);
        table.when("Ton", new Ready(null));
        assertThat(table.view("Joke").seats())
                .filteredOn(s -> s.name().equals("Ton"))
                .extracting(SessionView.Seat::doing)
                .containsExactly(Doing.READY);
        assertThat(table.refusal("Samira", new Ready(null))).isEqualTo(NOT_FOR_YOUR_ROLE);
        assertThat(table.refusal("Samira", new SaveNote("question.1", "x", 0))).isEqualTo(NOT_FOR_YOUR_ROLE);
        assertThat(table.refusal("Ton", new SaveNote("question.1", "x".repeat(401), 0)))
                .isEqualTo(TOO_LONG);
        assertThat(table.refusal("Ton", new SaveNote("nonsense", "x", 0))).isEqualTo(NO_SUCH_FIELD);
    }

    @Test
    void aTurnIsAskedAnsweredAndPassedOn() {
        var table = Table.full().at("asking");
        assertThat(table.holder()).isEqualTo("Ton");
        assertThat(table.refusal("Noor", new AskQuestion(1, "x", "", null))).isEqualTo(NOT_YOUR_TURN);
        assertThat(table.refusal("Ton", new PassTurnOn(1))).isEqualTo(NOTHING_ASKED_YET);
        table.when("Ton", new AskQuestion(1, "Wat gebeurde er?", "", null));
        assertThat(table.view("Samira").step().situation()).isEqualTo(Situation.ANSWERING);
        assertThat(table.refusal("Ton", new AskQuestion(1, "Nog een?", "", null)))
                .isEqualTo(ALREADY_ASKED);
        assertThat(table.refusal("Samira", new PassTurnOn(1))).isEqualTo(NOT_YOUR_TURN);
        table.when("Ton", new PassTurnOn(1));
        assertThat(table.holder()).isEqualTo("Noor");
        assertThat(table.view("Wies").questions())
                .extracting(SessionView.Line::text)
                .containsExactly("Wat gebeurde er?");
    }

    @Test
    void aQuestionFromTheOwnNotesLeavesTheNotes() {
        var table = Table.full()
                .at("noting")
                .note("Ton", "question.2", "Wat zag je?")
                .at("asking");
        table.when("Ton", new AskQuestion(1, "", "question.2", null));
        assertThat(table.view("Wies").questions())
                .extracting(SessionView.Line::text)
                .containsExactly("Wat zag je?");
        assertThat(table.view("Ton").notes()).doesNotContainKey("question.2");
    }

    @Test
    void aSpokenQuestionCanBeWordedLaterByTheAskerOrTheRecorder() {
        var table = Table.full().at("asking").ask();
        var line = table.view("Bram").questions().getFirst();
        assertThat(line.text()).isNull();
        assertThat(table.refusal("Noor", new Reword(line.id(), "x"))).isEqualTo(NOT_YOURS);
        table.when("Bram", new Reword(line.id(), "Wat zag je?"));
        assertThat(table.view("Noor").questions().getFirst().text()).isEqualTo("Wat zag je?");
        assertThat(table.refusal("Bram", new Reword(line.id(), "Anders"))).isEqualTo(NOT_YOURS);
        table.when("Ton", new Reword(line.id(), "Wat zag je precies?"));
        assertThat(table.texts.values()).doesNotContain("Wat zag je?");
    }

    @Test
    void aDoubleClickPassesOneTurn() {
        var table = Table.full().at("asking");
        table.when("Joke", new PassTurnOn(1));
        assertThat(table.refusal("Joke", new PassTurnOn(1))).isEqualTo(TURN_HAS_MOVED);
        assertThat(table.holder()).isEqualTo("Noor");
    }

    @Test
    void aDoubleClickMovesOneStep() {
        var table = Table.full().at("noting");
        var step = table.session.stepKey();
        table.when("Joke", step, new MoveOn(false));
        assertThat(table.refusal("Joke", step, new MoveOn(false))).isEqualTo(STEP_HAS_MOVED);
    }

    @Test
    void whoPassesComesBack() {
        var table = Table.full().at("asking").pass();
        table.when("Ton", new ComeBack(null));
        table.ask().ask().ask();
        assertThat(table.holder()).isEqualTo("Ton");
        assertThat(table.session.turns().lap()).isEqualTo(1);
        assertThat(table.refusal("Noor", new ComeBack(null))).isEqualTo(NOT_PASSED);
    }

    @Test
    void lapsGoOnUntilAllPass() {
        var table = Table.full()
                .at("asking")
                .ask()
                .ask()
                .ask()
                .ask()
                .pass()
                .ask()
                .pass()
                .pass();
        assertThat(table.session.turns().lap()).isEqualTo(3);
        table.pass().pass().pass().pass();
        assertThat(table.session.turns().holder()).isNull();
        assertThat(table.view("Ton").step().situation()).isEqualTo(Situation.TURNS_DONE);
        table.when("Wies", new ComeBack(null));
        assertThat(table.holder()).isEqualTo("Wies");
    }

    @Test
    void theFacilitatorAllowsOneFollowUp() {
        var table = Table.full().at("asking").when("Ton", new AskQuestion(1, "", "", null));
        assertThat(table.refusal("Ton", new AllowFollowUp(1))).isEqualTo(ONLY_THE_FACILITATOR);
        table.when("Joke", new AllowFollowUp(1)).when("Ton", new AskQuestion(1, "", "", null));
        assertThat(table.refusal("Joke", new AllowFollowUp(1))).isEqualTo(NO_MORE_FOLLOW_UPS);
        table.when("Ton", new PassTurnOn(1));
        assertThat(table.holder()).isEqualTo("Noor");
    }

    @Test
    void aTurnGivenByNameCostsNobodyAPlace() {
        var table = Table.full().at("asking").when("Joke", new GiveTurn("Rachid"));
        assertThat(table.holder()).isEqualTo("Rachid");
        table.ask();
        assertThat(table.holder()).isEqualTo("Ton");
        table.ask().ask().ask();
        assertThat(table.session.turns().lap()).isEqualTo(2);
        assertThat(table.refusal("Joke", new GiveTurn("Samira"))).isEqualTo(NO_SUCH_PERSON);
    }

    @Test
    void thePresenterDeclinesAndKeepsWithoutAnyoneSeeing() {
        var table = Table.full().at("asking").when("Ton", new AskQuestion(1, "Waarom deed je dat?", "", null));
        table.when("Samira", new DeclineQuestion(1));
        assertThat(table.holder()).isEqualTo("Noor");
        assertThat(table.refusal("Ton", new DeclineQuestion(2))).isEqualTo(ONLY_THE_PRESENTER);
        var before = table.view("Ton");
        var id = before.questions().getFirst().id();
        table.note("Samira", "keep." + id, "yes");
        assertThat(table.view("Samira").questions().getFirst().kept()).isTrue();
        assertThat(table.view("Ton")).isEqualTo(before);
    }

    @Test
    void theQuestionBeingAnsweredIsFinishedFirst() {
        var table = Table.full().at("asking").when("Ton", new AskQuestion(1, "", "", null));
        table.when("Joke", new MoveOn(false));
        assertThat(table.session.stepKey()).isEqualTo("1.asking");
        assertThat(table.view("Noor").step().situation()).isEqualTo(Situation.LAST_TURN);
        table.when("Ton", new PassTurnOn(1));
        assertThat(table.session.stepKey()).isEqualTo("1.analysis");
    }

    @Test
    void noStepWaitsForWhoLeaves() {
        var table = Table.full().at("asking").when("Ton", new AskQuestion(1, "", "", null));
        table.when("Joke", new MoveOn(false)).when("Ton", new Leave());
        assertThat(table.session.stepKey()).isEqualTo("1.analysis");
        var other = Table.full().at("asking").when("Ton", new Leave());
        assertThat(other.holder()).isEqualTo("Noor");
        assertThat(other.view("Ton").screen()).isEqualTo(Screen.LEFT);
    }

    @Test
    void theRecorderNotesTheKeyForThePresenterAlone() {
        var table = Table.full().at("asking").ask();
        var id = table.view("Bram").questions().getFirst().id();
        table.note("Bram", "key." + id, "Niet gedurfd.");
        assertThat(table.view("Samira").toString()).doesNotContain("Niet gedurfd.");
        var before = table.view("Ton");
        table.when("Bram", new HandToPresenter("key." + id));
        assertThat(table.view("Samira").questions().getFirst().key()).isEqualTo("Niet gedurfd.");
        assertThat(table.view("Ton")).isEqualTo(before);
        assertThat(table.refusal("Ton", new SaveNote("key." + id, "x", 0))).isEqualTo(NOT_FOR_YOUR_ROLE);
    }

    @Test
    void inTheAnalysisThePresenterListensWithTheNotebookOpen() {
        var table = Table.full().at("analysis");
        assertThat(table.refusal("Samira", new Give("x", "", null))).isEqualTo(PRESENTER_LISTENS);
        table.note("Samira", "notebook", "Dit raakt me.");
        table.when("Ton", new Give("Het gaat om haar stem.", "", null)).when("Wies", new Give("", "", null));
        table.when("Bram", new Give("Ruimte maken.", "", null));
        assertThat(table.view("Samira").cores())
                .extracting(SessionView.Line::text)
                .containsExactly("Het gaat om haar stem.", null, "Ruimte maken.");
        assertThat(table.refusal("Joke", new Give("x", "", null))).isEqualTo(NOT_FOR_YOUR_ROLE);
    }

    @Test
    void adviceIsWrittenFirstThenGivenInTurn() {
        var table = Table.full()
                .at("asking")
                .note("Noor", "advice.1", "Spreek haar aan.")
                .at("advice");
        assertThat(table.refusal("Ton", new Give("x", "", null))).isEqualTo(STILL_WRITING);
        table.when("Ton", new Ready(null)).when("Joke", new StartGiving());
        assertThat(table.refusal("Noor", new Give("x", "", null))).isEqualTo(NOT_YOUR_TURN);
        assertThat(table.refusal("Ton", new PassTurnOn(table.turn()))).isEqualTo(GIVE_AT_LEAST_ONE);
        table.when("Ton", new Give("Maak een vaste zin.", "", null)).when("Ton", new PassTurnOn(table.turn()));
        table.when("Noor", new Give("", "advice.1", null));
        assertThat(table.view("Samira").advice())
                .extracting(SessionView.Line::text)
                .containsExactly("Maak een vaste zin.", "Spreek haar aan.");
        assertThat(table.view("Joke").notGiven()).containsExactly("Wies", "Rachid");
        assertThat(table.refusal("Joke", new MoveOn(false))).isEqualTo(WAITING_FOR_CONTRIBUTIONS);
        table.when("Noor", new PassTurnOn(table.turn())).when("Joke", new MoveOn(true));
        assertThat(table.session.stepKey()).isEqualTo("1.finish");
    }

    @Test
    void whatThePresenterChoosesIsPrivateUntilItIsSharedTickByTick() {
        var table = Table.full().at("advice").when("Joke", new StartGiving());
        table.when("Ton", new Give("Maak een vaste zin.", "", null)).at("finish");
        var advice = table.view("Samira").advice().getFirst().id();
        var before = table.view("Ton");
        table.note("Samira", "take." + advice, "yes").note("Samira", "reason", "Omdat het over mij gaat.");
        table.note("Samira", "action.1", "De vaste zin zeggen.")
                .note("Samira", "action-on.1", "2026-12-18")
                .note("Samira", "reworded", "Hoe blijf ik bij mezelf?");
        assertThat(table.view("Ton")).isEqualTo(before);
        assertThat(table.refusal("Samira", new SaveNote("action-on.1", "morgen", 0)))
                .isEqualTo(NOT_A_DATE);
        assertThat(table.refusal("Samira", new ShareFinish(false, false, false, false)))
                .isEqualTo(NOTHING_TO_SHARE);
        table.when("Samira", new ShareFinish(true, false, true, false));
        var shared = table.view("Ton").finish();
        assertThat(shared.taken()).extracting(SessionView.Taken::text).containsExactly("Maak een vaste zin.");
        assertThat(shared.reason()).isNull();
        assertThat(shared.reworded()).isNull();
        assertThat(shared.actions()).containsExactly(new SessionView.Planned("De vaste zin zeggen.", "2026-12-18"));
        table.when("Samira", new TakeFinishBack());
        assertThat(table.view("Ton").finish()).isNull();
        assertThat(table.texts.values()).doesNotContain("De vaste zin zeggen.");
    }

    @Test
    void anAuthorRewordsOrTakesBackUntilTheRoundEndsAndOnlyTakesBackAfter() {
        var table = Table.full().at("asking").when("Ton", new AskQuestion(1, "Eerste woorden?", "", null));
        var id = table.view("Ton").questions().getFirst().id();
        table.when("Ton", new Reword(id, "Andere woorden?"));
        assertThat(table.texts.values()).doesNotContain("Eerste woorden?");
        table.at("look-back");
        assertThat(table.refusal("Ton", new Reword(id, "Te laat"))).isEqualTo(ROUND_IS_OVER);
        table.when("Joke", new MoveOn(true)).when("Joke", new EndSession());
        table.when("Ton", new TakeBack(id));
        assertThat(table.texts.values()).doesNotContain("Andere woorden?");
        assertThat(table.refusal("Ton", new TakeBack(id))).isEqualTo(ALREADY_TAKEN_BACK);
    }

    @Test
    void thePresenterStopsWithoutAReasonAndTheOthersSeeOnlyThat() {
        var table = Table.full()
                .at("introduction")
                .when("Samira", new TellCase("Feiten.", "Vraag?"))
                .at("asking");
        table.when("Ton", new AskQuestion(1, "Wat zag je?", "", null))
                .note("Noor", "question.1", "Mijn vraag")
                .note("Noor", "notebook", "Mijn schrift");
        table.when("Samira", new StopRound());
        for (var seat : table.session.seating) {
            assertThat(table.view(seat).screen()).isEqualTo(Screen.STOPPED);
            assertThat(table.view(seat).toString()).doesNotContain("Feiten.", "Vraag?", "Wat zag je?");
        }
        assertThat(table.refusal("Noor", new AskQuestion(1, "x", "", null))).isEqualTo(ROUND_WAS_STOPPED);
        table.when("Samira", new EraseCase());
        assertThat(table.texts.values()).doesNotContain("Feiten.", "Vraag?", "Wat zag je?");
        assertThat(table.notes.get("Noor").values()).extracting(Note::text).containsExactly("Mijn schrift");
        table.when("Joke", new MoveOn(false));
        assertThat(table.session.stepKey()).isEqualTo("2.insights");
    }

    @Test
    void aRoundStopsWhenItsPresenterLeaves() {
        var table = Table.full().at("asking").when("Samira", new Leave());
        assertThat(table.view("Ton").screen()).isEqualTo(Screen.STOPPED);
    }

    @Test
    void thePresenterPausesAndSaysWhenItGoesOn() {
        var table = Table.full().at("asking");
        var end = table.view("Ton").clock().endsAt();
        table.when("Samira", new Pause()).wait(MINUTE.multipliedBy(3));
        assertThat(table.view("Ton").clock().mode()).isEqualTo(SessionView.ClockMode.PAUSED);
        assertThat(table.refusal("Ton", new AskQuestion(1, "x", "", null))).isEqualTo(PAUSED);
        assertThat(table.refusal("Joke", new Resume())).isEqualTo(PRESENTER_RESUMES);
        table.when("Samira", new Resume());
        assertThat(table.view("Ton").clock().endsAt()).isEqualTo(end.plus(MINUTE.multipliedBy(3)));
        table.when("Samira", new Pause());
        table.away.put("Samira", table.now);
        table.when("Joke", new Resume());
    }

    @Test
    void anyoneAsksForAPauseWhichIsGrantedWithOnePress() {
        var table = Table.full().at("asking").when("Wies", new AskForPause());
        assertThat(table.view("Joke").pauseAsked()).isTrue();
        assertThat(table.view("Ton").pauseAsked()).isFalse();
        assertThat(table.refusal("Wies", new Pause())).isEqualTo(ONLY_THE_FACILITATOR);
        table.when("Joke", new Pause());
        assertThat(table.view("Joke").pauseAsked()).isFalse();
        table.when("Joke", new Resume());
    }

    @Test
    void moreMinutesCostTheLaterSteps() {
        var table = Table.full().at("asking");
        var before = table.view("Joke").plan();
        table.when("Joke", new AddTime(10)).when("Joke", new AddTime(10));
        var after = table.view("Joke").plan();
        assertThat(after.lines().getFirst().minutes())
                .isEqualTo(before.lines().getFirst().minutes() + 20);
        assertThat(after.lines().get(1).minutes())
                .isLessThan(before.lines().get(1).minutes());
        assertThat(after.lines()).filteredOn(SessionView.PlanLine::shielded).allMatch(l -> l.minutes() == l.ideal());
        assertThat(table.refusal("Ton", new AddTime(2))).isEqualTo(ONLY_THE_FACILITATOR);
        assertThat(table.refusal("Joke", new AddTime(11))).isEqualTo(SLOT_OUT_OF_RANGE);
    }

    @Test
    void aMoveCanBeUndoneForAMinuteAndGivesTheTimeBack() {
        var table = Table.full().at("asking").wait(MINUTE.multipliedBy(5));
        var left = table.view("Joke").clock().remainingSeconds();
        table.when("Joke", new MoveOn(false)).wait(Duration.ofSeconds(40));
        assertThat(table.view("Joke").undoUntil()).isNotNull();
        table.when("Joke", new UndoMove());
        assertThat(table.session.stepKey()).isEqualTo("1.asking");
        assertThat(table.view("Joke").clock().remainingSeconds()).isEqualTo(left);
        assertThat(table.holder()).isEqualTo("Ton");
        table.when("Joke", new MoveOn(false)).wait(Duration.ofSeconds(61));
        assertThat(table.refusal("Joke", new UndoMove())).isEqualTo(TOO_LATE_TO_UNDO);
    }

    @Test
    void backKeepsWhatWasThereAndTheClockOfTheStepThatWasLeft() {
        var table = Table.full().at("asking").ask().wait(MINUTE.multipliedBy(4));
        var left = table.view("Joke").clock().remainingSeconds();
        table.when("Joke", new MoveBack());
        assertThat(table.session.stepKey()).isEqualTo("1.noting");
        table.wait(MINUTE.multipliedBy(2)).when("Joke", new MoveOn(false));
        assertThat(table.view("Joke").clock().remainingSeconds()).isEqualTo(left);
        assertThat(table.holder()).isEqualTo("Noor");
        assertThat(table.view("Ton").questions()).hasSize(1);
    }

    @Test
    void timeUpIsNoticedOnceAndCutsNothingOff() {
        var table = Table.full().at("asking");
        assertThat(table.refusal(Sent.HOUSE, new NoticeTimeIsUp())).isEqualTo(TIME_NOT_UP);
        table.now = table.view("Joke").clock().endsAt();
        table.when(Sent.HOUSE, new NoticeTimeIsUp());
        assertThat(table.refusal(Sent.HOUSE, new NoticeTimeIsUp())).isEqualTo(TIME_NOT_UP);
        assertThat(table.session.stepKey()).isEqualTo("1.asking");
        table.ask();
        assertThat(table.refusal("Joke", new NoticeTimeIsUp())).isEqualTo(NOT_FOR_YOUR_ROLE);
    }

    @Test
    void timeOfAnOutageIsGivenBack() {
        var table = Table.full().at("asking");
        var left = table.view("Joke").clock().remainingSeconds();
        var done = table.view("Joke").plan().ends();
        table.wait(MINUTE.multipliedBy(30)).when(Sent.HOUSE, new GiveTimeBack(1800));
        assertThat(table.view("Joke").clock().remainingSeconds()).isEqualTo(left);
        assertThat(table.view("Joke").plan().ends()).isEqualTo(done.plus(MINUTE.multipliedBy(30)));
    }

    @Test
    void theDeputyTakesOverAfterAGraceTimeAndHandsBack() {
        var table = Table.full().at("asking");
        assertThat(table.refusal("Ton", new TakeOver())).isEqualTo(FACILITATOR_IS_HERE);
        table.away.put("Joke", table.now);
        table.wait(Duration.ofSeconds(29));
        assertThat(table.refusal("Ton", new TakeOver())).isEqualTo(FACILITATOR_IS_HERE);
        assertThat(table.view("Ton").deputyMayTakeOver()).isFalse();
        table.wait(Duration.ofSeconds(1));
        assertThat(table.view("Ton").deputyMayTakeOver()).isTrue();
        assertThat(table.refusal("Noor", new TakeOver())).isEqualTo(NOT_FOR_YOUR_ROLE);
        table.when("Ton", new TakeOver()).when("Ton", new AddTime(2));
        table.away.clear();
        assertThat(table.refusal("Joke", new AddTime(2))).isEqualTo(ONLY_THE_FACILITATOR);
        table.when("Joke", new HandBack()).when("Joke", new AddTime(2));
    }

    @Test
    void whenTheFacilitatorLeavesTheDeputyOrWhoeverOffersCanLead() {
        var table = Table.full().at("asking").when("Joke", new Leave());
        table.when("Ton", new TakeOver()).when("Ton", new AddTime(2));
        var other = Table.small().at("asking").when("Joke", new Leave());
        other.when("Noor", new OfferRole(Office.FACILITATOR, "Noor")).when("Noor", new AddTime(2));
    }

    @Test
    void onPaperTheFacilitatorMarksAndOthersDoNot() {
        var table = Table.openedBy("Joke").with("Samira", "Ton");
        table.cast("Joke", Office.FACILITATOR, "Joke");
        table.cast("Joke", Office.PRESENTER, "Samira");
        table.when("Joke", new AddPaperSeat("Rachid")).at("noting");
        assertThat(table.refusal("Ton", new Ready("Rachid"))).isEqualTo(ONLY_THE_FACILITATOR);
        table.when("Joke", new Ready("Rachid")).at("asking").ask();
        assertThat(table.refusal("Joke", new AskQuestion(table.turn(), "woorden", "", "Rachid")))
                .isEqualTo(HAS_OWN_DEVICE);
        table.when("Joke", new AskQuestion(table.turn(), "", "", "Rachid")).when("Joke", new PassTurnOn(table.turn()));
        assertThat(table.view("Ton").questions())
                .extracting(SessionView.Line::name)
                .containsExactly("Ton", "Rachid");
        assertThat(table.refusal("Joke", new PassTurn(table.turn(), "Ton"))).isEqualTo(HAS_OWN_DEVICE);
    }

    @Test
    void everyoneNamesAnInsightAndThenAnotherRoundOrTheEnd() {
        var table = Table.full().at("insights");
        assertThat(table.session.turnOrder()).hasSize(7);
        while (table.session.turns().holder() != null) {
            table.when(table.holder(), new Give("Inzicht van " + table.holder(), "", null))
                    .when(table.holder(), new PassTurnOn(table.turn()));
        }
        table.at("look-back").when("Wies", new Give("Meer stilte.", "", null)).when("Joke", new MoveOn(false));
        assertThat(table.view("Ton").screen()).isEqualTo(Screen.BETWEEN);
        assertThat(table.view("Ton").insights()).hasSize(7);
        assertThat(table.refusal("Ton", new AnotherRound())).isEqualTo(ONLY_THE_FACILITATOR);
        table.when("Joke", new AnotherRound());
        assertThat(table.view("Ton").screen()).isEqualTo(Screen.LOBBY);
        assertThat(table.session.seating).hasSize(7);
        assertThat(table.view("Ton").castings()).allMatch(c -> c.answer() == null);
        table.cast("Joke", Office.FACILITATOR, "Noor");
        table.cast("Noor", Office.PRESENTER, "Ton");
        table.when("Noor", new Start(true));
        assertThat(table.session.stepKey()).isEqualTo("3.introduction");
        assertThat(table.view("Wies").questions()).isEmpty();
    }

    @Test
    void afterTheEndNothingIsAdded() {
        var table = Table.full().at("look-back").when("Joke", new MoveOn(false)).when("Joke", new EndSession());
        assertThat(table.refusal("Ton", new SaveNote("notebook", "x", 0))).isEqualTo(SESSION_HAS_ENDED);
        assertThat(table.refusal("Joke", new AddPaperSeat("x"))).isEqualTo(SESSION_HAS_ENDED);
        assertThat(table.refusal("Anna", new Knock("Anna", false))).isEqualTo(SESSION_HAS_ENDED);
        assertThat(table.view("Ton").eraseOn()).isEqualTo(table.now.plus(Duration.ofHours(24)));
    }

    @Test
    void erasedEarlierOnThePresentersWordOrTheFacilitatorsWithNotice() {
        var table = Table.full().at("look-back").when("Joke", new MoveOn(false)).when("Joke", new EndSession());
        table.when("Joke", new AnnounceErasure());
        assertThat(table.view("Wies").erasureAnnounced()).isTrue();
        assertThat(table.view("Wies").eraseOn()).isEqualTo(table.now.plus(MINUTE.multipliedBy(10)));
        table.when("Joke", new CancelErasure());
        assertThat(table.view("Wies").erasureAnnounced()).isFalse();
        assertThat(table.refusal("Ton", new EraseSession())).isEqualTo(ONLY_THE_PRESENTER);
        table.when("Samira", new EraseSession());
        assertThat(table.erased).isTrue();
    }

    @Test
    void onlyThePresenterKeepsAllAdviceTheKeptQuestionsAndTheKeys() {
        var table = Table.full().at("asking").when("Ton", new AskQuestion(1, "Vraag van Ton", "", null));
        var question = table.view("Ton").questions().getFirst().id();
        table.note("Samira", "keep." + question, "yes")
                .note("Bram", "key." + question, "Kern van Bram")
                .when("Bram", new HandToPresenter("key." + question));
        table.at("advice").when("Joke", new StartGiving()).when("Ton", new Give("Advies van Ton", "", null));
        table.at("look-back").when("Joke", new MoveOn(false)).when("Joke", new EndSession());
        assertThat(table.view("Samira").toString()).contains("Vraag van Ton", "Kern van Bram", "Advies van Ton");
        for (var other : java.util.List.of("Joke", "Noor", "Wies", "Rachid", "Bram")) {
            assertThat(table.view(other).toString()).doesNotContain("Vraag van Ton", "Kern van Bram", "Advies van Ton");
        }
        assertThat(table.view("Ton").own())
                .extracting(SessionView.Line::text)
                .containsExactly("Vraag van Ton", "Advies van Ton");
    }

    @Test
    void anUndoneLastTurnGivesEveryoneATurnAgain() {
        var table = Table.small().at("asking");
        table.when(table.holder(), new SessionCommand.AskQuestion(table.turn(), "", "", null));
        table.when("Joke", new SessionCommand.MoveOn(false));
        table.when(table.holder(), new SessionCommand.PassTurnOn(table.turn()));
        assertThat(table.session.stepKey()).endsWith("analysis");
        table.when("Joke", new SessionCommand.UndoMove());
        assertThat(table.view("Joke").turn().holder()).isNotNull();
        table.when("Ton", new SessionCommand.AskForPause()).when("Joke", new SessionCommand.AddTime(2));
        assertThat(table.session.stepKey()).as("nothing but a move moves on").endsWith("asking");
    }

    @Test
    void aFollowUpThatIsNotUsedIsNoPass() {
        var table = Table.small().at("asking");
        var asker = table.holder();
        table.when(asker, new SessionCommand.AskQuestion(table.turn(), "", "", null));
        table.when("Joke", new SessionCommand.AllowFollowUp(table.turn()));
        table.when(asker, new SessionCommand.PassTurn(table.turn(), null)).pass();
        assertThat(table.session.turns().lap())
                .as("who asked comes again in the next lap")
                .isEqualTo(2);
    }

    @Test
    void whoLeadsGoesOnLeadingUntilTheOtherSaysYes() {
        var table = Table.full().at("noting").when("Joke", new SessionCommand.OfferRole(Office.FACILITATOR, "Noor"));
        assertThat(table.view("Joke").you().leads()).isTrue();
        table.when("Noor", new SessionCommand.AnswerRole(Office.FACILITATOR, false, false, null));
        assertThat(table.view("Joke").you().leads()).isTrue();
        table.when("Joke", new SessionCommand.OfferRole(Office.FACILITATOR, "Noor"))
                .when("Noor", new SessionCommand.AnswerRole(Office.FACILITATOR, true, false, null));
        assertThat(table.view("Joke").you().leads()).isFalse();
        assertThat(table.view("Noor").you().leads()).isTrue();
    }

    @Test
    void afterTheEndNobodyIsShownAsGone() {
        var table = Table.full().at("look-back");
        table.away.put("Samira", table.now);
        table.wait(Duration.ofMinutes(1));
        assertThat(table.view("Ton").seats()).anyMatch(seat -> seat.doing() == SessionView.Doing.AWAY);
        table.when("Joke", new SessionCommand.MoveOn(true)).when("Joke", new SessionCommand.EndSession());
        assertThat(table.view("Ton").seats()).noneMatch(seat -> seat.away() || seat.doing() == SessionView.Doing.AWAY);
    }

    @Test
    void aLineThatWasNotSharedStaysInTheStepWhereItWasWritten() {
        var table = Table.full().at("analysis");
        table.note("Ton", "line.1.analysis", "bang voor haar chef");
        assertThat(table.refusal("Ton", new SaveNote("line.1.nowhere", "x", 0))).isEqualTo(NO_SUCH_FIELD);
        table.note("Ton", "advice.1", "vraag het haar").at("advice");
        assertThat(table.view("Ton").notes().get("line.1.advice")).isNull();
        assertThat(table.view("Ton").notes().get("line.1.analysis").text()).isEqualTo("bang voor haar chef");
        table.at("insights");
        assertThat(table.view("Ton").notes()).doesNotContainKey("line.2.insights");
    }

    @Test
    void thePresenterStopsInTheWelcomeTooAndTheRoundIsPassedOver() {
        var table = Table.full();
        table.when("Joke", new Start(false));
        table.when("Samira", new StopRound());
        assertThat(table.view("Ton").screen()).isEqualTo(Screen.STOPPED);
        table.when("Joke", new MoveOn(true));
        assertThat(table.session.stepKey()).isEqualTo("2.insights");
    }

    @Test
    void aPresenterWhoLeavesInTheWelcomeStopsTheRound() {
        var table = Table.full();
        table.when("Joke", new Start(false));
        table.when("Samira", new Leave());
        assertThat(table.view("Ton").screen()).isEqualTo(Screen.STOPPED);
    }

    @Test
    void takingBackAfterTheEndDoesNotPostponeTheErasing() {
        var table = Table.full().at("analysis");
        table.when("Ton", new Give("de kern", "", null, 0));
        var given = table.session.contributions.keySet().iterator().next();
        table.at("look-back").when("Joke", new MoveOn(true)).when("Joke", new EndSession());
        var erased = table.view("Ton").eraseOn();
        table.wait(Duration.ofHours(20)).when("Ton", new TakeBack(given));
        assertThat(table.view("Ton").eraseOn()).isEqualTo(erased);
    }

    @Test
    void nothingThatWasAskedInOneRoundWaitsInTheNext() {
        var table = Table.full().at("look-back");
        table.when("Ton", new AskForPause(null)).when("Joke", new OfferRole(Office.RECORDER, "Noor"));
        table.when("Joke", new MoveOn(true)).when("Joke", new AnotherRound());
        assertThat(table.session.pauseAsked).isFalse();
        assertThat(table.session.succession).isEmpty();
    }

    @Test
    void whoPlansSomethingAfterTheCaseWasErasedKeepsIt() {
        var table = Table.full().at("asking");
        table.when("Samira", new StopRound()).when("Samira", new EraseCase()).when("Joke", new MoveOn(true));
        table.note("Ton", "line.2.insights", "ik luister te kort").note("Ton", "action.1", "vaker wachten");
        assertThat(table.view("Ton").notes().get("action.1").text()).isEqualTo("vaker wachten");
        assertThat(table.refusal("Ton", new SaveNote("question.1", "waarom", 0)))
                .isEqualTo(ROUND_WAS_STOPPED);
    }
}
