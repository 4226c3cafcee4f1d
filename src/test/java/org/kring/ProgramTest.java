package org.kring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.kring.session.Api;

/** The house as a program: killed in mid-round, stopped, and started where it cannot start. */
class ProgramTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void killedInMidRoundEverythingAnsweredIsThereAndTimeIsGivenBack() throws Exception {
        var port = Program.freePort();
        var first = Program.start(data, port, Map.of()).ready();
        var api = new Api("http://localhost:" + port)
                .open("Joke", "Samira", "Ton", "Noor", "Bram")
                .castAll();
        api.at("1.asking");
        api.must("Ton", "AskQuestion", Map.of("turn", api.turn(), "text", "Wat zag je?"));
        api.must("Noor", "SaveNote", Map.of("field", "question.1", "text", "bewaard"));
        var left = api.view("Joke").get("clock").get("remainingSeconds").asLong();
        var version = api.view("Joke").get("version").asLong();
        var database = ProcessHandle.of(Program.database(data)).orElseThrow();
        assertThat(database.isAlive()).isTrue();
        first.process.destroyForcibly();
        database.destroyForcibly();
        first.process.waitFor();
        database.onExit().get();
        Thread.sleep(6000);
        try (var second = Program.start(data, port, Map.of()).ready()) {
            var view = api.view("Noor");
            assertThat(view.get("lines").get("QUESTION").get(0).get("text").asString())
                    .isEqualTo("Wat zag je?");
            assertThat(view.get("notes").get("question.1").get("text").asString())
                    .isEqualTo("bewaard");
            assertThat(view.get("version").asLong()).isEqualTo(version + 1);
            assertThat(view.get("clock").get("remainingSeconds").asLong()).isBetween(left - 8, left + 1);
            api.must("Ton", "PassTurnOn", Map.of("turn", api.turn()));
            assertThat(api.view("Noor").get("turn").get("yours").asBoolean()).isTrue();
            orphan(second, port);
        }
        assertThat(ProcessHandle.of(Program.database(dataOrNothing())).isPresent())
                .isFalse();
    }

    /** Only the house is killed: the database that stays behind is taken care of at the next start. */
    private void orphan(Program killed, int port) throws Exception {
        var behind = Program.database(data);
        killed.process.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(behind).map(ProcessHandle::isAlive)).contains(true);
        try (var third = Program.start(data, port, Map.of()).ready()) {
            assertThat(third.said()).contains("Open http://localhost:" + port + "/");
            assertThat(Program.database(data)).isNotEqualTo(behind);
        }
    }

    private Path dataOrNothing() throws IOException {
        var note = data.resolve("postgres/store/postmaster.pid");
        if (!Files.exists(note)) {
            Files.writeString(note, "999999999\n");
        }
        return data;
    }

    @Test
    void whereItCannotStartItSaysWhyInOneSentence() throws Exception {
        var port = Program.freePort();
        try (var running = Program.start(data, port, Map.of()).ready()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres/password"))))
                    .isEqualTo("rw-------");
            var second = Program.start(data, Program.freePort(), Map.of());
            assertThat(second.exit()).isEqualTo(1);
            assertThat(second.said())
                    .contains("Another Kring is running on the data folder")
                    .doesNotContain("Exception", "\tat ");
            var dutch = Program.start(data, Program.freePort(), Map.of("LC_ALL", "nl_NL.UTF-8"));
            assertThat(dutch.exit()).isEqualTo(1);
            assertThat(dutch.said()).contains("Er draait al een Kring op de gegevensmap");
            assertThat(running.said().lines()).hasSize(7);
        }
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            var other = Program.start(data, taken.getLocalPort(), Map.of());
            assertThat(other.exit()).isEqualTo(1);
            assertThat(other.said())
                    .contains("The port is taken by another program")
                    .doesNotContain("Exception", "\tat ");
        }
        var nowhere = Program.start(
                data, Program.freePort(), Map.of("KRING_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/kring"));
        assertThat(nowhere.exit()).isEqualTo(1);
        assertThat(nowhere.said()).contains("Kring cannot reach the database").doesNotContain("Exception", "\tat ");
        var wrong = Program.start(data, Program.freePort(), Map.of("KRING_URL", "kring"));
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.said()).contains("KRING_URL is not an address").doesNotContain("Exception", "\tat ");
    }
}
