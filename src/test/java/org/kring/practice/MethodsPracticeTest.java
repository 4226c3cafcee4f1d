package org.kring.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kring.method.Method;
import org.kring.method.yaml.MethodFile;
import org.kring.method.yaml.MethodFiles;
import org.kring.page.Words;
import org.kring.practice.PracticeCase.Slip;
import org.kring.session.core.SessionCommand;
import org.kring.session.core.SessionView;
import org.kring.session.core.SessionView.Screen;
import org.kring.session.core.Table;

/** The simulated peers play every method from beginning to end, with the smallest and the largest group. */
class MethodsPracticeTest {

    private static final int MOST_ACTS = 900;

    static Stream<Arguments> rounds() {
        var languages = List.of("nl", "en");
        return MethodFiles.bundled().stream()
                .map(MethodFile::method)
                .filter(method -> method.use() == Method.Use.ROUND)
                .flatMap(method -> Stream.of(true, false)
                        .flatMap(large -> languages.stream()
                                .map(language -> Arguments.of(method.id(), large ? "largest" : "smallest", language))));
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void thePeersPlayItToTheEnd(String method, String size, String language) {
        var played = play(size.equals("largest") ? Table.largest(method) : Table.smallest(method), language);
        assertThat(played)
                .as("every step of the method was played")
                .containsAll(MethodFiles.bundled().stream()
                        .map(MethodFile::method)
                        .filter(each -> each.id().equals(method))
                        .flatMap(each -> each.steps().stream())
                        .map(step -> "1." + step.id())
                        .toList());
    }

    /** One language, no prompts, and activities that only an own method puts together like this. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void thePeersPlayAnOwnMethodToTheEnd(String language) {
        var own = MethodFiles.sound("""
                id: ours
                title: {nl: Van ons}
                questioners: {least: 2, most: 4}
                steps:
                  - {id: tell, title: {nl: Verhaal}, time: 5 min, activity: {tell: {fields: []}}}
                  - {id: quiet, title: {nl: Stil}, time: 2 min, activity: {silence: {}}}
                  - {id: ask, title: {nl: Vragen}, time: 9 min, activity: {ask: {by: [questioner], follow-ups: 0, order: volunteers, laps: 1}}}
                  - {id: warm, title: {nl: Warm}, time: 3 min, activity: {rate: {from: question}}}
                  - {id: blind, title: {nl: Blind}, time: 3 min, presenter: away, activity: {write: {by: [questioner], kind: reply, most: 2, release: together}}}
                  - {id: best, title: {nl: Beste}, time: 3 min, activity: {pick: {from: reply, most: 1}}}
                  - {id: ten, title: {nl: Tien}, time: 3 min, activity: {scale: {by: [presenter, questioner]}}}
                  - {id: yes, title: {nl: Ja}, time: 3 min, activity: {consent: {by: [presenter]}}}
                  - {id: end, title: {nl: Einde}, time: 5 min, activity: {choose: {from: [reply, question], actions: 1}}}
                """).method();
        assertThat(play(Table.of(own), language))
                .containsAll(own.steps().stream().map(step -> "1." + step.id()).toList());
    }

    /** The keys of the steps that were played. */
    private static Set<String> play(Table table, String language) {
        var lines = PracticeCases.bundled()
                .suiting(language, table.view("Joke").methodId())
                .getFirst();
        table.with("Kijker").when("Kijker", new SessionCommand.SitAs(true));
        table.when("Joke", new SessionCommand.Start(true)).when("Kijker", new SessionCommand.Tick(null));
        var memory = new Memory();
        var steps = new LinkedHashSet<String>();
        for (var i = 0; table.view("Kijker").screen() != Screen.ENDED; i++) {
            assertThat(i).as("acts, at %s", table.session.stepKey()).isLessThan(MOST_ACTS);
            steps.add(table.session.stepKey());
            var direction = new Direction(
                    lines,
                    Pace.QUICK,
                    Slip.HIDDEN_ADVICE,
                    new PracticeWords(Words.of(language)),
                    "Kijker",
                    peers(table),
                    memory);
            memory.goOn(direction.moment());
            var act = direction.next();
            assertThat(act)
                    .as("the table goes on at %s", table.session.stepKey())
                    .isPresent();
            act.get().commands().forEach(command -> table.when(act.get().seat(), command));
            memory.mark(act.get().marks());
        }
        assertThat(memory.has("slipped"))
                .as("once somebody needs steering, whatever the method")
                .isTrue();
        assertThat(memory.has("steered")).isTrue();
        return steps;
    }

    private static Map<String, SessionView> peers(Table table) {
        var peers = new LinkedHashMap<String, SessionView>();
        for (var seat : table.view("Kijker").seats()) {
            if (!seat.seat().equals("Kijker")) {
                peers.put(seat.seat(), table.view(seat.seat()));
            }
        }
        return peers;
    }
}
