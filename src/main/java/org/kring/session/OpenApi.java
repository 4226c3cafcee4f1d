package org.kring.session;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kring.session.core.Office;
import org.kring.session.core.Refused;
import org.kring.session.core.SessionView;

/** Describes the JSON door for programs, made from the commands and drawings themselves: one schema per command type. */
final class OpenApi {

    private OpenApi() {}

    /** The whole document, OpenAPI 3.1. */
    static Map<String, Object> document() {
        var schemas = new TreeMap<String, Object>();
        var commands = new ArrayList<Map<String, Object>>();
        new TreeMap<>(CommandCodec.commands()).forEach((name, type) -> {
            schemas.put(name, command(name, type));
            commands.add(ref(name));
        });
        schemas.put("Command", map("oneOf", commands, "discriminator", map("propertyName", "type")));
        schemas.put("Problem", problem());
        schemas.put("View", Shapes.of(SessionView.class, schemas));
        schemas.put(
                "Opening",
                object(
                        List.of("name"),
                        "method",
                        map("type", "string", "default", "incident-5"),
                        "minutes",
                        map("type", "integer", "minimum", 20, "maximum", 240, "default", 60),
                        "language",
                        map("type", "string", "enum", List.of("nl", "en")),
                        "name",
                        map("type", "string", "maxLength", 40)));
        schemas.put(
                "Opened",
                object(
                        List.of("id", "code", "seat", "token"),
                        "id",
                        uuid(),
                        "code",
                        text(),
                        "seat",
                        uuid(),
                        "token",
                        text()));
        schemas.put(
                "Knocking",
                object(
                        List.of("name"),
                        "name",
                        map("type", "string", "maxLength", 40),
                        "returning",
                        map("type", "boolean")));
        schemas.put("Knocked", object(List.of("seat", "token"), "seat", uuid(), "token", text()));
        return map(
                "openapi", "3.1.0",
                "info",
                        map(
                                "title",
                                "Kring",
                                "version",
                                "0.1",
                                "description",
                                "The same door as the page: open a session, knock, send commands, read your own drawing."),
                "security", List.of(map("seat", List.of())),
                "paths", paths(),
                "components",
                        map(
                                "securitySchemes",
                                map("seat", map("type", "http", "scheme", "bearer")),
                                "schemas",
                                schemas));
    }

    private static Map<String, Object> paths() {
        var session = map("name", "session", "in", "path", "required", true, "schema", text());
        return map(
                "/api/sessions", map("post", operation("Open a session", "Opening", "201", "Opened", false)),
                "/api/sessions/{session}/seats",
                        map(
                                "parameters",
                                List.of(session),
                                "post",
                                operation(
                                        "Knock, by id or code; waits until admitted",
                                        "Knocking",
                                        "201",
                                        "Knocked",
                                        false)),
                "/api/sessions/{session}/commands",
                        map(
                                "parameters",
                                List.of(session),
                                "post",
                                operation(
                                        "Give a command; the same id again is done once", "Command", "204", "", true)),
                "/api/sessions/{session}",
                        map(
                                "parameters",
                                List.of(session),
                                "get",
                                operation("What this seat may see", "", "200", "View", true)),
                "/api/sessions/{session}/stream",
                        map(
                                "parameters",
                                List.of(session),
                                "get",
                                map(
                                        "summary",
                                        "Server-sent events: view (id is the version, data a View), beat every four seconds, gone",
                                        "responses",
                                        responses(
                                                "200",
                                                map(
                                                        "description",
                                                        "events",
                                                        "content",
                                                        map("text/event-stream", map()))))));
    }

    private static Map<String, Object> operation(
            String summary, String body, String status, String answer, boolean seat) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("summary", summary);
        if (!seat) {
            operation.put("security", List.of());
        }
        if (!body.isEmpty()) {
            operation.put(
                    "requestBody", map("required", true, "content", map("application/json", map("schema", ref(body)))));
        }
        operation.put(
                "responses",
                responses(
                        status,
                        answer.isEmpty()
                                ? map("description", "done")
                                : map(
                                        "description",
                                        "done",
                                        "content",
                                        map("application/json", map("schema", ref(answer))))));
        return operation;
    }

    private static Map<String, Object> responses(String status, Map<String, Object> answer) {
        var problem = map(
                "description", "problem", "content", map("application/problem+json", map("schema", ref("Problem"))));
        return map(status, answer, "401", problem, "404", problem, "422", problem, "429", problem);
    }

    private static Map<String, Object> problem() {
        var reasons = Arrays.stream(Refused.Reason.values()).map(Enum::name).toList();
        return object(
                List.of("status", "reason", "detail"),
                "type",
                text(),
                "title",
                text(),
                "status",
                map("type", "integer"),
                "reason",
                map("type", "string", "examples", reasons),
                "detail",
                text());
    }

    private static Map<String, Object> command(String name, Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("type", map("const", name));
        properties.put("id", map("type", "string", "minLength", 1, "maxLength", 64));
        properties.put("step", text());
        var required = new ArrayList<>(List.of("type", "id"));
        for (var component : type.getRecordComponents()) {
            properties.put(component.getName(), value(component));
        }
        return map("type", "object", "required", required, "properties", properties, "additionalProperties", false);
    }

    private static Map<String, Object> value(RecordComponent component) {
        var type = component.getType();
        if (type == boolean.class) {
            return map("type", "boolean", "default", false);
        }
        if (type == int.class || type == long.class) {
            return map("type", "integer", "default", 0);
        }
        if (type == Office.class) {
            return map(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(Office.values()).map(Enum::name).toList());
        }
        return text();
    }

    private static Map<String, Object> object(List<String> required, Object... properties) {
        return map("type", "object", "required", required, "properties", map(properties));
    }

    private static Map<String, Object> ref(String name) {
        return map("$ref", "#/components/schemas/" + name);
    }

    private static Map<String, Object> text() {
        return map("type", "string");
    }

    private static Map<String, Object> uuid() {
        return map("type", "string", "format", "uuid");
    }

    static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
