package org.kring.method.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema helps who writes a method in an editor: it says no where the loader does, as far as it can see. */
final class MethodSchemaTest {

    private final Schema schema = schema();

    static Stream<MethodFile> files() {
        return MethodFiles.bundled().stream();
    }

    static Stream<Fault> visible() {
        return Fault.unreadable().filter(Fault::schema);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aMethodThatLoadsKeepsTheSchema(MethodFile file) {
        assertThat(schema.validate(file.text(), InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("visible")
    void aFaultThatShowsInOnePlaceBreaksTheSchema(Fault fault) {
        assertThat(schema.validate(fault.text(), InputFormat.YAML)).isNotEmpty();
    }

    @Test
    void anOwnMethodMayLeaveOutWhatIsUsual() {
        assertThat(schema.validate("""
                id: ours
                title: {nl: Ons}
                questioners: {least: 2, most: 5}
                steps:
                  - {id: story, title: {nl: Verhaal}, time: 5 min, activity: {tell: {}}}
                  - {id: choice, title: {nl: Keuze}, time: 5 min, activity: {choose: {from: [question], actions: 1}}}
                """, InputFormat.YAML)).isEmpty();
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(BundledMethodsTest.DIRECTORY.resolve("method.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
