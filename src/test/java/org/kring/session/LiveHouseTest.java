package org.kring.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kring.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole rounds over HTTP, on a real database, with open streams. */
@House
@ExtendWith(OutputCaptureExtension.class)
class LiveHouseTest {

    private static final String[] EIGHT = {"Joke", "Samira", "Ton", "Noor", "Wies", "Rachid", "Bram", "Anna"};

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    private Api table() {
        return new Api("http://localhost:" + port).open(EIGHT).castAll();
    }

    @Test
    void aRoundWithEightStreamsKeepsEveryPrivateWordToItsReaders(CapturedOutput log) throws Exception {
        var api = table();
        var streams = new LinkedHashMap<String, Api.Heard>();
        var pages = new LinkedHashMap<String, Api.Heard>();
        for (var name : EIGHT) {
            streams.put(name, api.listen(name));
            pages.put(
                    name,
                    api.listen(
                            "/r/" + api.id + "/stream",
                            Map.of("Cookie", "kring-" + api.id + "=" + api.tokens.get(name))));
        }
        var canaries = new LinkedHashMap<String, Set<String>>();
        plant(api, canaries, "Samira", "facts", "kanarie-feiten");
        plant(api, canaries, "Noor", "notebook", "kanarie-schrift");
        api.at("1.introduction");
        plant(api, canaries, "Bram", "facts", "kanarie-bram");
        api.must("Samira", "TellCase", Map.of("facts", "Een mevrouw aan de balie.", "question", "Hoe maak ik ruimte?"));
        api.at("1.noting");
        plant(api, canaries, "Ton", "question.1", "kanarie-vraag");
        plant(api, canaries, "Wies", "advice.1", "kanarie-weggelegd");
        for (var name : List.of("Ton", "Noor", "Wies", "Rachid", "Anna")) {
            api.must(name, "Ready", Map.of());
        }
        api.at("1.asking");
        for (var name : List.of("Ton", "Noor", "Wies", "Rachid", "Anna")) {
            api.must(name, "AskQuestion", Map.of("turn", api.turn(), "text", "Vraag van " + name));
            api.must(name, "PassTurnOn", Map.of("turn", api.turn()));
        }
        var first =
                api.view("Bram").get("lines").get("QUESTION").get(0).get("id").asString();
        plant(api, canaries, "Bram", "key." + first, "kanarie-kern");
        api.must("Bram", "HandToPresenter", Map.of("field", "key." + first));
        canaries.put("kanarie-kern", Set.of("Bram", "Samira"));
        api.at("1.analysis");
        plant(api, canaries, "Samira", "notebook", "kanarie-inbrenger");
        api.must("Rachid", "Give", Map.of("text", "Het gaat om haar stem."));
        api.at("1.advice");
        plant(api, canaries, "Rachid", "advice.1", "kanarie-advies");
        api.must("Joke", "StartGiving", Map.of());
        api.must("Ton", "Give", Map.of("text", "Maak een vaste zin."));
        api.at("1.finish");
        plant(api, canaries, "Samira", "reason", "kanarie-waarom");
        plant(api, canaries, "Samira", "action.1", "kanarie-actie");
        plant(api, canaries, "Samira", "reworded", "kanarie-nieuwe-vraag");
        api.at("2.look-back");
        api.must("Joke", "MoveOn", Map.of("despite", true));
        api.must("Joke", "EndSession", Map.of());
        var version = "\"version\":" + api.view("Joke").get("version").asInt();
        for (var name : EIGHT) {
            assertThat(streams.get(name).waitFor(version))
                    .as("%s hears of the end", name)
                    .isTrue();
            assertThat(pages.get(name).waitFor("data-screen=\"ENDED\""))
                    .as("%s sees the end", name)
                    .isTrue();
            var everything = streams.get(name).all() + pages.get(name).all() + page(api, name) + api.view(name);
            canaries.forEach((canary, readers) -> {
                if (!readers.contains(name)) {
                    assertThat(everything.contains(canary))
                            .as("%s reads %s", name, canary)
                            .isFalse();
                }
            });
            streams.get(name).closed = true;
            pages.get(name).closed = true;
        }
        assertThat(streams.get("Samira").all()).contains("kanarie-kern", "kanarie-waarom");
        assertThat(log.getAll()).doesNotContain("kanarie", "mevrouw aan de balie", "Vraag van", "vaste zin");
        var stored = db.sql("select data::text from event where session = ?::uuid")
                .param(api.id)
                .query((row, i) -> row.getString(1))
                .list();
        assertThat(stored).hasSizeGreaterThan(40);
        assertThat(String.join("\n", stored))
                .doesNotContain("kanarie", "mevrouw", "Vraag van", "vaste zin", "Joke", "Samira");
    }

    private static void plant(Api api, Map<String, Set<String>> canaries, String who, String field, String text) {
        api.must(who, "SaveNote", Map.of("field", field, "text", text));
        canaries.put(text, Set.of(who));
    }

    private static String page(Api api, String who) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(api.base + "/r/" + api.id))
                .header("Cookie", "kring-" + api.id + "=" + api.tokens.get(who))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        return answer.body();
    }

    @Test
    void eightPeopleWriteInTheSameInstantAHundredTimesAndNothingIsLost() throws Exception {
        var api = table().at("1.analysis");
        var step = api.stepKey("Joke");
        var people = List.of("Ton", "Noor", "Wies", "Rachid", "Anna", "Bram", "Ton", "Noor");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 100; round++) {
                var together = new CountDownLatch(1);
                var answers = new ArrayList<Future<Api.Answer>>();
                for (var i = 0; i < people.size(); i++) {
                    var who = people.get(i);
                    var id = "r" + round + "-" + i;
                    answers.add(threads.submit(() -> {
                        together.await();
                        return api.command(who, id, "Give", step, Map.of("text", "Kern " + id));
                    }));
                }
                together.countDown();
                for (var answer : answers) {
                    assertThat(answer.get().status()).isEqualTo(204);
                }
            }
        }
        assertThat(api.view("Joke").get("lines").get("CORE").size()).isEqualTo(800);
    }

    @Test
    void privateWritingWakesNobodyElsesScreen() throws Exception {
        var api = table().at("1.noting");
        var noor = api.listen("Noor");
        assertThat(noor.waitFor("view")).isTrue();
        Thread.sleep(1500);
        var before = noor.lines.stream()
                .filter(line -> line.startsWith("event: view"))
                .count();
        for (var i = 0; i < 5; i++) {
            api.must("Ton", "SaveNote", Map.of("field", "question.1", "text", "versie " + i));
        }
        Thread.sleep(500);
        assertThat(noor.lines.stream()
                        .filter(line -> line.startsWith("event: view"))
                        .count())
                .isEqualTo(before);
        api.must("Ton", "Ready", Map.of());
        assertThat(noor.waitFor("\"doing\":\"READY\"")).isTrue();
        noor.closed = true;
    }

    @Test
    void takenBackWordsAreGoneFromTheDatabaseToo() {
        var api = table().at("1.analysis");
        api.must("Ton", "Give", Map.of("text", "weg-ermee"));
        var id = api.view("Ton").get("lines").get("CORE").get(0).get("id").asString();
        assertThat(words(api)).contains("weg-ermee");
        api.must("Ton", "Reword", Map.of("contribution", id, "text", "toch-anders"));
        assertThat(words(api)).doesNotContain("weg-ermee").contains("toch-anders");
        api.must("Ton", "TakeBack", Map.of("contribution", id));
        assertThat(words(api)).doesNotContain("toch-anders");
    }

    @Test
    void erasingASessionLeavesNothing() {
        var api = table().at("1.introduction");
        api.must("Samira", "TellCase", Map.of("facts", "feiten", "question", "vraag"));
        api.must("Samira", "EraseSession", Map.of());
        for (var relation : List.of("event", "text", "command", "access", "pairing")) {
            assertThat(db.sql("select count(*) from " + relation + " where session = ?::uuid")
                            .param(api.id)
                            .query(Long.class)
                            .single())
                    .as(relation)
                    .isZero();
        }
        assertThat(api.send("GET", "/api/sessions/" + api.id, null, api.tokens.get("Joke"))
                        .status())
                .isEqualTo(404);
    }

    private String words(Api api) {
        return String.join(
                "\n",
                db.sql("select convert_from(words, 'UTF8') from text where session = ?::uuid")
                        .param(api.id)
                        .query((row, i) -> row.getString(1))
                        .list());
    }

    @Test
    void aStreamEndsWithTheAccessThatOpenedIt() throws Exception {
        var api = new Api("http://localhost:" + port).open("Joke", "Samira", "Noor");
        var old = api.listen("Noor");
        assertThat(old.waitFor("view")).isTrue();
        var back = api.send(
                        "POST", "/api/sessions/" + api.code + "/seats", Map.of("name", "Noor", "returning", true), null)
                .json();
        api.must(
                "Joke", "ConfirmReturn", Map.of("waiting", back.get("seat").asString(), "seat", api.seats.get("Noor")));
        Thread.sleep(300);
        api.tokens.put("Noor", back.get("token").asString());
        api.must("Noor", "SaveNote", Map.of("field", "notebook", "text", "kanarie-na-terugkeer"));
        Thread.sleep(1000);
        assertThat(old.all()).doesNotContain("kanarie-na-terugkeer");
    }

    @Test
    void whatASenderCallsACommandNamesNothingOfOurs() {
        var api = new Api("http://localhost:" + port)
                .open("Joke", "Samira", "Ton", "Noor")
                .castTwo()
                .at("1.asking");
        var noor = api.seats.get("Noor");
        var turn = api.turn();
        assertThat(api.command(
                                "Ton",
                                "note/" + noor + "/1/advice.1",
                                "AskQuestion",
                                "1.asking",
                                Map.of("turn", turn, "text", "Wat zag je?"))
                        .status())
                .isEqualTo(204);
        api.must("Noor", "SaveNote", Map.of("field", "advice.1", "text", "kanarie-van-noor"));
        assertThat(words(api)).contains("Wat zag je?", "kanarie-van-noor");
        assertThat(api.command("Joke", api.seats.get("Samira"), "AddPaperSeat", "1.asking", Map.of("name", "Geest"))
                        .status())
                .isEqualTo(204);
        assertThat(api.view("Samira").get("you").get("name").asString()).isEqualTo("Samira");
        assertThat(api.command("Joke", "a\u0000b", "AddPaperSeat", "1.asking", Map.of("name", "Geest"))
                        .status())
                .isEqualTo(422);
    }

    /** Thirty rooms of eight, and more: an ordinary server has two hundred threads. */
    @Test
    void manyOpenScreensHoldUpNobodysCommand() throws Exception {
        var api = new Api("http://localhost:" + port).open("Joke", "Samira");
        var screens = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 250; i++) {
                var screen = new Socket("localhost", port);
                screens.add(screen);
                screen.setSoTimeout(10_000);
                screen.getOutputStream()
                        .write(("GET /api/sessions/" + api.id
                                        + "/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                        + api.tokens.get("Samira") + "\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));
                assertThat(screen.getInputStream().read()).as("screen %s", i).isEqualTo('H');
            }
            api.must("Joke", "SetSlot", Map.of("minutes", 90));
            assertThat(api.view("Samira").get("plan").get("slotMinutes").asInt())
                    .isEqualTo(90);
        } finally {
            for (var screen : screens) {
                screen.close();
            }
        }
    }
}
