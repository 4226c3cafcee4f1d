package org.kring.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kring.House;
import org.kring.method.Methods;
import org.kring.page.Words;
import org.kring.practice.PracticeCase.Slip;
import org.kring.session.SessionClients;
import org.kring.session.core.SessionCommand;
import org.kring.session.core.SessionView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Whole practice rounds through the real door, without waiting: whoever practises does only what a drawing offers. */
@House
@RecordApplicationEvents
class PracticeTest {

    private static final PracticeCase LINES =
            PracticeCases.bundled().get("avondmail").orElseThrow();

    @Autowired
    SessionClients clients;

    @Autowired
    Methods methods;

    @Autowired
    ApplicationEvents published;

    private PracticeCase lines = LINES;
    private Setting setting;
    private final Memory memory = new Memory();
    private final List<String> heard = new ArrayList<>();
    private int acts;

    private void open(PracticeRole role, Slip slip) {
        open(role, slip, Practices.FIRST_METHOD);
    }

    private void open(PracticeRole role, Slip slip, String id) {
        open(role, slip, id, LINES);
    }

    private void open(PracticeRole role, Slip slip, String id, PracticeCase story) {
        lines = story;
        var method = methods.current(id).orElseThrow();
        var table = new Opening(clients, lines, new Round(method, null), 60, role, "Jij").open();
        setting = new Setting(
                table.person().session(),
                lines,
                role,
                Pace.QUICK,
                slip,
                table.person().seat(),
                table.peers());
    }

    private Direction direction() {
        var views = new java.util.LinkedHashMap<String, SessionView>();
        setting.peers().forEach(seat -> views.put(seat, view(seat)));
        return new Direction(
                lines, Pace.QUICK, setting.slip(), new PracticeWords(Words.of("nl")), setting.person(), views, memory);
    }

    private SessionView view(String seat) {
        clients.here(setting.session(), seat);
        return clients.view(setting.session(), seat, "nl").orElseThrow();
    }

    private SessionView mine() {
        return view(setting.person());
    }

    /** The peers act until they wait for the person. */
    private void peers() {
        for (Optional<Act> next = direction().next();
                next.isPresent();
                next = direction().next()) {
            var act = next.get();
            assertThat(act.seat()).as("nobody acts for the person").isNotEqualTo(setting.person());
            act.commands()
                    .forEach(command -> clients.send(
                            setting.session(), act.seat(), view(act.seat()).stepKey(), command));
            memory.mark(act.marks());
            if (act.says() != null) {
                heard.add(act.says());
                memory.hear("peer", act.says());
            }
            assertThat(++acts).as("the table comes to rest").isLessThan(400);
        }
    }

    private void person(SessionCommand command) {
        clients.send(setting.session(), setting.person(), mine().stepKey(), command);
        peers();
    }

    private void goOn() {
        memory.goOn(direction().moment());
        peers();
    }

    private void untilTheRoundIsDone() {
        for (var i = 0; i < 3 && mine().screen() == SessionView.Screen.LIVE; i++) {
            goOn();
        }
        assertThat(mine().screen()).isEqualTo(SessionView.Screen.BETWEEN);
    }

    @ParameterizedTest
    @EnumSource(Slip.class)
    void aQuestionerPlaysAWholeRoundAndIsWaitedFor(Slip slip) {
        open(PracticeRole.QUESTIONER, slip);
        peers();
        assertThat(mine().stepKey()).as("waits for the tick").endsWith("agreements");
        person(new SessionCommand.Tick(null));
        assertThat(mine().step().activity())
                .as("the case stays in view where the person writes")
                .isEqualTo("Write");
        assertThat(mine().kase().facts()).contains("mailt");
        person(new SessionCommand.SaveNote("question.1", "Wat gebeurde er precies, die ochtend bij de receptie?", 0));
        assertThat(mine().step().activity()).as("waits until ready").isEqualTo("Write");
        person(new SessionCommand.Ready(null));
        assertThat(mine().turn().yours()).as("waits in the person's turn").isTrue();
        assertThat(heard).as("the facilitator steered").contains(new PracticeWords(Words.of("nl")).steer(slip));
        person(new SessionCommand.AskQuestion(mine().turn().number(), "", "question.1", null));
        assertThat(heard).anyMatch(text -> text.startsWith("Ze liep op me af"));
        assertThat(mine().turn().yours()).as("the person passes on").isTrue();
        person(new SessionCommand.PassTurnOn(mine().turn().number()));
        person(new SessionCommand.PassTurn(mine().turn().number(), null));
        assertThat(mine().step().activity()).isEqualTo("Talk");
        assertThat(mine().questions())
                .extracting(SessionView.Line::text)
                .doesNotContain(LINES.slips().get(slip).said());
        person(new SessionCommand.Give("Het gaat om haar stem.", "", null));
        assertThat(mine().step().activity()).isEqualTo("Round");
        person(new SessionCommand.SaveNote("advice.1", "Bel haar overdag.", 0));
        person(new SessionCommand.Ready(null));
        assertThat(mine().turn().yours()).isTrue();
        person(new SessionCommand.Give("", "advice.1", null));
        person(new SessionCommand.PassTurnOn(mine().turn().number()));
        assertThat(mine().finish().shared()).isTrue();
        assertThat(mine().finish().taken()).extracting(SessionView.Taken::text).contains("Bel haar overdag.");
        goOn();
        assertThat(mine().turn().yours()).isTrue();
        person(new SessionCommand.Give("Ik vroeg te snel door.", "", null));
        person(new SessionCommand.PassTurnOn(mine().turn().number()));
        untilTheRoundIsDone();
        goOn();
        assertThat(mine().screen()).isEqualTo(SessionView.Screen.ENDED);
        assertThat(heard).as("the facilitator names people").noneMatch(text -> text.startsWith("iemand"));
    }

    @Test
    void aPresenterTellsTheCardAndIsWaitedForAtEveryAnswer() {
        open(PracticeRole.PRESENTER, Slip.HIDDEN_ADVICE);
        peers();
        person(new SessionCommand.Tick(null));
        assertThat(mine().notes().get("facts").text()).startsWith("Ik ben mentor");
        assertThat(mine().step().activity()).isEqualTo("Tell");
        person(new SessionCommand.TellCase(
                mine().notes().get("facts").text(), mine().notes().get("focus").text()));
        goOn();
        var answered = 0;
        while (mine().step().activity().equals("Ask")) {
            assertThat(direction().waitsForAnswer()).isTrue();
            answered++;
            goOn();
        }
        assertThat(answered).as("each of the four asked in one lap").isEqualTo(4);
        assertThat(mine().step().activity()).isEqualTo("Talk");
        goOn();
        assertThat(mine().step().activity()).isEqualTo("Choose");
        assertThat(mine().advice()).hasSize(4);
        person(new SessionCommand.SaveNote("reason", "Omdat het klopt.", 0));
        person(new SessionCommand.ShareFinish(false, true, false, false));
        assertThat(mine().step().part()).isEqualTo("CLOSING");
        person(new SessionCommand.Give("Ik kijk zelf ook.", "", null));
        person(new SessionCommand.PassTurnOn(mine().turn().number()));
        untilTheRoundIsDone();
    }

    @ParameterizedTest
    @EnumSource(Slip.class)
    void aFacilitatorIsObeyedAndHasToSteerOnce(Slip slip) {
        open(PracticeRole.FACILITATOR, slip);
        peers();
        assertThat(mine().screen()).isEqualTo(SessionView.Screen.LOBBY);
        person(new SessionCommand.Start(true));
        person(new SessionCommand.Tick(null));
        person(new SessionCommand.MoveOn(false));
        assertThat(mine().kase().told()).isTrue();
        person(new SessionCommand.MoveOn(false));
        assertThat(mine().step().activity()).isEqualTo("Write");
        assertThat(mine().notGiven()).as("all are ready, and wait").isEmpty();
        person(new SessionCommand.MoveOn(false));
        assertThat(direction().unsteered())
                .as("somebody needs steering, and the table waits")
                .isPresent();
        memory.mark(java.util.Set.of("steered"));
        peers();
        assertThat(direction().unsteered()).isEmpty();
        assertThat(mine().questions())
                .extracting(SessionView.Line::text)
                .contains(LINES.slips().get(slip).better());
        person(new SessionCommand.MoveOn(false));
        assertThat(mine().step().activity()).isEqualTo("Talk");
        assertThat(mine().cores()).hasSizeGreaterThanOrEqualTo(3);
        person(new SessionCommand.MoveOn(false));
        person(new SessionCommand.StartGiving());
        assertThat(mine().advice()).hasSize(4);
        person(new SessionCommand.MoveOn(false));
        assertThat(mine().finish().shared()).isTrue();
        person(new SessionCommand.MoveOn(false));
        person(new SessionCommand.Give("Rustig blijven.", "", null));
        person(new SessionCommand.PassTurnOn(mine().turn().number()));
        person(new SessionCommand.MoveOn(false));
        person(new SessionCommand.MoveOn(true));
        person(new SessionCommand.EndSession());
        assertThat(mine().screen()).isEqualTo(SessionView.Screen.ENDED);
    }

    @Test
    void whoDoesNotSteerIsNotHeldUp() {
        open(PracticeRole.FACILITATOR, Slip.LONG_STORY);
        person(new SessionCommand.Start(true));
        person(new SessionCommand.Tick(null));
        person(new SessionCommand.MoveOn(false));
        person(new SessionCommand.MoveOn(false));
        person(new SessionCommand.MoveOn(false));
        assertThat(direction().unsteered()).isPresent();
        person(new SessionCommand.PassTurnOn(mine().turn().number()));
        assertThat(direction().unsteered()).isEmpty();
        assertThat(mine().questions()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aFreeQuestionGetsTheLikestAnswer() {
        open(PracticeRole.QUESTIONER, Slip.HIDDEN_ADVICE);
        peers();
        person(new SessionCommand.Tick(null));
        person(new SessionCommand.Ready(null));
        person(new SessionCommand.AskQuestion(
                mine().turn().number(), "Welke afspraken maakten jullie op school over bereikbaarheid?", "", null));
        assertThat(heard.getLast()).startsWith("Er staat iets in de schoolgids");
    }

    @Test
    void whatIsNotACaseIsRefusedWithItsLine() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> PracticeCases.parse("x.yaml", "case: x\nlanguage: nl\nsector: school\nfacts: []\n")))
                .hasMessageContaining("x.yaml, line 1")
                .hasMessageContaining("is missing");
        var good = org.kring.content.Yaml.bundled("practice").get("avondmail.yaml");
        var line = good.lines().toList().indexOf("question-now: " + LINES.questionNow()) + 1;
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> PracticeCases.parse(
                        "avondmail.yaml", good.replace("question-now: " + LINES.questionNow(), "question-now: true"))))
                .hasMessageContaining("avondmail.yaml, line " + line + ", question-now: Expected a text");
    }

    @Test
    void thereAreSixCasesInEachLanguageFromDifferentSectors() {
        var cases = PracticeCases.bundled();
        for (var language : org.kring.page.Language.ALL) {
            assertThat(cases.general(language))
                    .extracting(PracticeCase::sector)
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThanOrEqualTo(6);
            assertThat(cases.in(language))
                    .allSatisfy(each -> assertThat(Words.of(language).has("practice.sector." + each.sector()))
                            .isTrue());
        }
    }

    @Test
    void theTableWaitsAsLongAsItTakesToReadTheCase() {
        memory.hear("Lieke", "Kort.");
        memory.toRead(
                new Act("s", List.of(new SessionCommand.TellCase("1234567890", "12345")), null, 1, Set.of()).told());
        assertThat(memory.toTakeIn()).isEqualTo(15);
        memory.takenIn();
        assertThat(memory.toTakeIn()).isZero();
    }

    @Test
    void whereTheNextWouldPresentThePracticeIsOver() {
        open(PracticeRole.FACILITATOR, Slip.LONG_STORY, "troika");
        peers();
        person(new SessionCommand.Start(true));
        person(new SessionCommand.Tick(null));
        for (var i = 0;
                i < 20 && mine().can().stream().noneMatch(can -> can.type().equals("AnotherRound"));
                i++) {
            person(new SessionCommand.MoveOn(true));
        }
        person(new SessionCommand.AnotherRound());
        assertThat(mine().screen()).isEqualTo(SessionView.Screen.ENDED);
    }

    @Test
    void whereNothingIsKeptTheCaseIsToldAloudAndSoIsTheAnswerToWhatWasAsked() {
        open(PracticeRole.QUESTIONER, Slip.HIDDEN_ADVICE, "clearness");
        peers();
        person(new SessionCommand.Tick(null));
        goOn();
        assertThat(heard).anyMatch(text -> text.endsWith(LINES.question()));
        goOn();
        assertThat(heard)
                .as("nothing is written, so it is said")
                .contains(LINES.slips().get(Slip.HIDDEN_ADVICE).said());
        assertThat(heard).contains(new PracticeWords(Words.of("nl")).steer(Slip.HIDDEN_ADVICE));
        var better = LINES.slips().get(Slip.HIDDEN_ADVICE);
        assertThat(heard.get(heard.indexOf(better.better()) + 1)).isEqualTo(better.answer());
    }

    @Test
    void goOnIsOfferedOnlyWhereTheTableWouldGoOn() {
        open(PracticeRole.FACILITATOR, Slip.LONG_STORY);
        peers();
        assertThat(direction().wouldGoOn()).as("who leads opens the steps").isFalse();
        open(PracticeRole.QUESTIONER, Slip.LONG_STORY);
        peers();
        assertThat(direction().wouldGoOn()).isTrue();
        person(new SessionCommand.Tick(null));
        person(new SessionCommand.Ready(null));
        assertThat(mine().turn().yours()).isTrue();
        assertThat(direction().wouldGoOn())
                .as("in the own turn there is a button for that")
                .isFalse();
    }

    @Test
    void aCaseMadeForAMethodIsPractisedThereAndNowhereElse() {
        var cases = PracticeCases.bundled();
        for (var method : List.of("success", "quadrant")) {
            assertThat(cases.suiting("nl", method))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.methods()).containsExactly(method));
        }
        assertThat(cases.suiting("nl", "gossip")).isEqualTo(cases.general("nl")).contains(LINES);
    }

    @Test
    void onABoardEachLineGoesToItsField() {
        var story = PracticeCases.bundled().suiting("nl", "quadrant").getFirst();
        open(PracticeRole.QUESTIONER, Slip.LONG_STORY, "quadrant", story);
        peers();
        for (var i = 0; i < 40 && !mine().step().activity().equals("Board"); i++) {
            if (mine().can().stream().anyMatch(can -> can.type().equals("Tick"))) {
                person(new SessionCommand.Tick(null));
            } else if (mine().turn() != null && mine().turn().yours()) {
                person(new SessionCommand.PassTurn(mine().turn().number(), null));
            } else {
                goOn();
            }
        }
        var pool = story.pool(org.kring.method.Kind.FACTOR);
        assertThat(mine().lines(org.kring.method.Kind.FACTOR))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(pool.indexOf(line.text()) % 4 + 1).isEqualTo(line.field()));
    }

    @Test
    void theBarIsDrawnAnewWhenTheTableNoLongerWaitsForThePerson() {
        open(PracticeRole.QUESTIONER, Slip.LONG_STORY);
        var now = java.time.Instant.EPOCH;
        var practice = new Practice(clients, setting, new PracticeWords(Words.of("nl")), now);
        for (var i = 0; i < 40; i++) {
            clients.here(setting.session(), setting.person());
            now = now.plusSeconds(60);
            practice.live(now);
        }
        assertThat(practice.bar(mine()).acts())
                .as("the table waits for the tick")
                .isNull();
        clients.send(setting.session(), setting.person(), mine().stepKey(), new SessionCommand.Tick(null));
        var before = redraws();
        practice.live(now);
        assertThat(practice.bar(mine()).acts()).as("a peer goes on").isNotNull();
        assertThat(redraws()).isEqualTo(before + 1);
        practice.live(now);
        assertThat(redraws()).as("and not again while nothing changes").isEqualTo(before + 1);
    }

    private long redraws() {
        return published.stream()
                .filter(event -> event instanceof PayloadApplicationEvent<?> told
                        && told.getPayload()
                                .toString()
                                .contains(setting.session().toString()))
                .count();
    }
}
