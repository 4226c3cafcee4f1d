package org.kring.cards;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kring.cards.Deck.Card;
import org.kring.cards.Deck.Category;
import org.kring.content.Value;
import org.kring.content.Yaml;

/** The decks that there are, read strictly: a broken file is named with its line. */
public final class Decks {

    /** A question on a card is at most so long, in code points: it is read at a glance. */
    public static final int LONGEST = 160;

    private static final List<String> LANGUAGES = List.of("nl", "en");

    private final List<Deck> all;

    /** The languages in which every text must be written; where none is named, one of them is enough. */
    private final List<String> required;

    private Decks(List<Deck> all, List<String> required) {
        this.all = List.copyOf(all);
        this.required = required;
    }

    /** Those that come with the program; the first is the usual one. */
    public static Decks bundled() {
        return of(Yaml.bundled("cards"));
    }

    /** Those of this directory. */
    public static Decks read(Path directory) {
        return of(Yaml.read(directory));
    }

    private static Decks of(Map<String, String> files) {
        return new Decks(
                files.entrySet().stream()
                        .map(file -> parse(file.getKey(), file.getValue()))
                        .toList(),
                LANGUAGES);
    }

    public List<Deck> all() {
        return all;
    }

    /** @throws org.kring.content.Unreadable with line and reason */
    static Deck parse(String name, String yaml) {
        var file = Yaml.parse(name, Yaml.normalised(yaml));
        var deck = new Decks(List.of(), LANGUAGES).deck(file);
        if (!name.equals(deck.key() + ".yaml")) {
            throw file.keys("deck", "version", "title", "categories")
                    .get("deck")
                    .refused("Expected the name of the file, but found \"" + deck.key() + "\"");
        }
        return deck;
    }

    /**
     * A deck that somebody brings along; one language is enough.
     *
     * @throws org.kring.content.Unreadable with line and reason
     */
    static Deck own(String yaml) {
        return new Decks(List.of(), List.of()).deck(Yaml.foreign("deck", yaml));
    }

    private Deck deck(Value file) {
        var keys = file.keys("deck", "version", "title", "categories");
        var key = keys.get("deck").kebab();
        var seen = new HashSet<String>();
        var categories = keys.get("categories").list().stream()
                .map(category -> category(category, seen))
                .toList();
        return new Deck(key, keys.get("version").number(1, Integer.MAX_VALUE), texts(keys.get("title")), categories);
    }

    private Category category(Value value, HashSet<String> seen) {
        var keys = value.keys(List.of("id", "title", "about", "aim", "steps", "cards"), List.of("touches"));
        var key = once(keys.get("id"), seen);
        var cards = keys.get("cards").list().stream()
                .map(card -> card(card, key, seen))
                .toList();
        return new Category(
                key,
                texts(keys.get("title")),
                texts(keys.get("about")),
                keys.get("aim").word(Deck.Aim.class),
                keys.get("steps").list().stream()
                        .map(step -> step.word(Deck.Phase.class))
                        .toList(),
                keys.find("touches").map(this::words).orElse(Map.of()),
                cards);
    }

    private Map<String, List<String>> words(Value value) {
        var keys = value.keys(required, LANGUAGES);
        var words = new HashMap<String, List<String>>();
        keys.values().keySet().forEach(language -> words.put(language, words(keys, language)));
        return words;
    }

    private static List<String> words(Value.Keys keys, String language) {
        return keys.get(language).list().stream().map(Value::text).toList();
    }

    private Card card(Value value, String category, HashSet<String> seen) {
        var needed = new ArrayList<>(List.of("id", "level"));
        needed.addAll(required);
        var keys = value.keys(needed, List.of("nl", "en", "u", "caution", "follow-up"));
        var key = once(keys.get("id"), seen);
        if (!key.startsWith(category + "-")) {
            throw keys.get("id")
                    .refused("Expected a name that starts with \"" + category + "-\", but found \"" + key + "\"");
        }
        return new Card(
                key,
                keys.get("level").number(1, 3),
                written(value, keys),
                keys.find("u").map(Decks::brief).orElse(null),
                keys.find("caution").map(this::texts).orElse(Map.of()),
                keys.find("follow-up").map(this::texts).orElse(Map.of()));
    }

    private static String once(Value value, HashSet<String> seen) {
        var key = value.kebab();
        if (!seen.add(key)) {
            throw value.twice(key);
        }
        return key;
    }

    private Map<String, String> texts(Value value) {
        return written(value, value.keys(required, LANGUAGES));
    }

    /** What is written, in each language that it is written in; at least one. */
    private static Map<String, String> written(Value value, Value.Keys keys) {
        var texts = new HashMap<String, String>();
        LANGUAGES.forEach(language -> keys.find(language).ifPresent(text -> texts.put(language, brief(text))));
        if (texts.isEmpty()) {
            throw value.expected("a text in nl or en");
        }
        return texts;
    }

    private static String brief(Value value) {
        var text = value.text();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw value.tooLong(LONGEST, text.codePointCount(0, text.length()));
        }
        return text;
    }

    Optional<Deck> get(String key) {
        return all.stream().filter(deck -> deck.key().equals(key)).findFirst();
    }
}
