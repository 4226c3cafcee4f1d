package org.kring.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kring.House;
import org.kring.session.Api;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The coach at the JSON door, and the flag for who leads. */
@House
class CoachApiTest {

    @LocalServerPort
    int port;

    private Api.Answer read(Map<String, ?> body) {
        return new Api("http://localhost:" + port).send("POST", "/api/coach", body, null);
    }

    @Test
    void aQuestionGetsItsKindAndPerhapsAHint() {
        var open = read(Map.of("language", "nl", "text", "Wat maakte dat je bleef zitten?"));
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.json().get("kind").asString()).isEqualTo("open");
        assertThat(open.json().has("hint")).isFalse();
        var advice =
                read(Map.of("language", "nl", "text", "Heb je er al aan gedacht om haar te bellen?", "step", "x/y"));
        assertThat(advice.json().get("kind").asString()).isEqualTo("advice");
        assertThat(advice.json().get("hint").get("text").asString()).contains("oplossing");
    }

    @Test
    void aStepThatGathersFactsWelcomesAClosedQuestion() {
        var closed = Map.of("language", "nl", "text", "Was je alleen?");
        assertThat(read(closed).json().has("hint")).isTrue();
        assertThat(read(Map.of("language", "nl", "text", "Was je alleen?", "step", "facts"))
                        .json()
                        .has("hint"))
                .isFalse();
    }

    @Test
    void anUnknownLanguageFallsBackAndSaysSo() {
        var answer = read(Map.of("language", "xx", "text", "What made you stay?"));
        assertThat(answer.json().get("language").asString()).isEqualTo("en");
        assertThat(answer.json().get("fellBack").asBoolean()).isTrue();
    }

    @Test
    void badInputGetsAClearAnswerAndNoHint() {
        assertThat(read(Map.of("language", "nl")).status()).isEqualTo(422);
        for (var text : new String[] {"", "   ", "😀😀😀", "<script>alert(1)</script>", "x".repeat(40_000)}) {
            var answer = read(Map.of("language", "nl", "text", text));
            assertThat(answer.status()).as(text).isEqualTo(200);
            assertThat(answer.json().has("hint")).as(text).isFalse();
        }
        assertThat(read(Map.of("language", "nl", "text", "x".repeat(100_000))).status())
                .isEqualTo(413);
    }

    @Test
    void onlyWhoLeadsIsToldThatAQuestionHidesAnAdvice() throws Exception {
        var api = new Api("http://localhost:" + port)
                .open("Joke", "Samira", "Ton", "Noor")
                .castTwo();
        api.at("1.asking");
        api.must(
                "Ton",
                "AskQuestion",
                Map.of("turn", api.turn(), "text", "Heb je er al aan gedacht om haar te bellen?"));
        for (var who : api.tokens.keySet()) {
            var page = java.net.http.HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(java.net.URI.create(api.base + "/r/" + api.id))
                                    .header("Accept-Language", "nl")
                                    .header("Cookie", "kring-" + api.id + "=" + api.tokens.get(who))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString())
                    .body();
            assertThat(page.contains("Ton, hoor ik een advies?")).as(who).isEqualTo(who.equals("Joke"));
        }
    }
}
