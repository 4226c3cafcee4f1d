package org.kring.session.core;

import java.util.List;
import java.util.Map;

/**
 * A command that this seat may give now. A program can give it without knowing the method: fill in {@code inputs}, add
 * {@code with} as it is.
 *
 * @param type name of the command, as at the JSON door
 * @param with values that go along unchanged
 * @param inputs what the sender still fills in
 */
public record Can(String type, Map<String, Object> with, List<Input> inputs) {

    /** What kind of value an input takes. */
    public enum Takes {
        TEXT,
        NUMBER,
        YES_NO,
        ONE_OF
    }

    /**
     * One value to fill in.
     *
     * @param most the most characters, or the highest number; 0 where that means nothing
     * @param options the values to choose from; empty where anything goes
     */
    public record Input(String name, Takes takes, boolean required, int most, List<String> options) {}

    public Can {
        with = Map.copyOf(with);
        inputs = List.copyOf(inputs);
    }

    static Input text(String name, boolean required, int most) {
        return new Input(name, Takes.TEXT, required, most, List.of());
    }

    static Input yesNo(String name) {
        return new Input(name, Takes.YES_NO, false, 0, List.of());
    }

    static Input number(String name, int most) {
        return new Input(name, Takes.NUMBER, true, most, List.of());
    }

    static Input oneOf(String name, boolean required, List<String> options) {
        return new Input(name, Takes.ONE_OF, required, 0, List.copyOf(options));
    }
}
