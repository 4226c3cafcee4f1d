package org.kring.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kring.House;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@House
class ApiTest {

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void open() {
        api = new Api("http://localhost:" + port);
    }

    @Test
    void whoKnocksWaitsUntilLetIn() {
        api.open("Joke");
        var knocked = api.send("POST", "/api/sessions/" + api.code + "/seats", Map.of("name", "Wies"), null);
        assertThat(knocked.status()).isEqualTo(201);
        api.enter("Wies", knocked.json());
        assertThat(api.view("Wies").get("screen").asString()).isEqualTo("WAITING");
        assertThat(api.view("Wies").toString()).doesNotContain("Joke", api.code);
        api.must("Joke", "Admit", Map.of("seat", api.seats.get("Wies")));
        assertThat(api.view("Wies").get("screen").asString()).isEqualTo("LOBBY");
    }

    @Test
    void unknownAndForeignSessionsLookAlike() {
        api.open("Joke");
        var other = new Api(api.base).open("Anna");
        var foreign = api.send("GET", "/api/sessions/" + other.id, null, api.tokens.get("Joke"));
        var unknown = api.send("GET", "/api/sessions/" + UUID.randomUUID(), null, api.tokens.get("Joke"));
        var nonsense = api.send("GET", "/api/sessions/nonsense", null, api.tokens.get("Joke"));
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(unknown.body()).isEqualTo(foreign.body());
        assertThat(nonsense.body()).isEqualTo(foreign.body());
        var forged = api.send(
                "POST",
                "/api/sessions/" + other.id + "/commands",
                Map.of("id", "1", "type", "CloseDoor"),
                api.tokens.get("Joke"));
        assertThat(forged.status()).isEqualTo(404);
        assertThat(forged.json().get("reason").asString()).isEqualTo("NO_SUCH_SESSION");
    }

    @Test
    void withoutATokenNothingIsTold() {
        api.open("Joke");
        var answer = api.send("GET", "/api/sessions/" + api.id, null, null);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("reason").asString()).isEqualTo("TOKEN_MISSING");
        assertThat(api.send("GET", "/api/sessions/" + api.id, null, "forged").status())
                .isEqualTo(404);
    }

    @Test
    void aRetriedCommandIsDoneOnceAndTheSameIdWithOtherContentIsRefused() {
        api.open("Joke");
        var step = api.stepKey("Joke");
        assertThat(api.command("Joke", "one", "AddPaperSeat", step, Map.of("name", "Rachid"))
                        .status())
                .isEqualTo(204);
        assertThat(api.command("Joke", "one", "AddPaperSeat", step, Map.of("name", "Rachid"))
                        .status())
                .isEqualTo(204);
        assertThat(api.view("Joke").get("seats").size()).isEqualTo(2);
        var other = api.command("Joke", "one", "AddPaperSeat", step, Map.of("name", "Anna"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("reason").asString()).isEqualTo("SAME_ID_OTHER_CONTENT");
    }

    @Test
    void mistakesAreToldInThePersonsLanguageWithoutWhatWasTyped() {
        api.open("Joke");
        var empty = api.command("Joke", "AddPaperSeat", Map.of("name", "  "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().get("detail").asString()).isEqualTo("Er staat nog niets.");
        var tooLong = api.command("Joke", "AddPaperSeat", Map.of("name", "zwaluw".repeat(20)));
        assertThat(tooLong.json().get("detail").asString()).isEqualTo("Dat is te lang: er passen 40 tekens in.");
        assertThat(tooLong.body()).doesNotContain("zwaluw");
        assertThat(api.command("Joke", "NoSuchThing", Map.of())
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("MALFORMED");
        assertThat(api.command("Joke", "CloseDoor", Map.of("surprise", 1))
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("MALFORMED");
        assertThat(api.command("Joke", "SetSlot", Map.of("minutes", "many"))
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("MALFORMED");
        assertThat(api.command("Joke", "OpenSession", Map.of())
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("MALFORMED");
        assertThat(api.command("Joke", "GiveTimeBack", Map.of("seconds", 5))
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("MALFORMED");
        assertThat(api.send("POST", "/api/sessions/" + api.id + "/commands", "{broken", api.tokens.get("Joke"))
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("MALFORMED");
        assertThat(api.send("POST", "/api/sessions", Map.of("name", "x", "minutes", 3), null)
                        .status())
                .isEqualTo(422);
        assertThat(api.send("POST", "/api/sessions", "[]", null).status()).isEqualTo(422);
    }

    @Test
    void tenThousandJoinsMeetAFullDoorstepAndDisturbNobody() throws Exception {
        api.open("Joke");
        var full = new AtomicInteger();
        var often = new AtomicInteger();
        try (var crowd = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < 10_000; i++) {
                var guest = Map.of("name", "Gast" + i);
                crowd.submit(() -> {
                    var knock = api.send("POST", "/api/sessions/" + api.code + "/seats", guest, null);
                    if (knock.status() == 422 && knock.body().contains("DOORSTEP_IS_FULL")) {
                        full.incrementAndGet();
                    }
                    if (knock.status() == 429 && knock.body().contains("TOO_MANY_KNOCKS")) {
                        often.incrementAndGet();
                    }
                });
            }
        }
        assertThat(full.get()).as("a full doorstep says so").isGreaterThanOrEqualTo(Limits.KNOCKS_IN_TEN_MINUTES - 20);
        assertThat(full.get() + often.get())
                .as("everyone else got a clear answer")
                .isEqualTo(9_980);
        assertThat(api.view("Joke").get("door").get("waiting").size()).isEqualTo(20);
    }

    @Test
    void onlyWrongCodesCountAgainstTheLimit() {
        api.open("Joke");
        var office = Map.of("X-Forwarded-For", "203.0.113.77");
        for (var i = 0; i < Limits.WRONG_A_MINUTE; i++) {
            assertThat(api.send("POST", "/api/sessions/ABCDEFGH/seats", Map.of("name", "x"), null, office)
                            .status())
                    .isEqualTo(404);
        }
        var locked = api.send("POST", "/api/sessions/" + api.code + "/seats", Map.of("name", "x"), null, office);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.json().get("detail").asString()).contains("Wacht een minuut");
        for (var i = 0; i < 2 * Limits.WRONG_A_MINUTE; i++) {
            var right = api.send(
                    "POST",
                    "/api/sessions/" + api.code + "/seats",
                    Map.of("name", "x" + i),
                    null,
                    Map.of("X-Forwarded-For", "203.0.113.78"));
            assertThat(right.status()).isIn(201, 422);
        }
    }

    @Test
    void theDescriptionHasOneSchemaPerTypeOfCommand() {
        var described = JsonMapper.builder()
                .build()
                .readTree(api.send("GET", "/api/openapi.json", null, null).body());
        var schemas = described.get("components").get("schemas");
        assertThat(CommandCodec.commands().keySet()).allMatch(schemas::has);
        assertThat(schemas.get("Command").get("oneOf").size())
                .isEqualTo(CommandCodec.commands().size());
        assertThat(schemas.has("View")).isTrue();
    }
}
