package org.kring.session.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kring.session.core.Refused.Reason.*;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kring.method.Kind;
import org.kring.method.Method;
import org.kring.method.Role;
import org.kring.method.yaml.MethodText;
import org.kring.session.core.SessionCommand.*;

/** Each word of the vocabulary of methods, played. */
class VocabularyTest {

    private static MethodText asking() {
        return MethodText.round().step("tell", "tell: {}").step("ask", "ask: {by: [questioner], follow-ups: 0}");
    }

    private static Table table(MethodText text) {
        return Table.of(text.step("end", "choose: {from: question, actions: 1}").method());
    }

    // ---- writing and its release

    @Test
    void whatIsWrittenBlindComesOutAllAtOnceWhenTheStepIsOver() {
        var table =
                table(asking().step("blind", "write: {by: [questioner], kind: position, most: 2, release: together}")
                        .step("look", "talk: {by: [questioner]}"));
        table.at("blind").note("Ton", "position.1", "Ik zou wachten.").note("Noor", "position.1", "Ik zou bellen.");
        assertThat(table.view("Noor").lines(Kind.POSITION)).isEmpty();
        table.when("Joke", new MoveOn(false));
        assertThat(table.view("Samira").lines(Kind.POSITION))
                .extracting(SessionView.Line::name, SessionView.Line::text, SessionView.Line::step)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ton", "Ik zou wachten.", "look"),
                        org.assertj.core.groups.Tuple.tuple("Noor", "Ik zou bellen.", "look"));
        assertThat(table.view("Ton").notes()).doesNotContainKey("position.1");
        assertThat(table.refusal("Joke", new UndoMove())).isEqualTo(TOO_LATE_TO_UNDO);
        var id = table.view("Ton").lines(Kind.POSITION).getFirst().id();
        table.when("Ton", new TakeBack(id));
        assertThat(table.texts.values()).doesNotContain("Ik zou wachten.");
    }

    @Test
    void whatIsWrittenForALaterStepComesOutWhenThatStepOpens() {
        var table = table(asking().step("early", "write: {by: [questioner], kind: core, most: 1, release: {at: later}}")
                .step("between", "silence: {}")
                .step("later", "talk: {by: [questioner], kind: core}"));
        table.at("early").note("Ton", "core.1", "Het gaat om tijd.").at("between");
        assertThat(table.view("Samira").cores()).isEmpty();
        table.at("later");
        assertThat(table.view("Samira").cores())
                .extracting(SessionView.Line::text)
                .containsExactly("Het gaat om tijd.");
    }

    @Test
    void whereEachChoosesOnlyWhatIsChosenComesOut() {
        var table = table(
                asking().step("images", "write: {by: [questioner], kind: association, most: 3, release: choice}"));
        table.at("images").note("Ton", "association.1", "Een deur.").note("Ton", "association.2", "Een muur.");
        table.when("Ton", new Give("", "association.1", null));
        assertThat(table.view("Samira").lines(Kind.ASSOCIATION))
                .extracting(SessionView.Line::text)
                .containsExactly("Een deur.");
        table.at("end");
        assertThat(table.view("Samira").toString()).doesNotContain("Een muur.");
        assertThat(table.view("Ton").notes()).containsKey("association.2");
    }

    @Test
    void whatIsNeverReleasedStaysWithWhoWroteIt() {
        var table = table(asking().step("own", "write: {by: [questioner], kind: insight, most: 1, release: never}"));
        table.at("own").note("Ton", "insight.1", "Van mij.").at("end");
        assertThat(table.view("Samira").toString()).doesNotContain("Van mij.");
        assertThat(table.view("Ton").notes().get("insight.1").text()).isEqualTo("Van mij.");
    }

    // ---- stances

    @Test
    void aPresenterWhoIsTurnedAwayReadsNothingOfTheStepUntilItIsOver() {
        for (var stance : List.of("away", "out")) {
            var table = table(asking().step("gossip", stance, "talk: {by: [questioner], kind: core}")
                    .step("return", "tell: {fields: []}"));
            table.at("gossip").when("Ton", new Give("Ze is moe.", "", null));
            assertThat(table.view("Samira").cores()).as(stance).isEmpty();
            assertThat(table.view("Noor").cores()).hasSize(1);
            assertThat(table.refusal("Samira", new Give("", "", null))).isEqualTo(PRESENTER_LISTENS);
            assertThat(table.view("Samira").step().situation())
                    .isEqualTo(stance.equals("out") ? SessionView.Situation.OUT : SessionView.Situation.AWAY);
            assertThat(seat(table, "Samira").doing())
                    .isEqualTo(stance.equals("out") ? SessionView.Doing.OUT : SessionView.Doing.TURNED);
            table.at("return");
            assertThat(table.view("Samira").cores()).hasSize(1);
        }
    }

    @Test
    void whereNothingIsKeptOfATalkNoLineIsTaken() {
        var table = table(
                asking().step("gossip", "away", "talk: {by: [questioner]}").step("return", "tell: {fields: []}"));
        table.at("gossip");
        assertThat(table.refusal("Ton", new Give("", "", null))).isEqualTo(NOTHING_IS_KEPT);
    }

    private static SessionView.Seat seat(Table table, String name) {
        return table.view("Ton").seats().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    // ---- orders and laps

    @Test
    void whoHadTheFewestTurnsComesFirst() {
        var table =
                table(asking().step("again", "ask: {by: [questioner], follow-ups: 0, order: fewest-first, laps: 1}"));
        table.at("ask").ask().pass();
        table.at("again");
        assertThat(table.holder()).isEqualTo("Noor");
    }

    @Test
    void volunteersTakeATurnWhenTheyWantOne() {
        var table = table(MethodText.round()
                .step("tell", "tell: {}")
                .step("free", "ask: {by: [questioner], follow-ups: 0, order: volunteers}"));
        table.at("free");
        assertThat(table.view("Ton").step().situation()).isEqualTo(SessionView.Situation.VOLUNTEERS);
        table.when("Noor", new ComeBack(null)).when("Ton", new ComeBack(null));
        assertThat(table.holder()).isEqualTo("Noor");
        table.ask();
        assertThat(table.holder()).isEqualTo("Ton");
        table.ask();
        assertThat(table.view("Ton").turn().holder()).isNull();
        table.when("Noor", new ComeBack(null)).ask();
        assertThat(table.view("Ton").questions()).hasSize(3);
    }

    @Test
    void aRoundGoesOnUntilAllPass() {
        var table = table(
                asking().step(
                                "ideas",
                                "round: {by: [questioner], kind: advice, written-first: false, at-least: 0, most: 5, laps: until-all-pass}"));
        table.at("ideas");
        for (var i = 0; i < 3; i++) {
            var who = table.holder();
            table.when(who, new Give("Idee " + i, "", null)).when(who, new PassTurnOn(table.turn()));
        }
        table.pass();
        assertThat(table.view("Ton").turn().lap()).isEqualTo(3);
        table.pass().pass();
        assertThat(table.view("Ton").turn().holder()).isNull();
        assertThat(table.view("Ton").advice()).hasSize(3);
    }

    @Test
    void aRoundOfTwoLapsEndsAfterTwo() {
        var table = table(asking().step(
                        "two",
                        "round: {by: [questioner], kind: core, written-first: false, at-least: 1, most: 2, laps: 2}"));
        table.at("two");
        for (var i = 0; i < 4; i++) {
            var who = table.holder();
            table.when(who, new Give("", "", null)).when(who, new PassTurnOn(table.turn()));
        }
        assertThat(table.view("Ton").turn().holder()).isNull();
    }

    // ---- rating, picking, numbers, consent

    @Test
    void thePresenterRatesAndPicksWhatTheOthersSee() {
        var table =
                table(asking().step("rate", "rate: {from: question}").step("pick", "pick: {from: question, most: 1}"));
        table.at("ask").ask().ask().at("rate");
        var first = table.view("Ton").questions().getFirst().id();
        var second = table.view("Ton").questions().getLast().id();
        assertThat(table.refusal("Ton", new Rate(first, Warmth.WARM))).isEqualTo(ONLY_THE_PRESENTER);
        table.when("Samira", new Rate(first, Warmth.COLD)).when("Samira", new Rate(first, Warmth.WARM));
        assertThat(table.view("Noor").questions().getFirst().warmth()).isEqualTo(Warmth.WARM);
        assertThat(table.refusal("Samira", new Pick(first, true))).isEqualTo(NOT_IN_THIS_STEP);
        table.at("pick").when("Samira", new Pick(first, true));
        assertThat(table.refusal("Samira", new Pick(second, true))).isEqualTo(ENOUGH_PICKED);
        table.when("Samira", new Pick(first, false)).when("Samira", new Pick(second, true));
        assertThat(table.view("Ton").questions())
                .extracting(SessionView.Line::picked)
                .containsExactly(false, true);
    }

    @Test
    void aNumberLiesBetweenZeroAndTenAndBelongsToItsStep() {
        var table = table(asking().step("scale", "scale: {by: [presenter]}"));
        table.at("scale");
        assertThat(table.refusal("Samira", new NameNumber(11, null))).isEqualTo(NOT_A_NUMBER_OF_THE_SCALE);
        assertThat(table.refusal("Ton", new NameNumber(4, null))).isEqualTo(NOT_FOR_YOUR_ROLE);
        table.when("Samira", new NameNumber(4, null)).when("Samira", new NameNumber(5, null));
        assertThat(table.view("Ton").step().task().numbers()).containsEntry("Samira", 5);
    }

    @Test
    void consentIsWaitedFor() {
        var table = table(asking().step("agree", "consent: {by: [presenter, questioner]}"));
        table.at("agree").when("Samira", new GiveConsent(true, null)).when("Ton", new GiveConsent(false, null));
        assertThat(table.refusal("Joke", new MoveOn(false))).isEqualTo(WAITING_FOR_CONSENT);
        assertThat(table.view("Joke").notGiven()).containsExactly("Ton", "Noor");
        table.when("Ton", new GiveConsent(true, null)).when("Noor", new GiveConsent(true, null));
        table.when("Joke", new MoveOn(false));
    }

    // ---- the case

    @Test
    void whatIsKeptBackComesOutInItsStepAndNotBefore() {
        var table =
                table(asking().step("outcome", "tell: {fields: [outcome]}").step("now", "tell: {fields: [reframed]}"));
        table.at("ask").note("Samira", "outcome", "Ik heb gebeld.");
        assertThat(table.refusal("Samira", new TellOutcome("Te vroeg"))).isEqualTo(NOT_IN_THIS_STEP);
        assertThat(table.view("Ton").toString()).doesNotContain("Ik heb gebeld.");
        assertThat(table.view("Samira").outcomeComes()).isTrue();
        table.at("outcome").when("Samira", new TellOutcome("Ik heb gebeld."));
        assertThat(table.view("Ton").kase().outcome()).isEqualTo("Ik heb gebeld.");
        table.at("now").when("Samira", new Reframe("Wat wil ik zelf?")).when("Samira", new Reframe("Wat wil ik?"));
        assertThat(table.view("Ton").kase().reframed()).isEqualTo("Wat wil ik?");
        assertThat(table.texts.values()).doesNotContain("Wat wil ik zelf?");
        table.at("look-back").when("Joke", new MoveOn(true)).when("Samira", new EraseCase());
        assertThat(table.texts.values()).doesNotContain("Ik heb gebeld.", "Wat wil ik?");
    }

    @Test
    void aLineLiesInAFieldOfTheBoard() {
        var table = table(
                asking().step(
                                "board",
                                "board: {by: [presenter, questioner], kind: factor, fields: [{nl: Helpt, en: Helps}, {nl: Remt, en: Hinders}]}"));
        table.at("board");
        assertThat(table.refusal("Ton", new Give("Rust", "", null))).isEqualTo(NO_SUCH_FIELD_OF_THE_BOARD);
        assertThat(table.refusal("Ton", new Give("Rust", "", null, 3))).isEqualTo(NO_SUCH_FIELD_OF_THE_BOARD);
        table.when("Ton", new Give("Rust", "", null, 1)).when("Samira", new Give("Haast", "", null, 2));
        assertThat(table.view("Noor").lines(Kind.FACTOR))
                .extracting(SessionView.Line::field)
                .containsExactly(1, 2);
        assertThat(table.view("Noor").step().task().fields()).containsExactly("Helpt", "Remt");
    }

    @Test
    void whatCanBeTakenAlongIsWhatTheMethodSays() {
        var table = table(asking());
        table.at("ask").when("Ton", new AskQuestion(1, "Wat wil je?", "", null)).at("end");
        var id = table.view("Samira").questions().getFirst().id();
        table.note("Samira", "take." + id, "yes").when("Samira", new ShareFinish(true, false, false, false));
        assertThat(table.view("Noor").finish().taken())
                .extracting(SessionView.Taken::text)
                .containsExactly("Wat wil je?");
    }

    // ---- going back, calling, leaving

    @Test
    void theFacilitatorGoesBackToAStepThatTheMethodNamesAsOftenAsItSays() {
        var table = table(asking().step(
                        "advice", "round: {by: [questioner], kind: advice, written-first: false, at-least: 1, most: 1}")
                .step("helped", "active", "tell: {fields: []}", "back: {to: [ask], most: 1}"));
        table.at("helped");
        assertThat(table.refusal("Joke", new StepBackTo("tell"))).isEqualTo(NO_SUCH_STEP_BACK);
        assertThat(table.refusal("Ton", new StepBackTo("ask"))).isEqualTo(ONLY_THE_FACILITATOR);
        table.when("Joke", new StepBackTo("ask"));
        assertThat(table.view("Ton").step().id()).isEqualTo("ask");
        assertThat(table.view("Ton").turn().lap()).isEqualTo(1);
        table.at("advice");
        var who = table.holder();
        table.when(who, new Give("Nieuw advies", "", null));
        table.at("helped");
        assertThat(table.refusal("Joke", new StepBackTo("ask"))).isEqualTo(NO_MORE_BACK);
        assertThat(table.view("Joke").step().task().back()).isEmpty();
    }

    @Test
    void theStepsOfTheChosenModuleComeNext() {
        var modules =
                "modules:\n  - id: brainstorm\n    title: {nl: Brainstorm, en: Brainstorm}\n    when: {nl: Altijd., en: Always.}\n    steps:\n"
                        + MethodText.stepText("collect", "listening", "talk: {by: [questioner], kind: advice}")
                                .indent(4)
                        + "  - id: resonance\n    title: {nl: Resonantie, en: Resonance}\n    when: {nl: Soms., en: Sometimes.}\n    steps:\n"
                        + MethodText.stepText("feel", "listening", "talk: {by: [questioner], kind: association}")
                                .indent(4);
        var table = table(asking().with(modules).step("call", "call: {}"));
        table.at("ask");
        assertThat(table.view("Joke").plan().lines()).hasSize(6);
        table.at("call");
        assertThat(table.view("Joke").plan().lines()).hasSize(5);
        assertThat(table.refusal("Joke", new MoveOn(false))).isEqualTo(MODULE_MISSING);
        assertThat(table.refusal("Samira", new AnswerModule(true))).isEqualTo(NO_MODULE_PROPOSED);
        assertThat(table.refusal("Joke", new ProposeModule("other"))).isEqualTo(NO_SUCH_MODULE);
        table.when("Joke", new ProposeModule("brainstorm")).when("Samira", new AnswerModule(false));
        table.when("Joke", new ProposeModule("resonance")).when("Samira", new AnswerModule(true));
        table.when("Joke", new MoveOn(false));
        assertThat(table.view("Ton").step().id()).isEqualTo("feel");
        assertThat(table.view("Ton").strip())
                .extracting(SessionView.StripStep::id)
                .containsSequence("call", "feel", "end")
                .doesNotContain("collect");
        table.when("Joke", new MoveBack()).when("Joke", new ProposeModule("brainstorm"));
        table.when("Samira", new AnswerModule(true)).when("Joke", new MoveOn(false));
        assertThat(table.view("Ton").step().id()).isEqualTo("collect");
        assertThat(table.view("Ton").strip())
                .extracting(SessionView.StripStep::id)
                .doesNotContain("feel");
    }

    @Test
    void leavingTheMethodIsAnActOfTheFacilitatorAndNamedAtTheClosing() {
        var table = table(asking());
        table.at("ask");
        assertThat(table.refusal("Samira", new LeaveMethod())).isEqualTo(ONLY_THE_FACILITATOR);
        table.when("Joke", new LeaveMethod());
        assertThat(table.view("Ton").step().id()).isEqualTo("insights");
        assertThat(table.view("Ton").methodLeft()).isEqualTo("ask");
        assertThat(table.refusal("Joke", new MoveBack())).isEqualTo(NO_STEP_BACK);
        table.when("Joke", new UndoMove());
        assertThat(table.view("Ton").step().id()).isEqualTo("ask");
        assertThat(table.view("Ton").methodLeft()).isNull();
    }

    @Test
    void anInterruptStopsTheClockWithItsOwnWords() {
        var table = table(
                asking().with(
                                "interrupts:\n  - id: disturbance\n    title: {nl: Storing, en: Disturbance}\n    say: {nl: Wat is er?, en: What is it?}"));
        table.at("ask");
        assertThat(table.refusal("Joke", new Pause("other"))).isEqualTo(NO_SUCH_FIELD);
        table.when("Ton", new AskForPause("disturbance")).when("Joke", new Pause());
        assertThat(table.view("Noor").clock().interrupt().title()).isEqualTo("Storing");
        var left = table.view("Noor").clock().remainingSeconds();
        table.wait(Duration.ofMinutes(3)).when("Joke", new Resume());
        assertThat(table.view("Noor").clock().remainingSeconds()).isEqualTo(left);
        assertThat(table.view("Noor").clock().interrupt()).isNull();
    }

    // ---- people

    @Test
    void whereNothingIsKeptNoTextIsAcceptedNotEvenADraft() {
        var table = table(asking().with("keeps: nothing"));
        assertThat(table.refusal("Samira", new SaveNote("facts", "Iets", 0))).isEqualTo(KEEPS_NOTHING);
        assertThat(table.refusal("Samira", new SetTitle("Titel"))).isEqualTo(KEEPS_NOTHING);
        table.at("tell").when("Samira", new TellCase("", ""));
        assertThat(table.refusal("Samira", new TellCase("Feiten", ""))).isEqualTo(KEEPS_NOTHING);
        assertThat(table.refusal("Ton", new SaveNote("notebook", "Iets", 0))).isEqualTo(KEEPS_NOTHING);
        table.at("ask");
        assertThat(table.refusal("Ton", new AskQuestion(1, "Wat?", "", null))).isEqualTo(KEEPS_NOTHING);
        table.ask();
        assertThat(table.texts.keySet())
                .allMatch(id -> Set.of("Joke", "Samira", "Ton", "Noor").contains(table.texts.get(id)));
    }

    @Test
    void aClockThatIsHiddenIsSeenByWhoLeads() {
        var table = table(MethodText.round()
                .step("tell", "tell: {}")
                .step("ask", "answering", "ask: {by: [questioner], follow-ups: 0}", "clock: hidden"));
        table.at("ask");
        assertThat(table.view("Ton").clock().mode()).isEqualTo(SessionView.ClockMode.STOPPED);
        assertThat(table.view("Joke").clock().mode()).isEqualTo(SessionView.ClockMode.RUNNING);
        assertThat(table.room().clock().mode()).isEqualTo(SessionView.ClockMode.STOPPED);
        var clock = table.view("Ton").clock();
        table.wait(java.time.Duration.ofMinutes(3));
        assertThat(table.view("Ton").clock()).as("nothing in it tells the time").isEqualTo(clock);
        assertThat(table.view("Joke").clock().remainingSeconds()).isNotEqualTo(clock.remainingSeconds());
    }

    @Test
    void aFacilitatorJoinsInWhereThereAreTooFew() {
        var table = table(asking().with("facilitator-joins-below: 3"));
        table.at("ask");
        assertThat(table.session.roles("Joke")).containsExactlyInAnyOrder(Role.FACILITATOR, Role.QUESTIONER);
        assertThat(table.session.turnOrder()).contains("Joke");
        var more = Table.of(asking().with("facilitator-joins-below: 3")
                .step("end", "choose: {from: question, actions: 1}")
                .method());
        more.with("Wies").at("ask");
        assertThat(more.session.roles("Joke")).containsExactly(Role.FACILITATOR);
    }

    @Test
    void twoPeopleBringOneCaseWhereTheMethodKnowsTwo() {
        assertThat(Table.small().refusal("Joke", new OfferRole(Office.CO_PRESENTER, "Ton")))
                .isEqualTo(METHOD_HAS_ONE_PRESENTER);
        var table = table(
                asking().with("co-presenter: true").step("quiet", "listening", "talk: {by: [questioner], kind: core}"));
        table.with("Wies");
        table.cast("Joke", Office.CO_PRESENTER, "Wies");
        table.at("quiet");
        assertThat(table.session.roles("Wies")).containsExactly(Role.PRESENTER);
        assertThat(table.refusal("Wies", new Give("", "", null))).isEqualTo(PRESENTER_LISTENS);
        assertThat(table.refusal("Wies", new EraseCase())).isEqualTo(NOT_YET_AT_THE_END);
        table.at("look-back").when("Joke", new MoveOn(true));
        assertThat(table.refusal("Wies", new EraseCase())).isEqualTo(NOT_YET_AT_THE_END);
    }

    @Test
    void everySessionOfThisVocabularyReplays() {
        var table = table(asking().step("blind", "write: {by: [questioner], kind: core, most: 2, release: together}")
                .step("rate", "rate: {from: core}")
                .step("scale", "scale: {by: [questioner]}")
                .step("ok", "active", "consent: {by: [questioner]}", "back: {to: [ask], most: 2}"));
        table.at("blind").note("Ton", "core.1", "Kern").at("rate");
        table.when("Samira", new Rate(table.view("Samira").cores().getFirst().id(), Warmth.WARM));
        table.at("scale").when("Ton", new NameNumber(3, null)).at("ok");
        table.when("Ton", new GiveConsent(false, null))
                .when("Joke", new StepBackTo("ask"))
                .ask();
        for (var seat : table.session.people.keySet()) {
            var again = SessionView.of(table.replayed(), table.scene(), "id", "CODE2345", seat, Table.DUTCH, table.now);
            assertThat(again).isEqualTo(table.view(seat));
        }
    }

    @Test
    void everybodyPresentsOnceBeforeTheClosing() {
        var table = table(asking().with("each-presents: true"));
        assertThat(table.view("Ton").toPresent()).containsExactly("Joke", "Samira", "Ton", "Noor");
        table.at("ask");
        assertThat(table.refusal("Joke", new AnotherRound())).isEqualTo(NOT_YET_AT_THE_END);
        table.at("end");
        assertThat(table.view("Ton").toPresent()).containsExactly("Joke", "Ton", "Noor");
        assertThat(table.refusal("Ton", new AnotherRound())).isEqualTo(ONLY_THE_FACILITATOR);
        table.when("Joke", new AnotherRound());
        assertThat(table.view("Ton").screen()).isEqualTo(SessionView.Screen.LOBBY);
        assertThat(table.refusal("Samira", new OfferRole(Office.PRESENTER, "Samira")))
                .isEqualTo(PRESENTED_BEFORE);
        for (var next : List.of("Joke", "Ton", "Noor")) {
            var leads = next.equals("Samira") ? "Joke" : "Samira";
            table.cast("Joke", Office.FACILITATOR, leads);
            table.cast("Joke", Office.PRESENTER, next);
            table.when(leads, new Start(true));
            while (!table.session.stepKey().endsWith(".end")) {
                table.when(leads, new MoveOn(true));
            }
            if (!next.equals("Noor")) {
                table.when(leads, new AnotherRound());
            }
        }
        assertThat(table.view("Samira").toPresent()).isEmpty();
        assertThat(table.refusal("Samira", new AnotherRound())).isEqualTo(NOT_YET_AT_THE_END);
        table.when("Samira", new MoveOn(true));
        assertThat(table.session.use()).isEqualTo(Method.Use.CLOSING);
    }

    @Test
    void aRoundThatEachHasMayStillEndBeforeAllHad() {
        var table = table(asking().with("each-presents: true"));
        table.at("end").when("Joke", new MoveOn(true));
        assertThat(table.session.use()).isEqualTo(Method.Use.CLOSING);
    }
}
