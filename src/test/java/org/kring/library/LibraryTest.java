package org.kring.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kring.House;
import org.kring.library.Wish.Obstacle;
import org.kring.method.Guide;
import org.kring.method.Methods;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding a method by time, people and what the presenter comes for. */
@House
class LibraryTest {

    @LocalServerPort
    int port;

    @Autowired
    Methods methods;

    private HttpResponse<String> get(String path) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept-Language", "nl")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theLibraryNamesEveryMethodAndEachHasAPage() {
        var shelf = get("/methods").body();
        for (var method : methods.forUse(org.kring.method.Method.Use.ROUND)) {
            assertThat(shelf).contains("href=\"/methods/" + method.id() + "\"");
            var page = get("/methods/" + method.id());
            assertThat(page.statusCode()).as(method.id()).isEqualTo(200);
            assertThat(page.body())
                    .contains(method.steps().getFirst().title().in("nl"))
                    .doesNotContain("{presenter}", "{holder}", "library.");
        }
    }

    @Test
    void aSizeThatAMethodDoesNotWorkWithIsLeftOpen() {
        assertThat(get("/methods/incident-5?people=99").statusCode()).isEqualTo(200);
        assertThat(get("/methods/incident-5?people=%3Cscript%3E").statusCode()).isEqualTo(200);
        assertThat(get("/methods/does-not-exist").statusCode()).isEqualTo(404);
        assertThat(get("/methods/welcome").statusCode()).isEqualTo(404);
    }

    @Test
    void atMostFiveQuestionsLeadToWhatFits() {
        var path = "/methods/choose";
        for (var asked = 1; asked <= 5; asked++) {
            var page = get(path).body();
            assertThat(page).contains("Vraag " + asked + " van 5");
            var start = page.indexOf("<ul class=\"answers");
            var link = page.indexOf("href=\"", start) + 6;
            path = page.substring(link, page.indexOf('"', link)).replace("&amp;", "&");
        }
        assertThat(path).startsWith("/methods?help=advice&people=3&minutes=30&safety=low&skill=none");
        assertThat(get(path).body()).contains("Past niet helemaal");
    }

    @Test
    void whatStandsInTheWayIsSaid() {
        var incident = methods.current("incident-5").orElseThrow();
        assertThat(Wish.of("", "6", "60", "", "").against(incident, methods)).isEmpty();
        assertThat(Wish.of("", "3", "60", "", "").against(incident, methods)).containsExactly(Obstacle.PEOPLE);
        assertThat(Wish.of("", "6", "30", "", "").against(incident, methods)).containsExactly(Obstacle.MINUTES);
        assertThat(Wish.of("success", "6", "60", "", "").against(incident, methods))
                .containsExactly(Obstacle.HELP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "999", "-1", "", "very low"})
    void whatIsNotUnderstoodIsLeftOpen(String nonsense) {
        assertThat(Wish.of(nonsense, nonsense, nonsense, nonsense, nonsense).open())
                .isTrue();
    }

    @Test
    void everyHelpLeadsToAMethod() {
        var rounds = methods.forUse(org.kring.method.Method.Use.ROUND);
        for (var help : Guide.Help.values()) {
            assertThat(rounds)
                    .as("a method for %s", help)
                    .anyMatch(method ->
                            method.guide() != null && method.guide().help().contains(help));
        }
    }

    @Test
    void everyMethodHasAGuide() {
        var rounds = methods.forUse(org.kring.method.Method.Use.ROUND);
        assertThat(rounds)
                .allSatisfy(method -> assertThat(method.guide()).as(method.id()).isNotNull());
    }

    @Test
    void aMethodIsFoundUnderAFamiliarName() {
        assertThat(get("/methods?q=roddel").body()).contains("/methods/gossip").doesNotContain("/methods/balint");
        assertThat(get("/methods?q=bestaat-niet").body()).contains("Geen methoden");
    }

    @Test
    void aCircleIsCountedWithWhoJoinsIn() {
        var troika = methods.current("troika").orElseThrow();
        assertThat(java.util.List.of(troika.leastPeople(), troika.mostPeople())).containsExactly(3, 4);
        assertThat(troika.questionersAmong(3)).isEqualTo(2);
        assertThat(troika.questionersAmong(4)).isEqualTo(3);
        assertThat(Wish.of("", "5", "", "", "").against(troika, methods)).containsExactly(Obstacle.PEOPLE);
        assertThat(methods.whole(troika, 2, java.time.Duration.ofDays(1)).lines().stream()
                        .filter(line -> line.step().equals("consult")))
                .as("each presents once")
                .hasSize(3);
        var incident = methods.current("incident-5").orElseThrow();
        assertThat(java.util.List.of(incident.leastPeople(), incident.mostPeople()))
                .containsExactly(4, 8);
    }
}
