package org.kring.coach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kring.content.Value;
import org.kring.content.Yaml;

/** Reads the rules of one language, strictly; {@code coach/README.md} says what may stand where. */
final class GrammarFile {

    private static final int LONGEST_HINT = 160;

    private final Words words = new Words();
    private final Map<String, Integer> headNames = new LinkedHashMap<>();
    private final Set<String> asides = new HashSet<>();
    private final PatternReader patterns = new PatternReader(words, headNames);

    private GrammarFile() {}

    static Grammar parse(String name, String yaml) {
        return new GrammarFile().read(name, Yaml.parse(name, Yaml.normalised(yaml)));
    }

    private Grammar read(String name, Value file) {
        var keys = file.keys(
                "language",
                "endings",
                "abbreviations",
                "variants",
                "hints",
                "words",
                "phrases",
                "heads",
                "tags",
                "lead-ins",
                "rules");
        var language = keys.get("language").kebab();
        if (!name.equals(language + ".yaml")) {
            throw keys.get("language").refused("Expected the name of the file, but found \"" + language + "\"");
        }
        var hints = hints(keys.get("hints"));
        keys.get("words").entries().forEach(this::words);
        for (var needed : List.of(Grammar.LINK, Grammar.NOISE)) {
            if (words.number(needed) < 0) {
                throw keys.get("words").refused("Expected a class " + needed + ", but it is missing");
            }
        }
        keys.get("phrases").entries().forEach(this::phrase);
        var heads = keys.get("heads").list().stream().map(this::head).toList();
        var tags = all(keys.get("tags"));
        var leadIns = all(keys.get("lead-ins"));
        var rules = rules(keys.get("rules"), hints.keySet());
        words.close();
        return new Grammar(
                language,
                words,
                new Sentences.Writing(
                        Set.of(spaced(keys.get("endings"))),
                        Set.of(spaced(keys.get("abbreviations"))),
                        variants(keys.get("variants"))),
                hints,
                List.copyOf(headNames.keySet()),
                Set.copyOf(asides),
                heads,
                tags,
                leadIns,
                rules);
    }

    /** Each as {@code written=meant}, or {@code written=first+second} where it stands for two words. */
    private static Map<String, List<String>> variants(Value value) {
        var variants = new LinkedHashMap<String, List<String>>();
        for (var variant : spaced(value)) {
            var parts = variant.split("=", -1);
            if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
                throw value.refused("Expected each as written=meant, but found \"" + variant + "\"");
            }
            variants.put(
                    Spelling.folded(parts[0]),
                    List.of(parts[1].split("\\+")).stream()
                            .map(Spelling::folded)
                            .toList());
        }
        return Map.copyOf(variants);
    }

    private static Map<String, String> hints(Value value) {
        var hints = new LinkedHashMap<String, String>();
        value.entries().forEach((id, text) -> {
            if (text.text().length() > LONGEST_HINT) {
                throw text.refused("Expected at most " + LONGEST_HINT + " characters, but found "
                        + text.text().length());
            }
            hints.put(id, text.text());
        });
        for (var kind : Kind.values()) {
            if (kind != Kind.OPEN && !hints.containsKey(Value.written(kind))) {
                throw value.refused("Expected a hint \"" + Value.written(kind) + "\", but it is missing");
            }
        }
        return Map.copyOf(hints);
    }

    private void words(String name, Value value) {
        upper(name, value);
        for (var entry : spaced(value)) {
            if (Character.isUpperCase(entry.charAt(0)) && words.number(entry) < 0) {
                throw value.refused("Expected a class that is defined above, but found " + entry);
            }
        }
        words.define(name, List.of(spaced(value)));
    }

    private void phrase(String name, Value value) {
        upper(name, value);
        if (words.number(name) >= 0) {
            throw value.refused("Expected a name that no class of words has, but found " + name);
        }
        patterns.phrase(name, value);
    }

    private static void upper(String name, Value value) {
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            throw value.refused("Expected a name in capitals, but found " + name);
        }
    }

    private Head head(Value value) {
        var keys = value.keys(List.of("head", "match"), List.of("next", "aside", "unless"));
        var name = keys.get("head").kebab();
        if (keys.find("aside").map(Value::truth).orElse(false)) {
            asides.add(name);
        }
        return new Head(
                headNames.computeIfAbsent(name, none -> headNames.size()),
                keys.find("next").map(Value::truth).orElse(false),
                all(keys.get("match")),
                keys.find("unless").map(this::all).orElse(List.of()));
    }

    private List<Rule> rules(Value value, Set<String> hints) {
        var rules = new ArrayList<Rule>();
        for (var each : value.list()) {
            var keys = each.keys(List.of("rule", "kind", "match"), List.of("hint", "fact", "unless"));
            var name = keys.get("rule").kebab();
            if (rules.stream().anyMatch(rule -> rule.name().equals(name))) {
                throw keys.get("rule").refused("Expected each name once, but found " + name + " again");
            }
            var kind = keys.get("kind").word(Kind.class);
            rules.add(new Rule(
                    name,
                    kind,
                    hint(each, kind, keys.find("hint").map(Value::text).orElse(null), hints),
                    keys.find("fact").map(Value::truth).orElse(false),
                    all(keys.get("match")),
                    keys.find("unless").map(this::all).orElse(List.of())));
        }
        return List.copyOf(rules);
    }

    /** A rule gives the hint of its kind, unless it names another one or none. */
    private static @Nullable String hint(Value rule, Kind kind, @Nullable String named, Set<String> hints) {
        var id = named == null ? Value.written(kind) : named;
        if (kind == Kind.OPEN && named == null || id.equals("none")) {
            return null;
        }
        if (kind == Kind.OPEN || !hints.contains(id)) {
            throw rule.refused("Expected one of the hints " + hints + ", or none, but found " + id);
        }
        return id;
    }

    private List<Pattern> all(Value value) {
        return value.list().stream().map(patterns::read).toList();
    }

    private static String[] spaced(Value value) {
        return value.text().split(" +");
    }
}
