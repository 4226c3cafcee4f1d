package org.kring.method.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kring.content.Unreadable;

/** What a method file may not say, and what a method may not ask of people. */
final class MethodFilesTest {

    @ParameterizedTest
    @MethodSource("org.kring.method.yaml.Fault#unreadable")
    void anUnreadableFileIsRefusedWithItsPlace(Fault fault) {
        assertThatThrownBy(() -> MethodFiles.file("incident-5.yaml", fault.text()))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("incident-5.yaml")
                .hasMessageContaining(fault.message());
    }

    @ParameterizedTest
    @MethodSource("org.kring.method.yaml.Fault#unfit")
    void aMethodThatDoesNotWorkForPeopleCannotBeChosen(Fault fault, @TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve(fault.file() + ".yaml"), fault.text());
        assertThatThrownBy(() -> MethodFiles.read(directory))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(fault.message());
    }

    @ParameterizedTest
    @MethodSource("org.kring.method.yaml.Fault#unfit")
    void aKeptTextStaysReadableWhenRulesAreAdded(Fault fault) {
        assertThat(MethodFiles.parse(fault.text()).steps()).isNotEmpty();
    }

    @Test
    void aDirectoryIsReadInOrderOfNameAndOnlyItsMethods(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("welcome.yaml"), Fault.good("welcome"));
        Files.writeString(directory.resolve("closing.yaml"), Fault.good("closing"));
        Files.writeString(directory.resolve("README.md"), "No method.");
        assertThat(MethodFiles.read(directory))
                .extracting(file -> file.method().id())
                .isEqualTo(List.of("closing", "welcome"));
    }

    @Test
    void aDirectoryWithoutMethodsIsRefused(@TempDir Path directory) {
        assertThatThrownBy(() -> MethodFiles.read(directory))
                .hasMessageContaining("Expected at least one method, but there is none");
    }

    @Test
    void otherBytesThanTextAreRefused(@TempDir Path directory) throws IOException {
        Files.write(directory.resolve("welcome.yaml"), new byte[] {(byte) 0xff, 0x41});
        assertThatThrownBy(() -> MethodFiles.read(directory))
                .hasMessage("welcome.yaml: Expected UTF-8, but found other bytes");
    }
}
