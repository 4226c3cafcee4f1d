package org.kring.library;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kring.content.Unreadable;
import org.kring.content.Yaml;

/**
 * A method while somebody works on it: the tree of its file, with what a form says written into it. What the form does not
 * show stays as it is. Nothing is checked here; that is for who reads the file that comes out.
 *
 * <p>A form names a field by its kind and its place: {@code s:steps.2.title.nl}. Kinds are s (text), i (whole number), b (yes
 * or no), l (a list of words), t (a list of texts in one language), x (a number or a word), w (a release), a (an activity),
 * m (minutes of a step, of four numbers).
 */
final class Draft {

    private static final Pattern FIELD = Pattern.compile("([siblxtwam]):([a-z0-9-]+(?:\\.[a-z0-9-]+){0,7})");
    private static final Pattern PARAMETER =
            Pattern.compile("((?:modules\\.\\d{1,2}\\.)?steps\\.\\d{1,2})\\.activity(?:\\.([a-z]+)\\..*)?");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,3}) min)?(?: ?\\b(\\d{1,2}) s)?");

    /** How many there can be of what can be added; of steps in all. */
    private static final Map<String, Integer> MOST = Map.of("steps", 40, "modules", 12, "interrupts", 4);

    /** What stands in a step of an activity to begin with. */
    private static final Map<String, String> BEGINNINGS = Map.ofEntries(
            Map.entry("tell", "tell: {}"),
            Map.entry("write", "write: {by: [questioner], kind: question, most: 5}"),
            Map.entry("ask", "ask: {by: [questioner], follow-ups: 1}"),
            Map.entry("talk", "talk: {by: [questioner]}"),
            Map.entry("board", "board: {by: [questioner], kind: factor, fields: []}"),
            Map.entry("round", "round: {by: [questioner], kind: advice, written-first: false, at-least: 0, most: 3}"),
            Map.entry("rate", "rate: {from: question}"),
            Map.entry("pick", "pick: {from: question, most: 3}"),
            Map.entry("scale", "scale: {by: [presenter]}"),
            Map.entry("consent", "consent: {by: [presenter, facilitator, questioner]}"),
            Map.entry("silence", "silence: {}"),
            Map.entry("call", "call: {}"),
            Map.entry("choose", "choose: {from: [question], actions: 2}"));

    /** The activities that a round can have, in the order in which a round usually has them. */
    static final List<String> ACTIVITIES = List.of(
            "tell", "write", "ask", "talk", "round", "board", "rate", "pick", "scale", "consent", "silence", "call",
            "choose");

    private final Map<String, Object> tree;

    private Draft(Map<String, Object> tree) {
        this.tree = tree;
    }

    /**
     * The draft of this file.
     *
     * @throws Unreadable when it is no mapping, or one that nobody should read
     */
    static Draft of(String yaml) {
        var raw = Yaml.foreign("method", yaml).raw();
        if (!(raw instanceof Map<?, ?> map)) {
            throw new Unreadable(
                    "method", 1, "", "Expected a mapping with id, title and steps, but found something else");
        }
        return new Draft(mapping(map));
    }

    /** A round with a story, questions, advice and a choice, to begin with. */
    static Draft empty(String language, String title) {
        var draft = of("""
                id: own
                title: {}
                questioners: {least: 2, most: 6}
                steps:
                  - {id: step-1, time: 5 min, activity: {tell: {}}}
                  - {id: step-2, time: 4 min, activity: {write: {by: [questioner], kind: question, most: 5}}}
                  - id: step-3
                    time: {least: 8 min, base: 1 min, per-person: 3 min, most: 25 min}
                    presenter: answering
                    activity: {ask: {by: [questioner], follow-ups: 1}}
                  - id: step-4
                    time: {least: 6 min, base: 1 min, per-person: 2 min, most: 20 min}
                    presenter: listening
                    activity: {round: {by: [questioner], kind: advice, written-first: true, at-least: 1, most: 3}}
                  - {id: step-5, time: 6 min, protected: true, activity: {choose: {from: [advice], actions: 2}}}
                """);
        draft.put("title." + language, title);
        return draft;
    }

    /** The languages that its title is written in. */
    Set<String> languages() {
        return find("title") instanceof Map<?, ?> title
                ? Set.copyOf(title.keySet().stream().map(String::valueOf).toList())
                : Set.of();
    }

    /** The text at this place; empty where there is none. */
    String text(String path) {
        var value = find(path);
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? String.valueOf(value)
                : "";
    }

    /** There is a mapping at this place. */
    boolean mapped(String path) {
        return find(path) instanceof Map<?, ?>;
    }

    boolean truth(String path) {
        return Boolean.TRUE.equals(find(path));
    }

    /** The words of a list at this place; a single word is a list of one. */
    List<String> words(String path) {
        return switch (find(path)) {
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case String word -> List.of(word);
            case null, default -> List.of();
        };
    }

    /** The texts of a list of texts, in this language. */
    List<String> texts(String path, String language) {
        return find(path) instanceof List<?> list
                ? list.stream()
                        .map(each -> each instanceof Map<?, ?> text ? String.valueOf(text.get(language)) : "")
                        .filter(text -> !text.isEmpty() && !text.equals("null"))
                        .toList()
                : List.of();
    }

    boolean has(String path) {
        return find(path) != null;
    }

    int steps() {
        return count("steps");
    }

    /** How many there are in the list at this place. */
    int count(String list) {
        return find(list) instanceof List<?> there ? there.size() : 0;
    }

    /** The places of all steps, those of the modules after the others. */
    List<String> allSteps() {
        return Stream.concat(Stream.of("steps"), places("modules").stream().map(module -> module + ".steps"))
                .flatMap(list -> places(list).stream())
                .toList();
    }

    /** The places of what is in the list at this place. */
    List<String> places(String list) {
        return IntStream.range(0, count(list)).mapToObj(i -> list + "." + i).toList();
    }

    /** How the activity of the step at this place is called; empty where it has none that we know. */
    String activity(String step) {
        return find(step + ".activity") instanceof Map<?, ?> map && map.size() == 1
                ? String.valueOf(map.keySet().iterator().next())
                : "";
    }

    /** A part of the time of a step, in minutes: base, per-person, least or most. Empty where it says nothing. */
    String minutes(String step, String part) {
        var time = find(step + ".time");
        if (time instanceof Map<?, ?> map) {
            return map.get(part) instanceof String text ? minutes(text) : "";
        }
        return part.equals("base") && time instanceof String text ? minutes(text) : "";
    }

    String yaml() {
        return Yaml.written(tree);
    }

    // ---- what a form says

    /** Writes the fields of a form into the tree. A field that is no field of ours is passed over. */
    Draft with(Map<String, String[]> fields) {
        fields.forEach((name, values) -> {
            var field = FIELD.matcher(name);
            if (field.matches()) {
                write(field.group(1), field.group(2), values);
            }
        });
        withoutEmpty("choose", "when", "not", "help", "safety", "skill");
        withoutEmpty("minutes", "least", "most");
        allSteps().forEach(step -> withoutEmpty(step + ".back", "to"));
        if (text("id").isEmpty() || text("id").equals("own")) {
            languages().stream().sorted().findFirst().ifPresent(first -> put("id", kebab(text("title." + first))));
        }
        return this;
    }

    /** What says nothing in any of these is left out as a whole. */
    private void withoutEmpty(String place, String... parts) {
        if (find(place) != null
                && Stream.of(parts)
                        .map(part -> find(place + "." + part))
                        .allMatch(part -> part == null
                                || part instanceof List<?> list && list.isEmpty()
                                || part instanceof Map<?, ?> map && map.isEmpty())) {
            put(place, null);
        }
    }

    /** A parameter of an activity that the step no longer has goes with it. */
    private boolean gone(String path) {
        var parameter = PARAMETER.matcher(path);
        return parameter.matches()
                && parameter.group(2) != null
                && !activity(parameter.group(1)).equals(parameter.group(2));
    }

    private void write(String kind, String path, String[] values) {
        if (gone(path)) {
            return;
        }
        var value = values[values.length - 1].strip();
        switch (kind) {
            case "s" -> put(path, value.isEmpty() ? null : oneLine(value));
            case "i" -> put(path, value.isEmpty() ? null : number(value));
            case "x" -> put(path, value.isEmpty() ? null : number(value));
            case "b" -> {
                var yes = List.of(values).contains("on");
                put(path, yes || path.endsWith("written-first") ? (Object) yes : null);
            }
            case "l" ->
                put(
                        path,
                        List.of(values).stream().filter(word -> !word.isEmpty()).toList());
            case "t" ->
                texts(path.substring(0, path.lastIndexOf('.')), path.substring(path.lastIndexOf('.') + 1), value);
            case "w" ->
                put(
                        path,
                        value.isEmpty()
                                ? null
                                : value.startsWith("at:") ? Map.of("at", value.substring(3)) : (Object) value);
            case "a" -> {
                var step = PARAMETER.matcher(path);
                if (step.matches() && !activity(step.group(1)).equals(value) && BEGINNINGS.containsKey(value)) {
                    put(path, Yaml.parse("step", BEGINNINGS.get(value)).raw());
                }
            }
            case "m" -> time(path, values);
            default -> {}
        }
    }

    /** A line for each text; where as many stay, each keeps what it says in another language. */
    private void texts(String path, String language, String value) {
        var lines =
                value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var before = find(path) instanceof List<?> list && list.size() == lines.size() ? list : List.of();
        var texts = new ArrayList<Object>();
        for (var i = 0; i < lines.size(); i++) {
            var text = i < before.size() && before.get(i) instanceof Map<?, ?> map
                    ? mapping(map)
                    : new LinkedHashMap<String, Object>();
            text.put(language, lines.get(i));
            texts.add(text);
        }
        put(path, texts);
    }

    /** Base, per person, least, most: where only the first is there, the step always takes as long. */
    private void time(String path, String[] values) {
        var parts = new String[] {"", "", "", ""};
        for (var i = 0; i < Math.min(parts.length, values.length); i++) {
            parts[i] = values[i].strip().replace(',', '.');
        }
        var perPerson = parts[1].isEmpty() || parts[1].matches("0+") ? "" : parts[1];
        if (perPerson.isEmpty() && parts[2].isEmpty() && parts[3].isEmpty()) {
            put(path, parts[0].isEmpty() ? null : spoken(parts[0]));
            return;
        }
        var time = new LinkedHashMap<String, Object>();
        time.put("least", spoken(parts[2].isEmpty() ? parts[0] : parts[2]));
        time.put("base", spoken(parts[0].isEmpty() ? "0" : parts[0]));
        time.put("per-person", spoken(perPerson.isEmpty() ? "0" : perPerson));
        time.put("most", spoken(parts[3].isEmpty() ? "60" : parts[3]));
        put(path, time);
    }

    // ---- what can be added, moved and taken away: steps, modules, interrupts

    /**
     * One more in the list at this place, after this one.
     *
     * @param title how it is called for now
     * @param line what is said of it for now, where it cannot do without
     */
    void add(String list, int after, String language, String title, String line) {
        var there = list(list);
        var kind = list.substring(list.lastIndexOf('.') + 1);
        if (there == null || (kind.equals("steps") ? allSteps().size() : there.size()) >= MOST.getOrDefault(kind, 0)) {
            return;
        }
        there.add(Math.clamp(after + 1, 0, there.size()), fresh(kind, language, title, line));
    }

    private Map<String, Object> fresh(String kind, String language, String title, String line) {
        var made = new LinkedHashMap<String, Object>();
        made.put("id", freshId(kind));
        made.put("title", new LinkedHashMap<>(Map.of(language, title)));
        switch (kind) {
            case "modules" -> {
                made.put("when", new LinkedHashMap<>(Map.of(language, line)));
                made.put("steps", new ArrayList<>(List.of(fresh("steps", language, title, line))));
            }
            case "interrupts" -> made.put("say", new LinkedHashMap<>(Map.of(language, line)));
            default -> {
                made.put("time", "5 min");
                made.put(
                        "activity",
                        Yaml.parse("step", "talk: {by: [questioner]}").raw());
            }
        }
        return made;
    }

    /** Takes one out of the list at this place. A round and a module keep one step; of the rest none need stay. */
    void remove(String list, int which) {
        var there = list(list);
        if (there == null || which < 0 || which >= there.size() || there.size() == 1 && list.endsWith("steps")) {
            return;
        }
        there.remove(which);
        if (there.isEmpty()) {
            put(list, null);
        }
    }

    /** Puts one of the list at this place so many places further. */
    void move(String list, int which, int by) {
        var there = list(list);
        var to = which + by;
        if (there != null && which >= 0 && which < there.size() && to >= 0 && to < there.size()) {
            there.add(to, there.remove(which));
        }
    }

    private String freshId(String kind) {
        var of = kind.equals("steps") ? allSteps() : places(kind);
        var taken = of.stream().map(place -> text(place + ".id")).toList();
        var word = kind.substring(0, kind.length() - 1);
        for (var i = of.size() + 1; ; i++) {
            if (!taken.contains(word + "-" + i)) {
                return word + "-" + i;
            }
        }
    }

    // ---- the tree

    private @Nullable Object find(String path) {
        Object at = tree;
        for (var name : path.split("\\.")) {
            at = switch (at) {
                case Map<?, ?> map -> map.get(name);
                case List<?> list -> index(name, list.size()).map(list::get).orElse(null);
                case null, default -> null;
            };
        }
        return at;
    }

    private static Optional<Integer> index(String name, int size) {
        return name.matches("[0-9]{1,2}") && Integer.parseInt(name) < size
                ? Optional.of(Integer.parseInt(name))
                : Optional.empty();
    }

    /** The list at this place, made where it can be; absent where there is no such place. */
    @SuppressWarnings("unchecked")
    private @Nullable List<Object> list(String path) {
        if (find(path) == null && !path.contains(".")) {
            put(path, new ArrayList<Object>());
        }
        return find(path) instanceof List<?> list ? (List<Object>) list : null;
    }

    /** Puts a value at a place, or takes it away; where there is no such step, nothing happens. */
    @SuppressWarnings("unchecked")
    void put(String path, @Nullable Object value) {
        Object at = tree;
        var names = path.split("\\.");
        for (var i = 0; i < names.length; i++) {
            var last = i == names.length - 1;
            if (at instanceof List<?> list) {
                var index = index(names[i], list.size());
                if (index.isEmpty()) {
                    return;
                }
                at = list.get(index.get());
            } else if (at instanceof Map<?, ?> map) {
                var open = (Map<String, Object>) map;
                if (last) {
                    set(open, names[i], value);
                    return;
                }
                if (!(open.get(names[i]) instanceof Map<?, ?>) && !(open.get(names[i]) instanceof List<?>)) {
                    if (value == null) {
                        return;
                    }
                    open.put(names[i], new LinkedHashMap<String, Object>());
                }
                at = open.get(names[i]);
            } else {
                return;
            }
        }
    }

    private static void set(Map<String, Object> map, String key, @Nullable Object value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, copy(value));
        }
    }

    private static LinkedHashMap<String, Object> mapping(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) {
                copy.put(String.valueOf(key), copy(value));
            }
        });
        return copy;
    }

    private static Object copy(Object value) {
        return switch (value) {
            case Map<?, ?> map -> mapping(map);
            case List<?> list -> {
                var copy = new ArrayList<Object>();
                list.forEach(each -> copy.add(copy(each == null ? "" : each)));
                yield copy;
            }
            default -> value;
        };
    }

    // ---- words and numbers

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static Object number(String text) {
        return text.matches("[0-9]{1,4}") ? (Object) Integer.valueOf(text) : oneLine(text);
    }

    /** "3.5" as "3 min 30 s"; what is no number stays, for the reader to refuse. */
    private static String spoken(String minutes) {
        if (!minutes.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
            return minutes;
        }
        var seconds = new BigDecimal(minutes)
                .multiply(BigDecimal.valueOf(60))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        var whole = seconds / 60;
        var rest = seconds % 60;
        return rest == 0 && whole > 0 ? whole + " min" : whole > 0 ? whole + " min " + rest + " s" : rest + " s";
    }

    /** "3 min 30 s" as "3.5". */
    private static String minutes(String time) {
        var match = TIME.matcher(time);
        if (!match.matches()) {
            return time;
        }
        var seconds = (match.group(1) == null ? 0 : 60 * Integer.parseInt(match.group(1)))
                + (match.group(2) == null ? 0 : Integer.parseInt(match.group(2)));
        return BigDecimal.valueOf(seconds)
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A title as the name of a file: "Wat zeg ik?" as "wat-zeg-ik". */
    private static String kebab(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        return plain.isEmpty()
                ? "own"
                : plain.substring(0, Math.min(40, plain.length())).replaceAll("-+$", "");
    }
}
