package org.kring.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
        var lines = PracticeCases.bundled().in(language).getFirst();
        var table = size.equals("largest") ? Table.largest(method) : Table.smallest(method);
        table.with("Kijker").when("Kijker", new SessionCommand.SitAs(true));
        table.when("Joke", new SessionCommand.Start(true)).when("Kijker", new SessionCommand.Tick(null));
        var memory = new Memory();
        var steps = new java.util.LinkedHashSet<String>();
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
        assertThat(steps)
                .as("every step of the method was played")
                .containsAll(MethodFiles.bundled().stream()
                        .map(MethodFile::method)
                        .filter(each -> each.id().equals(method))
                        .flatMap(each -> each.steps().stream())
                        .map(step -> "1." + step.id())
                        .toList());
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
