package org.kring.content;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One value somewhere in a file of content; every way to read it refuses what is not exactly as expected. */
public record Value(String file, String place, @Nullable Object raw, Map<String, Integer> lines) {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,3}) min)?(?: ?\\b(\\d{1,2}) s)?");

    public Unreadable expected(String what) {
        return refused("Expected " + what + ", but " + found());
    }

    /** The line of this value, from 1; 0 where it has none of its own. */
    public int line() {
        return lines.getOrDefault(place, 0);
    }

    public Unreadable refused(String problem) {
        return new Unreadable(file, line(), place, problem);
    }

    /** @param about what the fault is about, as its kind says */
    public Unreadable refused(Unreadable.Fault fault, String about, String problem) {
        return new Unreadable(file, line(), place, problem, fault, about);
    }

    /** The refusal of a name that was there before. */
    public Unreadable twice(String name) {
        return refused(Unreadable.Fault.TWICE, name, "Expected each name once, but \"" + name + "\" is there twice");
    }

    /** The refusal of a text that has more than so many characters. */
    public Unreadable tooLong(int most, int found) {
        return refused(
                Unreadable.Fault.LENGTH,
                String.valueOf(most),
                "Expected at most " + most + " characters, but found " + found);
    }

    private Unreadable missing(Set<String> names, String name) {
        return refused(
                Unreadable.Fault.MISSING, name, "Expected " + listed(names) + ", but \"" + name + "\" is missing");
    }

    /** A mapping with exactly these keys. */
    public Keys keys(String... names) {
        var keys = some(Set.of(names));
        for (var name : names) {
            if (!keys.values.containsKey(name)) {
                throw missing(Set.of(names), name);
            }
        }
        return keys;
    }

    /** A mapping with exactly these keys, and perhaps some of those. */
    public Keys keys(List<String> required, List<String> optional) {
        var names = new HashSet<>(required);
        names.addAll(optional);
        var keys = some(names);
        for (var name : required) {
            if (!keys.values.containsKey(name)) {
                throw missing(Set.copyOf(required), name);
            }
        }
        return keys;
    }

    /** A mapping with one key, one of these. */
    public Map.Entry<String, Value> oneOf(String... names) {
        var keys = some(Set.of(names));
        if (keys.values.size() != 1) {
            throw refused("Expected exactly one of " + listed(Set.of(names)) + ", but found " + keys.values.size());
        }
        return keys.values.entrySet().iterator().next();
    }

    /** A mapping with keys that only the caller can check, in the order of the file. */
    public Map<String, Value> entries() {
        if (!(raw instanceof Map<?, ?> map) || map.isEmpty()) {
            throw expected("a mapping with at least one key");
        }
        var values = new LinkedHashMap<String, Value>();
        for (var entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw refused("Expected a word as key, but found \"" + entry.getKey() + "\" (put it in quotes)");
            }
            values.put(key, at(inner(key), entry.getValue()));
        }
        return values;
    }

    private Keys some(Set<String> names) {
        if (!(raw instanceof Map<?, ?> map)) {
            throw expected("a mapping with " + listed(names));
        }
        var values = new LinkedHashMap<String, Value>();
        for (var entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key) || !names.contains(key)) {
                var hint = entry.getValue() == null
                        ? " without a value (is a text cut by a comma? put it on a line of its own)"
                        : "";
                throw new Unreadable(
                        file,
                        lines.getOrDefault(inner(String.valueOf(entry.getKey())), line()),
                        place,
                        "Expected only " + listed(names) + ", but found \"" + entry.getKey() + "\"" + hint,
                        Unreadable.Fault.UNKNOWN,
                        String.valueOf(entry.getKey()));
            }
            values.put(key, at(inner(key), entry.getValue()));
        }
        return new Keys(values);
    }

    public List<Value> list() {
        if (!(raw instanceof List<?> list) || list.isEmpty()) {
            throw expected("a list with at least one entry");
        }
        var values = new ArrayList<Value>();
        for (var each : list) {
            values.add(at(place + "[" + (values.size() + 1) + "]", each));
        }
        return values;
    }

    /** One line of text, without white space around it. */
    public String text() {
        if (!(raw instanceof String text)) {
            throw expected("a text");
        }
        if (text.isBlank()) {
            throw refused("Expected a text, but it is empty");
        }
        if (!text.equals(text.strip()) || text.chars().anyMatch(Character::isISOControl)) {
            throw refused("Expected one line without space around it, but found \"" + text.strip() + "\" with more");
        }
        return text;
    }

    public String kebab() {
        var text = text();
        if (!KEBAB.matcher(text).matches()) {
            throw expected("small letters and figures with hyphens between words");
        }
        return text;
    }

    public boolean truth() {
        if (!(raw instanceof Boolean truth)) {
            throw expected("true or false");
        }
        return truth;
    }

    public int number(int least, int most) {
        if (!(raw instanceof Integer number) || number < least || number > most) {
            throw expected("a whole number from " + least + " to " + most);
        }
        return number;
    }

    /** A time as "2 min", "3 min 30 s" or "40 s"; a bare number would not say which. */
    public Duration time() {
        if (raw instanceof String text && !text.isEmpty()) {
            var match = TIME.matcher(text);
            if (match.matches()) {
                return Duration.ofMinutes(match.group(1) == null ? 0 : Long.parseLong(match.group(1)))
                        .plusSeconds(match.group(2) == null ? 0 : Long.parseLong(match.group(2)));
            }
        }
        throw refused(
                Unreadable.Fault.TIME,
                "",
                "Expected a time such as \"2 min\", \"3 min 30 s\" or \"40 s\", but " + found());
    }

    /** One of these constants, written small and with hyphens. */
    public <E extends Enum<E>> E word(Class<E> words) {
        for (var word : words.getEnumConstants()) {
            if (written(word).equals(raw)) {
                return word;
            }
        }
        throw expected("one of "
                + String.join(
                        ", ",
                        List.of(words.getEnumConstants()).stream()
                                .map(Value::written)
                                .toList()));
    }

    public static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String inner(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private Value at(String newPlace, @Nullable Object newRaw) {
        return new Value(file, newPlace, newRaw, lines);
    }

    private String found() {
        return switch (raw) {
            case null -> "there is nothing";
            case String text -> "found the text \"" + text + "\"";
            case Boolean truth -> "found " + truth;
            case Number number -> "found the number " + number;
            case List<?> list -> "found a list of " + list.size();
            case Map<?, ?> map -> "found a mapping with " + map.keySet();
            default -> "found something else";
        };
    }

    private static String listed(Set<String> names) {
        return names.isEmpty()
                ? "nothing"
                : String.join(", ", names.stream().sorted().toList());
    }

    /** The values of a mapping whose keys were checked. */
    public record Keys(Map<String, Value> values) {

        /** The value of a key that may be left out. */
        public Optional<Value> find(String key) {
            return Optional.ofNullable(values.get(key));
        }

        public Value get(String key) {
            var value = values.get(key);
            if (value == null) {
                throw new IllegalArgumentException("Expected one of the keys that were asked for, but got " + key);
            }
            return value;
        }
    }
}
