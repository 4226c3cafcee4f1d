package org.kring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kring.eventlog.LoggedEvent;
import org.kring.method.Methods;
import org.kring.method.yaml.MethodFiles;
import org.kring.page.Words;
import org.kring.session.core.Scene;
import org.kring.session.core.Session;
import org.kring.session.core.SessionView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One session played on each released version, kept for good: its facts and the methods it was opened with. Later versions
 * must replay it to the state that it had.
 */
class PlayedSessionTest {

    static final Path PLAYED = Path.of("src/test/resources/played");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void everySessionThatWasEverPlayedReplaysToTheStateItHad() throws IOException {
        try (var files = Files.list(PLAYED)) {
            var all = files.sorted().toList();
            assertThat(all).isNotEmpty();
            for (var file : all) {
                var played = JSON.readTree(Files.readString(file));
                assertThat(state(replay(played))).as("%s", file.getFileName()).isEqualTo(strings(played.get("state")));
            }
        }
    }

    @Test
    void aFactThatNobodyKnowsIsALoudFailure() throws IOException {
        var played =
                JSON.readTree(Files.readString(PLAYED.resolve("0.1.json")).replace("turn-passed-on", "turn-skipped"));
        assertThatThrownBy(() -> replay(played)).hasMessageContaining("turn-skipped");
    }

    static Session replay(JsonNode played) {
        var methods = new ArrayList<org.kring.method.Method>();
        played.get("methods").forEach(yaml -> methods.add(MethodFiles.parse(yaml.asString())));
        var codec = SessionEvents.codec(JSON);
        var session = Session.none(new Methods(List.of(), methods));
        for (var row : played.get("events")) {
            var at = Instant.parse(row.get("at").asString());
            var logged = new LoggedEvent(
                    session.version() + 1,
                    row.get("type").asString(),
                    row.get("version").asInt(),
                    at,
                    row.get("data").toString());
            session = session.after(codec.read(logged), at);
        }
        return session;
    }

    /** What people would see of it, without words: where it stands, and for each seat its roles and what it gave. */
    static Map<String, String> state(Session session) {
        var state = new LinkedHashMap<String, String>();
        state.put("version", Long.toString(session.version()));
        state.put("step", session.stepKey());
        state.put("erased", session.eraseOn().toString());
        for (var seat : session.seatsWithDevice()) {
            var view = SessionView.of(
                    session, Scene.EMPTY, "id", "CODE2345", seat, new WordingOf(Words.of("en")), session.eraseOn());
            state.put(
                    seat,
                    "%s %s round %d of %d seats, gave %s, may read %d advices, shared %s, plan %s"
                            .formatted(
                                    view.screen(),
                                    new TreeSet<>(view.you().roles()),
                                    view.round(),
                                    view.seats().size(),
                                    view.own().stream()
                                            .map(line -> line.round() + "." + line.lap())
                                            .toList(),
                                    view.advice().size(),
                                    view.finish() != null && view.finish().shared(),
                                    view.strip().stream()
                                            .map(step -> step.minutes())
                                            .toList()));
        }
        return state;
    }

    private static Map<String, String> strings(JsonNode node) {
        var strings = new LinkedHashMap<String, String>();
        node.propertyNames().forEach(name -> strings.put(name, node.get(name).asString()));
        return strings;
    }
}
