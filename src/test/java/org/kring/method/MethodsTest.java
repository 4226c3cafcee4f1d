package org.kring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kring.method.yaml.MethodFile;
import org.kring.method.yaml.MethodFiles;

/** What can be chosen, and what stored sessions were opened with. */
final class MethodsTest {

    private final List<MethodFile> files = MethodFiles.bundled();
    private final Method older = MethodFiles.parse(files.get(1).text().replace("Vertel kort", "Vertel heel kort"));
    private final Methods methods =
            new Methods(files.stream().map(MethodFile::method).toList(), List.of(older));

    @Test
    void anOlderContentIsKeptAndCannotBeChosen() {
        assertThat(older.hash()).isNotEqualTo(files.get(1).method().hash());
        assertThat(methods.kept(older.hash())).isEqualTo(older);
        assertThat(methods.current("incident-5")).contains(files.get(1).method());
        assertThat(methods.forUse(Method.Use.ROUND)).doesNotContain(older);
    }

    @Test
    void aContentThatWasNeverKeptIsALoudFailure() {
        assertThatThrownBy(() -> methods.kept("0123456789abcdef"))
                .hasMessageContaining("Expected a kept method with hash 0123");
    }

    @Test
    void aLanguageThatIsNotThereFallsBackToTheFirst() {
        assertThat(new Labels(Map.of("nl", "Kring", "en", "Circle")).in("en")).isEqualTo("Circle");
        assertThat(new Labels(Map.of("nl", "Kring")).in("fr")).isEqualTo("Kring");
    }

    @Test
    void aMethodIsNotNamedForLessTimeThanItSaysItTakes() {
        assertThat(methods.whole(methods.current("balint").orElseThrow(), 4, Duration.ofMinutes(45))
                        .fits())
                .as("its steps can be squeezed that far")
                .isTrue();
        assertThat(methods.fitting(6, Duration.ofMinutes(45)))
                .extracting(Method::id)
                .doesNotContain("balint", "ten-steps")
                .contains("five-steps");
        assertThat(methods.fitting(6, Duration.ofMinutes(75)))
                .extracting(Method::id)
                .contains("balint");
    }
}
