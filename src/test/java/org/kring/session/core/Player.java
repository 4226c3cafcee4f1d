package org.kring.session.core;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Plays without knowing any method: makes commands from nothing but what {@code can} offers. */
final class Player {

    private Player() {}

    /** For each offer the commands with each single option of its first choice, and otherwise the simplest values. */
    static List<SessionCommand> commands(List<Can> offers) {
        var commands = new ArrayList<SessionCommand>();
        for (var can : offers) {
            var choice = can.inputs().stream()
                    .filter(in -> in.required() && !in.options().isEmpty())
                    .findFirst();
            if (choice.isEmpty()) {
                commands.add(command(can, Map.of()));
            } else {
                choice.get()
                        .options()
                        .forEach(option ->
                                commands.add(command(can, Map.of(choice.get().name(), option))));
            }
        }
        return commands;
    }

    private static SessionCommand command(Can can, Map<String, Object> chosen) {
        var type = SessionCommand.types().stream()
                .filter(c -> c.getSimpleName().equals(can.type()))
                .findFirst()
                .orElseThrow();
        var values = Arrays.stream(type.getRecordComponents())
                .map(c -> value(c, can, chosen))
                .toArray();
        try {
            var types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return (SessionCommand) type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object value(RecordComponent part, Can can, Map<String, Object> chosen) {
        var name = part.getName();
        var given = can.with().containsKey(name) ? can.with().get(name) : chosen.get(name);
        if (given != null) {
            return part.getType() == int.class ? Integer.valueOf(given.toString()) : given;
        }
        var input = can.inputs().stream().filter(in -> in.name().equals(name)).findFirst();
        if (part.getType() == boolean.class) {
            return input.isPresent();
        }
        if (part.getType() == int.class) {
            return input.map(in -> in.most() < 10 ? 1 : in.most() == 10 ? 2 : 50)
                    .orElse(0);
        }
        if (part.getType() == long.class) {
            return 0L;
        }
        if (part.getType() == String.class) {
            var nullable = part.getAnnotatedType().isAnnotationPresent(org.jspecify.annotations.Nullable.class);
            return input.isPresent() && input.get().required() ? "x" : nullable ? null : "";
        }
        throw new AssertionError("Expected a value for " + name + " of " + can.type());
    }
}
