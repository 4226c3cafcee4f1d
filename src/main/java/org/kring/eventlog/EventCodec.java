package org.kring.eventlog;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns events into JSON and back. The names of types are pinned strings, not names of classes; an unknown name is a loud
 * failure, never skipped.
 */
public final class EventCodec<E> {

    private final JsonMapper json;
    private final Map<String, Class<? extends E>> byName;
    private final Map<Class<?>, String> byClass = new HashMap<>();

    public EventCodec(JsonMapper json, Map<String, Class<? extends E>> byName) {
        this.json = json;
        this.byName = Map.copyOf(byName);
        byName.forEach((name, type) -> byClass.put(type, name));
    }

    /** The pinned name of this event. */
    public String name(E event) {
        var name = byClass.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException(
                    "Expected a pinned name for " + event.getClass().getSimpleName() + ", but there is none");
        }
        return name;
    }

    public String write(E event) {
        return json.writeValueAsString(event);
    }

    /** The event; an old version is lifted here, the only place that knows of old versions. */
    public E read(LoggedEvent logged) {
        var type = byName.get(logged.type());
        if (type == null || logged.version() != 1) {
            throw new IllegalStateException(
                    "Expected a known event, but found " + logged.type() + " version " + logged.version());
        }
        return json.readValue(logged.json(), type);
    }
}
