package org.kring.method.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kring.method.Activity;
import org.kring.method.Labels;
import org.kring.method.Lint;
import org.kring.method.Method;
import org.kring.method.Role;
import org.kring.method.Stance;
import org.kring.method.Step;
import org.kring.method.Voice;

/** The methods that come with the program. */
final class BundledMethodsTest {

    static final Path DIRECTORY = Path.of("methods");

    private final Map<String, Method> methods = MethodFiles.bundled().stream()
            .map(MethodFile::method)
            .collect(Collectors.toMap(Method::id, Function.identity()));
    private final Method incident = methods.get("incident-5");
    private final Method closing = methods.get("closing");

    @Test
    void everyFileOfTheDirectoryIsInTheIndexAndInTheProgram() {
        assertThat(MethodFiles.bundled()).containsExactlyInAnyOrderElementsOf(MethodFiles.read(DIRECTORY));
    }

    @Test
    void thereIsAMethodForEachPartOfASession() {
        assertThat(methods.values().stream().map(Method::use)).contains(Method.Use.values());
    }

    @Test
    void theIncidentMethodWithFourQuestionersTakesFiftyMinutes() {
        assertThat(ideal(incident, 4)).containsExactly(5L, 4L, 15L, 10L, 10L, 6L);
    }

    @Test
    void theIncidentMethodGrowsAndShrinksWithItsQuestioners() {
        assertThat(ideal(incident, 2)).containsExactly(5L, 4L, 8L, 10L, 6L, 6L);
        assertThat(ideal(incident, 6)).containsExactly(5L, 4L, 22L, 10L, 15L, 6L);
    }

    @Test
    void theClosingOfSixPeopleTakesFiveMinutes() {
        assertThat(ideal(closing, 6)).containsExactly(4L, 1L);
    }

    @Test
    void aMethodIsReadAsItIsWritten() {
        assertThat(incident.steps().stream().map(Step::id))
                .containsExactly("introduction", "noting", "asking", "analysis", "advice", "finish");
        assertThat(incident.steps().stream().map(Step::presenter))
                .containsExactly(
                        Stance.ACTIVE,
                        Stance.ACTIVE,
                        Stance.ANSWERING,
                        Stance.LISTENING,
                        Stance.LISTENING,
                        Stance.ACTIVE);
        assertThat(incident.steps().stream().map(Step::shielded))
                .containsExactly(false, false, false, false, false, true);
        assertThat(incident.questioners()).isEqualTo(new Method.Range(2, 6));
        assertThat(closing.steps().getFirst().activity().by())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Role.LISTENER)));
        var asking = incident.steps().get(2);
        assertThat(asking.minutes().least()).isEqualTo(Duration.ofMinutes(8));
        assertThat(asking.minutes().perPerson()).isEqualTo(Duration.ofSeconds(210));
        assertThat(asking.prompt(Voice.TURN).now().in("nl")).isEqualTo("Stel nu één vraag aan {presenter}.");
    }

    @Test
    void whatOneDoesNowIsOneSentenceOfAtMostTenWords() {
        for (var now : each((step, voice) -> step.prompt(voice).now())) {
            assertThat(now.split(" ").length).as(now).isLessThanOrEqualTo(10);
            assertThat(now.substring(0, now.length() - 1)).as(now).doesNotContain(". ", "? ");
        }
    }

    @Test
    void whatComesWithItIsOneSentence() {
        for (var then : each((step, voice) -> step.prompt(voice).then())) {
            assertThat(then.substring(0, then.length() - 1)).as(then).doesNotContain(". ", "? ");
        }
    }

    @Test
    void noMethodIsWarnedAboutThatDoesNotSayWhy() {
        for (var method : methods.values()) {
            assertThat(Lint.of(method)).as(method.id()).isEmpty();
        }
    }

    @Test
    void anExceptionIsOneThatTheMethodNeeds() {
        for (var file : MethodFiles.bundled()) {
            for (var code : file.method().exceptions().keySet()) {
                var without = MethodFiles.parse(
                        file.text().replaceFirst("(?m)^  " + code + ": .*\\n", "  W2: Something else.\n"));
                assertThat(Lint.of(without))
                        .as(file.method().id())
                        .anyMatch(found -> found.rule().name().equals(code));
            }
        }
    }

    @Test
    void theLanguagesAreNotLeftTheSame() {
        for (var step : allSteps()) {
            for (var prompt : step.prompts().values()) {
                assertThat(prompt.now().in("nl")).isNotEqualTo(prompt.now().in("en"));
                assertThat(prompt.then().in("nl")).isNotEqualTo(prompt.then().in("en"));
            }
            assertThat(step.say().in("nl")).isNotEqualTo(step.say().in("en"));
            assertThat(step.goal().in("nl")).isNotEqualTo(step.goal().in("en"));
        }
    }

    @Test
    void noTextNeedsSomebodyWhoMayBeAbsent() {
        OfStep now = (step, voice) -> step.prompt(voice).now();
        OfStep then = (step, voice) -> step.prompt(voice).then();
        OfStep say = (step, voice) -> step.say();
        for (var text : each(now, then, say)) {
            assertThat(text).doesNotContain("{recorder}", "{next}");
        }
    }

    @Test
    void theRecorderWritesForThePresenter() {
        for (var id : List.of("introduction", "asking", "analysis", "advice")) {
            var step = incident.steps().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(step.prompt(Voice.RECORDER).then().in("nl")).contains("Je schrijft voor {presenter}");
            assertThat(step.prompt(Voice.RECORDER).then().in("en")).contains("You write for {presenter}");
        }
    }

    @Test
    void theWelcomeSaysInFiveLinesWhatHoldsAndWhenItIsErased() {
        var agree = (Activity.Agree) methods.get("welcome").steps().getFirst().activity();
        assertThat(agree.lines()).hasSize(5);
        assertThat(agree.lines().getLast().byLanguage().values()).allMatch(line -> line.contains("{erased}"));
        assertThat(agree.by()).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void theHashIsOfTheContentWhateverTheLineEndings() throws IOException {
        var text = Files.readString(DIRECTORY.resolve("closing.yaml"));
        assertThat(MethodFiles.parse(text)).isEqualTo(closing);
        assertThat(MethodFiles.parse("\uFEFF" + text.replace("\n", "\r\n") + "\n\n")
                        .hash())
                .isEqualTo(closing.hash());
        assertThat(closing.hash()).matches("[0-9a-f]{16}");
    }

    @Test
    void aKeptTextGivesTheSameMethodAgain() {
        for (var file : MethodFiles.bundled()) {
            assertThat(MethodFiles.parse(file.text())).isEqualTo(file.method());
        }
    }

    private static List<Long> ideal(Method method, int people) {
        return method.steps().stream()
                .map(step -> step.minutes().ideal(people).toMinutes())
                .toList();
    }

    private List<Step> allSteps() {
        return methods.values().stream()
                .flatMap(method -> method.steps().stream())
                .toList();
    }

    private interface OfStep {
        Labels text(Step step, Voice voice);
    }

    private List<String> each(OfStep... texts) {
        var all = new ArrayList<String>();
        for (var step : allSteps()) {
            for (var voice : step.prompts().keySet()) {
                Stream.of(texts)
                        .forEach(text ->
                                all.addAll(text.text(step, voice).byLanguage().values()));
            }
        }
        return all;
    }
}
