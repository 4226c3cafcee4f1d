package org.kring.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kring.method.yaml.MethodFile;
import org.kring.method.yaml.MethodFiles;

class TimingTest {

    private final Methods methods =
            new Methods(MethodFiles.bundled().stream().map(MethodFile::method).toList(), List.of());
    private final Method incident = methods.current("incident-5").orElseThrow();

    @Test
    void timeIsGivenInProportionAndNeverBelowTheLeast() {
        var wishes = List.of(
                new TimePlan.Wish(0, "a", Duration.ofMinutes(10), Duration.ofMinutes(4), false),
                new TimePlan.Wish(0, "b", Duration.ofMinutes(5), Duration.ofMinutes(2), false),
                new TimePlan.Wish(0, "c", Duration.ofMinutes(6), Duration.ofMinutes(1), true));
        assertThat(TimePlan.fit(wishes, Duration.ofMinutes(18)).lines())
                .extracting(line -> line.planned().toMinutes())
                .containsExactly(8L, 4L, 6L);
        assertThat(TimePlan.fit(wishes, Duration.ofMinutes(5)).lines())
                .extracting(line -> line.planned().toMinutes())
                .containsExactly(4L, 2L, 6L);
        assertThat(TimePlan.fit(wishes, Duration.ofMinutes(5)).fits()).isFalse();
        assertThat(TimePlan.fit(wishes, Duration.ofMinutes(30)).lines())
                .extracting(line -> line.planned().toMinutes())
                .containsExactly(10L, 5L, 6L);
    }

    @Test
    void aRoundTakesLongerWithMorePeople() {
        assertThat(Timing.minutes(incident, 4)).isEqualTo(50);
        assertThat(Timing.minutes(incident, 6)).isGreaterThan(Timing.minutes(incident, 4));
        assertThat(methods.whole(incident, 4, Duration.ofMinutes(60)).needed()).isGreaterThan(Duration.ofMinutes(50));
    }

    @Test
    void aModuleThatIsStillToBeChosenKeepsThePlaceOfTheLongest() {
        var phases = methods.current("six-phases").orElseThrow();
        var ids = Timing.plan(List.of(phases), 4, Duration.ofDays(1)).lines().stream()
                .map(TimePlan.Line::step)
                .toList();
        assertThat(Timing.longest(phases))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(ids).contains(step.id()));
        assertThat(ids).hasSize(phases.steps().size() + Timing.longest(phases).size());
    }

    @Test
    void whatFitsHasRoomForThePeopleAndTheTime() {
        assertThat(methods.fitting(6, Duration.ofMinutes(60))).contains(incident);
        assertThat(methods.fitting(11, Duration.ofMinutes(60))).doesNotContain(incident);
        assertThat(methods.fitting(6, Duration.ofMinutes(10))).doesNotContain(incident);
    }
}
