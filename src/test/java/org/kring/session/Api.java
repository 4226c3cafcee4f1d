package org.kring.session;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program at the JSON door, playing for several people. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    public final String base;
    public String id = "";
    public String code = "";
    public final Map<String, String> tokens = new LinkedHashMap<>();
    public final Map<String, String> seats = new LinkedHashMap<>();

    public Api(String base) {
        this.base = base;
    }

    /** What came back. */
    public record Answer(int status, String body, JsonNode json) {}

    public Answer send(String method, String path, Object body, String token) {
        return send(method, path, body, token, Map.of());
    }

    public Answer send(String method, String path, Object body, String token, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "nl")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(
                                        body instanceof String s ? s : JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var text = answer.body();
            return new Answer(answer.statusCode(), text, text.startsWith("{") ? JSON.readTree(text) : null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens a room for the first of these people; the others knock and are let in. */
    public Api open(String... names) {
        var opened = send("POST", "/api/sessions", Map.of("name", names[0], "minutes", 60), null)
                .json();
        id = opened.get("id").asString();
        code = opened.get("code").asString();
        enter(names[0], opened);
        for (var name : List.of(names).subList(1, names.length)) {
            enter(
                    name,
                    send("POST", "/api/sessions/" + code + "/seats", Map.of("name", name), null)
                            .json());
            must(names[0], "Admit", Map.of("seat", seats.get(name)));
        }
        return this;
    }

    public void enter(String name, JsonNode entered) {
        tokens.put(name, entered.get("token").asString());
        seats.put(name, entered.get("seat").asString());
    }

    /** Joke facilitates, Samira presents, Bram records, Ton is deputy. */
    public Api castAll() {
        cast("Joke", "FACILITATOR", "Joke");
        cast("Joke", "PRESENTER", "Samira");
        cast("Joke", "RECORDER", "Bram");
        cast("Joke", "DEPUTY", "Ton");
        return this;
    }

    /** Joke facilitates, Samira presents; nobody else has a role. */
    public Api castTwo() {
        cast("Joke", "FACILITATOR", "Joke");
        cast("Joke", "PRESENTER", "Samira");
        return this;
    }

    private void cast(String by, String role, String who) {
        must(by, "OfferRole", Map.of("role", role, "seat", seats.get(who)));
        if (!by.equals(who)) {
            must(who, "AnswerRole", Map.of("role", role, "yes", true));
        }
    }

    /** On to the step with this key, with everybody's tick. */
    public Api at(String key) {
        if (view("Joke").get("screen").asString().equals("LOBBY")) {
            must("Joke", "Start", Map.of("withoutDeputy", true));
            tokens.keySet().forEach(name -> must(name, "Tick", Map.of()));
        }
        while (!view("Joke").get("stepKey").asString().equals(key)) {
            must("Joke", "MoveOn", Map.of("despite", true));
        }
        return this;
    }

    public JsonNode view(String who) {
        return send("GET", "/api/sessions/" + id, null, tokens.get(who)).json();
    }

    public String stepKey(String who) {
        return view(who).get("stepKey").asString();
    }

    public Answer command(String who, String type, Map<String, ?> values) {
        return command(who, UUID.randomUUID().toString(), type, stepKey(who), values);
    }

    public Answer command(String who, String commandId, String type, String step, Map<String, ?> values) {
        var body = new HashMap<String, Object>(values);
        body.put("id", commandId);
        body.put("type", type);
        body.put("step", step);
        return send("POST", "/api/sessions/" + id + "/commands", body, tokens.get(who));
    }

    public void must(String who, String type, Map<String, ?> values) {
        var answer = command(who, type, values);
        if (answer.status() != 204) {
            throw new AssertionError(who + " " + type + ": " + answer.status() + " " + answer.body());
        }
    }

    public int turn() {
        return view("Joke").get("turn").get("number").asInt();
    }

    /** Everything that a stream of this address sends, as it arrives. */
    public Heard listen(String path, Map<String, String> headers) {
        var heard = new Heard();
        var request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines()).thenAccept(answer -> {
            try (var lines = answer.body()) {
                lines.takeWhile(line -> !heard.closed).forEach(heard.lines::add);
            }
        });
        return heard;
    }

    public Heard listen(String who) {
        return listen("/api/sessions/" + id + "/stream", Map.of("Authorization", "Bearer " + tokens.get(who)));
    }

    /** The lines of a stream. */
    public static final class Heard {
        public final List<String> lines = new CopyOnWriteArrayList<>();
        public volatile boolean closed;

        public String all() {
            return String.join("\n", new ArrayList<>(lines));
        }

        /** Waits, at most ten seconds, until a line holds this. */
        public boolean waitFor(String text) {
            for (var i = 0; i < 200; i++) {
                if (lines.stream().anyMatch(line -> line.contains(text))) {
                    return true;
                }
                try {
                    Thread.sleep(50);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return false;
        }
    }
}
