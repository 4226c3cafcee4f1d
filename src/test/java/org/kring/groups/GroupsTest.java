package org.kring.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kring.House;
import org.kring.session.Api;
import org.kring.session.SessionClients;
import org.kring.session.core.SessionCommand;
import org.kring.session.core.SessionView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Groups beside each other: opened, entered and gathered, and nothing of one in the other. */
@House
class GroupsTest {

    @LocalServerPort
    int port;

    @Autowired
    Groups groups;

    @Autowired
    SessionClients clients;

    private Api circle(String... names) {
        var api = new Api("http://localhost:" + port).open(names);
        api.must(names[0], "SetMethod", Map.of("method", "troika"));
        return api;
    }

    private static UUID id(Api api) {
        return UUID.fromString(api.id);
    }

    private boolean opens(Api api, String who) {
        return groups.open(id(api), api.seats.get(who), 40, "nl");
    }

    private SessionView view(SessionClients.Seated seated) {
        return clients.view(seated.session(), seated.seat(), "nl").orElseThrow();
    }

    private Optional<SessionClients.Seated> enters(Api api, String who) {
        return groups.enter(id(api), api.seats.get(who));
    }

    @Test
    void everybodyIsInOneGroupUnderTheOwnName() {
        var api = circle("Joke", "Samira", "Ton", "Noor", "Wies", "Rachid", "Bram");
        assertThat(opens(api, "Ton")).as("only who leads opens groups").isFalse();
        assertThat(enters(api, "Ton")).isEmpty();
        assertThat(opens(api, "Joke")).isTrue();
        assertThat(opens(api, "Joke")).as("not twice").isFalse();
        for (var who : api.seats.keySet()) {
            var mine = view(enters(api, who).orElseThrow());
            assertThat(mine.you().name()).isEqualTo(who);
            assertThat(mine.methodId()).isEqualTo("troika");
            assertThat(mine.door().open()).isFalse();
        }
        assertThat(groups.of(id(api)))
                .extracting(group -> group.members().size())
                .containsExactly(4, 3);
    }

    @Test
    void whatIsSaidInOneGroupIsNowhereElse() {
        var api = circle("Joke", "Samira", "Ton", "Noor", "Wies", "Rachid");
        opens(api, "Joke");
        var joke = enters(api, "Joke").orElseThrow();
        clients.send(
                joke.session(),
                joke.seat(),
                view(joke).stepKey(),
                new SessionCommand.SaveNote("notebook", "KANARIE-GROEPJE", 0));
        clients.send(joke.session(), joke.seat(), view(joke).stepKey(), new SessionCommand.Rename("Joke-van-een"));
        var other = api.seats.keySet().stream()
                .map(who -> enters(api, who).orElseThrow())
                .filter(seated -> !seated.session().equals(joke.session()))
                .findFirst()
                .orElseThrow();
        assertThat(view(other).toString()).doesNotContain("KANARIE", "Joke");
        for (var who : api.seats.keySet()) {
            var page = api.send("GET", "/r/" + api.id, null, null, cookie(api.id, api.tokens.get(who)));
            assertThat(page.body()).doesNotContain("KANARIE-GROEPJE", "Joke-van-een");
        }
        var stranger = api.send("GET", "/r/" + other.session(), null, null, cookie(other.session(), joke.token()));
        assertThat(stranger.status()).isEqualTo(404);
    }

    private static Map<String, String> cookie(Object session, String token) {
        return Map.of("Cookie", "kring-" + session + "=" + token);
    }

    @Test
    void whoLeadsCallsEverybodyBack() {
        var api = circle("Joke", "Samira", "Ton", "Noor", "Wies", "Rachid");
        opens(api, "Joke");
        var ton = enters(api, "Ton").orElseThrow();
        assertThat(groups.gather(id(api), api.seats.get("Ton"), "nl")).isFalse();
        assertThat(groups.gather(id(api), api.seats.get("Joke"), "nl")).isTrue();
        assertThat(view(ton).screen()).isEqualTo(SessionView.Screen.ENDED);
        assertThat(enters(api, "Ton")).isEmpty();
        var page = api.send("GET", "/r/" + api.id, null, null, cookie(api.id, api.tokens.get("Ton")));
        assertThat(page.body()).contains("Iedereen is terug.");
        var group = api.send("GET", "/r/" + ton.session(), null, null, cookie(ton.session(), ton.token()));
        assertThat(group.body()).contains("De groepjes zijn voorbij.", "/r/" + api.id);
    }

    @Test
    void groupsEndWhenTheWholeCircleGoesOnWithoutThem() {
        var api = circle("Joke", "Samira", "Ton", "Noor", "Wies", "Rachid");
        opens(api, "Joke");
        var noor = enters(api, "Noor").orElseThrow();
        groups.tick();
        assertThat(view(noor).screen()).isEqualTo(SessionView.Screen.LOBBY);
        api.must("Joke", "SetMethod", Map.of("method", "incident-5"));
        api.castTwo();
        api.must("Joke", "Start", Map.of("withoutDeputy", true));
        groups.tick();
        assertThat(view(noor).screen()).isEqualTo(SessionView.Screen.ENDED);
    }

    @Test
    void whereThereIsNothingToDealNothingIsOpened() {
        assertThat(opens(circle("Joke", "Samira", "Ton", "Noor", "Wies"), "Joke"))
                .isFalse();
        var other = new Api("http://localhost:" + port).open("Joke", "Samira", "Ton", "Noor", "Wies", "Rachid");
        assertThat(opens(other, "Joke")).as("a method in which one presents").isFalse();
    }

    @Test
    void aSeatOnPaperIsInAGroupOfWhichAnotherHasADevice() {
        var api = circle("Joke", "Samira", "Ton", "Noor", "Wies");
        api.must("Joke", "AddPaperSeat", Map.of("name", "Piet"));
        assertThat(opens(api, "Joke")).isTrue();
        var names = List.of("Joke", "Samira").stream()
                .flatMap(who -> view(enters(api, who).orElseThrow()).seats().stream())
                .map(SessionView.Seat::name);
        assertThat(names).containsExactlyInAnyOrder("Joke", "Samira", "Ton", "Noor", "Wies", "Piet");
    }

    @Test
    void aCircleOpensNoGroupsWithoutEnd() {
        var api = circle("Joke", "Samira", "Ton", "Noor", "Wies", "Rachid");
        var seat = api.seats.get("Joke");
        for (var i = 0; i < Groups.MOST / 2; i++) {
            assertThat(opens(api, "Joke")).isTrue();
            assertThat(groups.gather(id(api), seat, "nl")).isTrue();
        }
        assertThat(opens(api, "Joke")).isFalse();
        assertThat(groups.of(id(api))).hasSize(Groups.MOST);
    }

    @Test
    void whoListensReadsThatTheGroupsAreAtWork() {
        var api = circle("Joke", "Samira", "Ton", "Noor", "Wies", "Rachid", "Bram");
        api.must("Bram", "SitAs", Map.of("listener", true));
        opens(api, "Joke");
        assertThat(enters(api, "Bram")).isEmpty();
        var page = api.send("GET", "/r/" + api.id, null, null, cookie(api.id, api.tokens.get("Bram")));
        assertThat(page.body()).contains("De groepjes werken tot").doesNotContain("Naar mijn groepje");
    }

    @Test
    void whoIsNotInTheCircleLearnsNothing() {
        var api = circle("Joke", "Samira", "Ton", "Noor", "Wies", "Rachid");
        for (var path : List.of("", "/enter", "/gather")) {
            var answer = api.send("POST", "/r/" + api.id + "/groups" + path, null, null);
            assertThat(answer.status()).isIn(403, 404);
        }
    }
}
