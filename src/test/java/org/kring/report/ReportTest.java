package org.kring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kring.House;
import org.kring.session.Api;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each takes home, over HTTP: own things, shared things, and nothing else. */
@House
class ReportTest {

    /** A day to look back on must lie ahead. */
    private static final LocalDate ON = LocalDate.now().plusWeeks(6);

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    private Api played() {
        var api = new Api("http://localhost:" + port)
                .open("Joke", "Samira", "Ton", "Noor")
                .castTwo();
        api.at("1.introduction");
        api.must("Samira", "TellCase", Map.of("facts", "Zwaluwfeiten", "question", "Zwaluwvraag"));
        api.at("1.asking");
        api.must("Ton", "AskQuestion", Map.of("turn", api.turn(), "text", "Wat zag je?"));
        var question =
                api.view("Samira").get("lines").get("QUESTION").get(0).get("id").asString();
        api.must("Samira", "SaveNote", Map.of("field", "keep." + question, "text", "yes"));
        api.must("Ton", "PassTurnOn", Map.of("turn", api.turn()));
        api.at("1.advice");
        api.must("Joke", "StartGiving", Map.of());
        api.must("Ton", "Give", Map.of("text", "Maak *één* vaste zin."));
        api.at("1.finish");
        var advice =
                api.view("Samira").get("lines").get("ADVICE").get(0).get("id").asString();
        api.must("Samira", "SaveNote", Map.of("field", "take." + advice, "text", "yes"));
        api.must("Samira", "SaveNote", Map.of("field", "reason", "text", "Zwaluwreden"));
        api.must("Samira", "SaveNote", Map.of("field", "action.1", "text", "Zwaluwactie"));
        api.must("Samira", "SaveNote", Map.of("field", "action-on.1", "text", ON.toString()));
        api.must("Samira", "ShareFinish", Map.of("taken", true));
        api.at("2.insights");
        api.must("Joke", "Give", Map.of("text", "Ik vroeg te snel door."));
        api.must("Noor", "SaveNote", Map.of("field", "notebook", "text", "Merelschrift"));
        api.must("Noor", "SaveNote", Map.of("field", "action.1", "text", "Merelactie"));
        api.must("Noor", "SaveNote", Map.of("field", "insight.1", "text", "Merelinval"));
        api.must("Joke", "MoveOn", Map.of("despite", true));
        api.must("Joke", "MoveOn", Map.of("despite", true));
        api.must("Joke", "EndSession", Map.of());
        return api;
    }

    private HttpResponse<String> get(Api api, String who, String path) {
        var request = HttpRequest.newBuilder(URI.create(api.base + "/r/" + api.id + path))
                .header("Accept-Language", "nl");
        if (who != null) {
            request.header("Cookie", "kring-" + api.id + "=" + api.tokens.get(who));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thePresenterTakesEverythingOfTheOwnCaseHome() {
        var api = played();
        for (var path : new String[] {"/report", "/report.md"}) {
            assertThat(get(api, "Samira", path).body())
                    .as(path)
                    .contains("Zwaluwfeiten", "Zwaluwvraag", "Zwaluwreden", "Zwaluwactie", "Wat zag je?")
                    .contains("Ik vroeg te snel door.")
                    .doesNotContain("Merel");
        }
    }

    @Test
    void theOthersTakeHomeWhatWasSharedAndWhatIsTheirOwn() {
        var api = played();
        for (var path : new String[] {"/report", "/report.md"}) {
            assertThat(get(api, "Noor", path).body())
                    .as(path)
                    .contains("Merelschrift", "Merelactie", "Merelinval", "Ik vroeg te snel door.", "Wat Samira deelde")
                    .doesNotContain("Zwaluw");
            assertThat(get(api, "Ton", path).body())
                    .as(path)
                    .contains("vaste zin")
                    .doesNotContain("Merel", "Zwaluw");
        }
    }

    @Test
    void whoTakesSomethingBackIsGoneFromEveryReport() {
        var api = played();
        var advice = api.view("Ton").get("own").get(1).get("id").asString();
        api.must("Ton", "TakeBack", Map.of("contribution", advice));
        for (var who : api.tokens.keySet()) {
            assertThat(get(api, who, "/report").body()).as(who).doesNotContain("vaste zin");
            assertThat(get(api, who, "/report.md").body()).as(who).doesNotContain("vaste zin");
        }
    }

    @Test
    void anOwnActionIsADayInACalendarWithANeutralTitle() {
        var api = played();
        var file = get(api, "Samira", "/actions/1.1.ics");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(file.body())
                .contains(
                        "DTSTART;VALUE=DATE:" + ON.format(DateTimeFormatter.BASIC_ISO_DATE),
                        "SUMMARY:Terugkijken op mijn voornemen")
                .doesNotContain("Zwaluw");
        assertThat(get(api, "Ton", "/actions/1.1.ics").statusCode()).isEqualTo(404);
        assertThat(get(api, "Noor", "/actions/1.1.ics").statusCode())
                .as("no date")
                .isEqualTo(404);
        assertThat(get(api, "Samira", "/actions/9.9.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void aStrangerAndWhoComesAfterTheErasingFindNothing() {
        var api = played();
        assertThat(get(api, null, "/report").statusCode()).isEqualTo(404);
        assertThat(get(api, null, "/report").body()).doesNotContain("Samira");
        api.must("Samira", "EraseSession", Map.of());
        for (var path : new String[] {"/report", "/report.md", "/actions/1.1.ics"}) {
            assertThat(get(api, "Samira", path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void whatWasToldInTheEndAndTheQuestionAsItStandsNowAreInThePresentersReport() {
        for (var told : Map.of("incident-classic", "TellOutcome", "ten-steps", "Reframe")
                .entrySet()) {
            var api = new Api("http://localhost:" + port).open("Joke", "Samira", "Ton", "Noor", "Wies", "Bram");
            api.must("Joke", "SetMethod", Map.of("method", told.getKey()));
            api.castTwo();
            api.at(told.getValue().equals("Reframe") ? "1.reframing" : "1.outcome");
            api.must("Samira", told.getValue(), Map.of("text", "Roodborstwoord"));
            api.at("2.insights");
            api.must("Joke", "MoveOn", Map.of("despite", true));
            api.must("Joke", "MoveOn", Map.of("despite", true));
            for (var path : new String[] {"/report", "/report.md"}) {
                assertThat(get(api, "Samira", path).body()).as(told.getKey()).contains("Roodborstwoord");
                assertThat(get(api, "Ton", path).body()).as(told.getKey()).doesNotContain("Roodborstwoord");
            }
        }
    }

    @Test
    void whileARoundGoesOnThereIsNoReportYet() {
        var api = new Api("http://localhost:" + port).open("Joke", "Samira", "Ton", "Noor");
        var answer = get(api, "Ton", "/report");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/r/" + api.id);
    }

    @Test
    void whatPeopleWroteIsNoMarkup() {
        assertThat(ReportText.escaped("# Een *kop* <b>")).isEqualTo("\\# Een \\*kop\\* \\<b\\>");
        assertThat(ReportText.escaped("1. eerst\n- dan")).isEqualTo("1\\. eerst\n\\- dan");
        assertThat(ReportText.escaped("[x](y) `z` a_b")).isEqualTo("\\[x\\](y) \\`z\\` a\\_b");
    }

    @Test
    void aCalendarReadsTheFile() {
        var file = ActionDate.file("a@kring", LocalDate.of(2027, 1, 5), "Titel, met komma", Instant.EPOCH);
        assertThat(file).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(file).contains("DTSTAMP:19700101T000000Z", "UID:a@kring", "SUMMARY:Titel\\, met komma");
    }
}
