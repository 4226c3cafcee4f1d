package org.kring.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kring.address.Allowance.Share;

/** How often each caller may do something. */
class AllowanceTest {

    @Test
    void oneCallerHoldsUpNoOther() {
        var allowance = Allowance.of(2, Duration.ofHours(1));
        assertThat(allowance.take("a")).isTrue();
        assertThat(allowance.spent("a")).isFalse();
        assertThat(allowance.take("a")).isTrue();
        assertThat(allowance.spent("a")).isTrue();
        assertThat(allowance.take("a")).isFalse();
        assertThat(allowance.take("b")).isTrue();
    }

    @Test
    void theSmallestShareCounts() {
        var allowance = Allowance.of(new Share(5, Duration.ofMinutes(1)), new Share(3, Duration.ofHours(1)));
        for (var i = 0; i < 3; i++) {
            assertThat(allowance.take("a")).isTrue();
        }
        assertThat(allowance.take("a")).isFalse();
    }
}
