package org.kring.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kring.House;
import org.springframework.boot.test.web.server.LocalServerPort;

@House
class ApiGuideTest {

    @LocalServerPort
    int port;

    @Test
    void theGuidePlaysAWholeRoundWithCurlAsItSays() throws Exception {
        var script = Pattern.compile("(?s)```bash\n(.*?)```")
                .matcher(Files.readString(Path.of("docs/api.md")))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"))
                .replace("http://localhost:8080", "http://localhost:" + port);
        var file = Files.createTempFile("guide", ".sh");
        Files.writeString(file, "set -e\n" + script);
        var bash = new ProcessBuilder("bash", file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(bash.getInputStream().readAllBytes());
        assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said.strip()).isEqualTo("ENDED");
        assertThat(bash.exitValue()).isZero();
    }
}
