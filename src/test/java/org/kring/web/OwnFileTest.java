package org.kring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kring.House;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files of somebody's own, as a browser without script or a program with bad intent sends them. */
@House
class OwnFileTest {

    @LocalServerPort
    int port;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @AfterEach
    void close() {
        http.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        return http.send(
                request.uri(URI.create("http://localhost:" + port + path))
                        .header("Accept-Language", "nl")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String form(String page, Map<String, String> fields) throws IOException, InterruptedException {
        var drawn = send(HttpRequest.newBuilder(), page).body();
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(drawn);
        assertThat(csrf.find()).isTrue();
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", csrf.group(1));
        return all.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> post(String path, BodyPublisher body) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(body),
                path);
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return post(path, BodyPublishers.ofString(form("/methods/own", fields)));
    }

    @Test
    void aLargeFileIsReadAndAHugeOneTurnedAway() throws Exception {
        var large = post("/methods/own", Map.of("text", "#".repeat(90_000) + "\ncolour: red"));
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("Op regel 2 klopt iets niet.", "Het woord ‘colour’ hoort hier niet.");
        var over = post("/methods/own", Map.of("text", "# é\n".repeat(26_000)));
        assertThat(over.statusCode()).isEqualTo(422);
        assertThat(over.body()).contains("Het bestand is te groot.");
        assertThat(post("/methods/own", Map.of("text", "#".repeat(700_000))).statusCode())
                .isEqualTo(413);
        assertThat(post("/join", Map.of("name", "x".repeat(70_000))).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aHugeFileThatDoesNotSaySoBeforehandIsTurnedAwayToo() throws Exception {
        var bytes = form("/methods/own", Map.of("text", "#".repeat(10_000_000))).getBytes(StandardCharsets.UTF_8);
        var answer = post("/methods/own", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
        assertThat(answer.statusCode()).isIn(400, 413);
        assertThat(answer.body()).contains("<h1").doesNotContain("####", "Exception");
    }

    @Test
    void whatCannotBeReadIsShownWithItsLineAndKept() throws Exception {
        var answer = post("/methods/own", Map.of("text", "id: ours\ntitle: *a\n<script>: 1"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Op regel 2 klopt iets niet.")
                .contains("title: *a")
                .doesNotContain("<script>:");
    }

    @Test
    void neitherARoundNorADryRunStartsWithWhatIsNotSound() throws Exception {
        var broken = "id: ours\ntitle: {nl: Ons}\nquestioners: {least: 2, most: 3}\n"
                + "steps: [{id: a, title: {nl: A}, time: 5 min, activity: {talk: {by: [questioner]}}}]\n";
        var round = post("/rounds", Map.of("own", broken, "name", "Joke", "minutes", "60"));
        assertThat(round.statusCode()).isEqualTo(422);
        assertThat(round.body()).contains("Met dit bestand kan geen ronde beginnen.");
        var practice = post("/practice", Map.of("own", broken, "role", "questioner"));
        assertThat(practice.statusCode()).isEqualTo(422);
        assertThat(practice.body()).contains("Met dit bestand kan geen ronde beginnen.");
    }

    @Test
    void whoHasADraftDrawnWithoutEndIsAskedToWait() throws Exception {
        var form = form("/methods/own", Map.of("text", "id: ours"));
        var last = 0;
        for (var i = 0; i < 700 && last != 429; i++) {
            last = send(
                            HttpRequest.newBuilder()
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header("X-Forwarded-For", "198.51.100.77")
                                    .POST(BodyPublishers.ofString(form)),
                            "/methods/own")
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(post("/methods/own", Map.of("text", "id: ours")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aFormWithFarTooManyFieldsIsTurnedAway() throws Exception {
        var many = new LinkedHashMap<String, String>();
        for (var i = 0; i < 20_000; i++) {
            many.put("s:steps.0.x" + i, "y");
        }
        assertThat(post("/methods/own", many).statusCode()).isBetween(400, 499);
    }
}
