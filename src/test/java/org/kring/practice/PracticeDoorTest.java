package org.kring.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kring.House;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way into practice over HTTP: what is not known, too much, or somebody else's gets a clear answer. */
@House
class PracticeDoorTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept-Language", "nl").build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> open(String caller, String form) {
        var page = TOKEN.matcher(send(at("/practice")).body());
        assertThat(page.find()).isTrue();
        return send(at("/practice")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", caller)
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + page.group(1) + "&" + form)));
    }

    @Test
    void anUnknownCaseAndAMissingChoiceAreNamed() {
        var unknown = open("198.51.100.1", "role=questioner&case=../../etc/passwd");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("Deze oefencasus kennen we niet").doesNotContain("etc/passwd");
        var none = open("198.51.100.1", "role=boss");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Kies eerst wat jij doet");
    }

    @Test
    void oneAddressOpensNoThousandRoundsAndOthersAreNotHeldUp() {
        var last = 0;
        var opened = 0;
        for (var i = 0; i < Practices.OPENED_AN_HOUR + 3 && last != 429; i++) {
            var answer = open("198.51.100.2", "role=questioner");
            last = answer.statusCode();
            opened += last == 303 ? 1 : 0;
            if (last == 303) {
                leave(answer.headers().firstValue("Location").orElseThrow());
            }
        }
        assertThat(last).isEqualTo(429);
        assertThat(opened).isBetween(Practices.OPENED_AN_HOUR, Practices.OPENED_AN_HOUR + 2);
        assertThat(open("198.51.100.3", "role=questioner").statusCode()).isEqualTo(303);
    }

    private void leave(String place) {
        var page = TOKEN.matcher(send(at("/practice")).body());
        assertThat(page.find()).isTrue();
        var path = URI.create(place).getPath().replace("/r/", "/practice/") + "/leave";
        assertThat(send(at(path).header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + page.group(1))))
                        .statusCode())
                .isEqualTo(303);
        assertThat(send(at(URI.create(place).getPath())).statusCode())
                .as("leaving erases it")
                .isEqualTo(404);
    }

    @Test
    void aPracticeRoundOfSomebodyElseIsNotThere() {
        var place = open("198.51.100.4", "role=questioner")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var stranger = HttpClient.newHttpClient();
        try {
            var answer = stranger.send(at(URI.create(place).getPath()).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(404);
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
