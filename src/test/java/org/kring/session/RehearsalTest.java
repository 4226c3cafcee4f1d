package org.kring.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.kring.method.Role;
import org.kring.method.yaml.MethodFile;
import org.kring.method.yaml.MethodFiles;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.page.Words;

/** The preview of a method: every role in every step, as the round will draw it. */
class RehearsalTest {

    private static final Methods METHODS =
            new Methods(MethodFiles.bundled().stream().map(MethodFile::method).toList(), List.of());

    private final Rehearsal rehearsal = new Rehearsal(METHODS, new Pages(), InstantSource.system());
    private final Page page = new Page(Words.of("nl"), "Kring", "token", "/");

    static Stream<Method> rounds() {
        return METHODS.forUse(Method.Use.ROUND).stream();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void everyRoleIsSeenInEveryStep(Method method) {
        method.allSteps().forEach(step -> {
            for (var role : Role.values()) {
                assertThat(rehearsal.screen(page, method, step.id(), role, method.leastPeople()))
                        .as("%s of %s for %s", step.id(), method.id(), role)
                        .hasValueSatisfying(
                                html -> assertThat(html).contains(step.title().in("nl")));
            }
        });
    }

    @Test
    void aStepWithTheNameOfOneOfTheWelcomeIsTheOneOfTheRound() {
        var own = MethodFiles.sound("""
                id: ours
                title: {nl: Ons}
                questioners: {least: 2, most: 5}
                steps:
                  - {id: story, title: {nl: Verhaal}, time: 5 min, activity: {tell: {}}}
                  - {id: agreements, title: {nl: Vragenrondje}, time: 10 min, activity: {ask: {by: [questioner], follow-ups: 1}}}
                  - {id: end, title: {nl: Keuze}, time: 5 min, activity: {choose: {from: [question], actions: 1}}}
                """).method();
        assertThat(rehearsal.screen(page, own, "agreements", Role.QUESTIONER, 4))
                .hasValueSatisfying(html -> assertThat(html).contains("Jij bent aan de beurt"));
    }

    @Test
    void aStepThatIsNotThereIsNotReached() {
        var method = METHODS.current("incident-5").orElseThrow();
        assertThat(rehearsal.screen(page, method, "elsewhere", Role.QUESTIONER, 4))
                .isEmpty();
    }
}
