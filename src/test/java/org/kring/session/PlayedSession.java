package org.kring.session;

import java.io.IOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kring.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** No test: with every release {@code mvn test -Dtest=PlayedSession -Dkring.played=0.2} plays a session and keeps it for good. */
@House
class PlayedSession {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    void playOneAndKeepIt() throws IOException {
        var api = new Api("http://localhost:" + port)
                .open("Joke", "Samira", "Ton", "Noor", "Wies", "Rachid", "Bram")
                .castAll();
        api.must("Joke", "AddPaperSeat", Map.of("name", "Anna"));
        api.must("Samira", "SetTitle", Map.of("text", "Aan de balie"));
        api.at("1.introduction");
        api.must("Samira", "TellCase", Map.of("facts", "Een mevrouw aan de balie.", "question", "Hoe maak ik ruimte?"));
        api.must("Noor", "AskForPause", Map.of());
        api.must("Joke", "Pause", Map.of());
        api.must("Joke", "Resume", Map.of());
        api.at("1.noting");
        api.must("Ton", "Ready", Map.of());
        api.must("Joke", "AddTime", Map.of("minutes", 2));
        api.at("1.asking");
        api.must("Ton", "AskQuestion", Map.of("turn", api.turn(), "text", "Wat zag je?"));
        api.must("Joke", "AllowFollowUp", Map.of("turn", api.turn()));
        api.must("Ton", "AskQuestion", Map.of("turn", api.turn(), "text", "En toen?"));
        api.must("Ton", "PassTurnOn", Map.of("turn", api.turn()));
        api.must("Noor", "PassTurn", Map.of("turn", api.turn()));
        api.must("Wies", "AskQuestion", Map.of("turn", api.turn(), "text", "Wat hoorde je?"));
        api.must("Samira", "DeclineQuestion", Map.of("turn", api.turn()));
        api.must("Joke", "GiveTurn", Map.of("seat", api.seats.get("Noor")));
        api.at("1.analysis");
        api.must("Ton", "Give", Map.of("text", "Het gaat om haar stem."));
        api.must("Rachid", "Give", Map.of("text", ""));
        api.at("1.advice");
        api.must("Joke", "StartGiving", Map.of());
        api.must("Ton", "Give", Map.of("text", "Maak een vaste zin."));
        api.must("Ton", "PassTurnOn", Map.of("turn", api.turn()));
        api.at("1.finish");
        var advice =
                api.view("Samira").get("lines").get("ADVICE").get(0).get("id").asString();
        api.must("Samira", "SaveNote", Map.of("field", "take." + advice, "text", "yes"));
        api.must("Samira", "SaveNote", Map.of("field", "action.1", "text", "Ik bel haar."));
        api.must("Samira", "ShareFinish", Map.of("taken", true, "actions", true));
        api.at("2.look-back");
        api.must("Joke", "MoveOn", Map.of("despite", true));
        api.must("Joke", "AnotherRound", Map.of());
        api.must("Joke", "EndSession", Map.of());
        var played = new LinkedHashMap<String, Object>();
        var opened = db.sql("select data from event where session = ?::uuid and number = 1")
                .param(api.id)
                .query(String.class)
                .single();
        var methods = new ArrayList<String>();
        for (var use : List.of("welcome", "round", "closing")) {
            methods.add(db.sql("select yaml from method where hash = ?")
                    .param(JSON.readTree(opened).get(use).asString())
                    .query(String.class)
                    .single());
        }
        played.put("methods", methods);
        played.put(
                "events",
                db.sql("select type, version, at, data from event where session = ?::uuid order by number")
                        .param(api.id)
                        .query((row, i) -> Map.of(
                                "type", row.getString("type"),
                                "version", row.getInt("version"),
                                "at",
                                        row.getObject("at", OffsetDateTime.class)
                                                .toInstant()
                                                .toString(),
                                "data", JSON.readTree(row.getString("data"))))
                        .list());
        played.put("state", PlayedSessionTest.state(PlayedSessionTest.replay(JSON.valueToTree(played))));
        Files.createDirectories(PlayedSessionTest.PLAYED);
        Files.writeString(
                PlayedSessionTest.PLAYED.resolve(System.getProperty("kring.played") + ".json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(played));
    }
}
