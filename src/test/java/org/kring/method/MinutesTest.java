package org.kring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a step would like to take. */
final class MinutesTest {

    private final Minutes asking =
            new Minutes(Duration.ofMinutes(8), Duration.ofMinutes(1), Duration.ofSeconds(210), Duration.ofMinutes(25));

    @Test
    void aStepGetsTimeForEachPerson() {
        assertThat(asking.ideal(4)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aStepNeverGetsLessThanItsLeastOrMoreThanItsMost() {
        assertThat(asking.ideal(1)).isEqualTo(Duration.ofMinutes(8));
        assertThat(asking.ideal(9)).isEqualTo(Duration.ofMinutes(25));
    }

    @Test
    void aPlanIsInWholeMinutesAndNeverNothing() {
        assertThat(asking.ideal(3)).isEqualTo(Duration.ofMinutes(12));
        assertThat(new Minutes(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO).ideal(3))
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void theLeastIsNotMoreThanTheMost() {
        assertThatThrownBy(
                        () -> new Minutes(Duration.ofMinutes(2), Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1)))
                .hasMessageStartingWith("Expected min to be at most max, but");
    }
}
