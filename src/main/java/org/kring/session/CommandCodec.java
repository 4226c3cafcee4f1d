package org.kring.session;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kring.session.core.SessionCommand;

/**
 * Makes commands from what arrives, as form or as JSON: the name of the type and its values. What the house itself sends is
 * not among them, and a value that a command does not know is refused.
 */
final class CommandCodec {

    /** What arrived is not a command. The message names fields, never values. */
    static final class Malformed extends RuntimeException {
        Malformed(String message) {
            super(message, null, false, false);
        }
    }

    private static final Map<String, Class<? extends SessionCommand>> TYPES = types();

    private CommandCodec() {}

    /** Every command that may come from outside, by name. */
    static Map<String, Class<? extends SessionCommand>> commands() {
        return TYPES;
    }

    /** The command of this type with these values; what is not given is empty, zero or false. */
    static SessionCommand read(String type, Map<String, ?> values) {
        var record = TYPES.get(type);
        if (record == null) {
            throw new Malformed("Expected a known type of command");
        }
        var components = record.getRecordComponents();
        var unknown = new HashSet<>(values.keySet());
        Arrays.stream(components).map(RecordComponent::getName).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new Malformed("Expected only the values of " + type + ", but there are others");
        }
        try {
            var parameters =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var arguments = Arrays.stream(components)
                    .map(c -> value(c, values.get(c.getName())))
                    .toArray();
            return record.getDeclaredConstructor(parameters).newInstance(arguments);
        } catch (InvocationTargetException
                | InstantiationException
                | IllegalAccessException
                | NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** May be left out: null then. */
    static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object value(RecordComponent component, @Nullable Object given) {
        var type = component.getType();
        if (type == String.class) {
            if (given != null && !(given instanceof String)) {
                throw new Malformed("Expected text in " + component.getName());
            }
            return given == null || mayBeNull(component) && ((String) given).isEmpty()
                    ? (mayBeNull(component) ? null : "")
                    : given;
        }
        var text = given == null ? "" : given.toString().strip();
        if (type == boolean.class) {
            if (!Set.of("", "true", "false", "on", "yes", "no").contains(text)) {
                throw new Malformed("Expected true or false in " + component.getName());
            }
            return text.equals("true") || text.equals("on") || text.equals("yes");
        }
        try {
            if (type == int.class) {
                return text.isEmpty() ? 0 : Integer.parseInt(text);
            }
            if (type == long.class) {
                return text.isEmpty() ? 0L : Long.parseLong(text);
            }
            if (type.isEnum()) {
                return constant(type, text);
            }
        } catch (IllegalArgumentException e) {
            throw new Malformed("Expected another value in " + component.getName());
        }
        throw new IllegalStateException("Expected a known type of value, but found " + type.getSimpleName());
    }

    private static Object constant(Class<?> type, String text) {
        for (var each : type.getEnumConstants()) {
            if (((Enum<?>) each).name().equals(text)) {
                return each;
            }
        }
        throw new IllegalArgumentException();
    }

    /** Its values again, in a fixed order: to tell whether the same id comes with the same content. */
    static Map<String, Object> values(SessionCommand command) {
        var values = new LinkedHashMap<String, Object>();
        for (var component : command.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                var value = accessor.invoke(command);
                values.put(component.getName(), value == null ? "" : value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    private static Map<String, Class<? extends SessionCommand>> types() {
        var types = new TreeMap<String, Class<? extends SessionCommand>>();
        for (var type : SessionCommand.types()) {
            if (!SessionCommand.OfTheHouse.class.isAssignableFrom(type)) {
                types.put(type.getSimpleName(), type);
            }
        }
        return Map.copyOf(types);
    }
}
