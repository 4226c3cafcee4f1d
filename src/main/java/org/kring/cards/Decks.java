package org.kring.cards;

import java.nio.file.Path;
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

    private Decks(List<Deck> all) {
        this.all = List.copyOf(all);
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
        return new Decks(files.entrySet().stream()
                .map(file -> parse(file.getKey(), file.getValue()))
                .toList());
    }

    public List<Deck> all() {
        return all;
    }

    /** @throws org.kring.content.Unreadable with line and reason */
    static Deck parse(String name, String yaml) {
        var keys = Yaml.parse(name, Yaml.normalised(yaml)).keys("deck", "version", "title", "categories");
        var key = keys.get("deck").kebab();
        if (!name.equals(key + ".yaml")) {
            throw keys.get("deck").refused("Expected the name of the file, but found \"" + key + "\"");
        }
        var seen = new HashSet<String>();
        var categories = keys.get("categories").list().stream()
                .map(category -> category(category, seen))
                .toList();
        return new Deck(key, keys.get("version").number(1, Integer.MAX_VALUE), texts(keys.get("title")), categories);
    }

    private static Category category(Value value, HashSet<String> seen) {
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
                keys.find("touches").map(Decks::words).orElse(Map.of()),
                cards);
    }

    private static Map<String, List<String>> words(Value value) {
        var keys = value.keys(LANGUAGES.toArray(String[]::new));
        return Map.of("nl", words(keys, "nl"), "en", words(keys, "en"));
    }

    private static List<String> words(Value.Keys keys, String language) {
        return keys.get(language).list().stream().map(Value::text).toList();
    }

    private static Card card(Value value, String category, HashSet<String> seen) {
        var keys = value.keys(List.of("id", "level", "nl", "en"), List.of("u", "caution", "follow-up"));
        var key = once(keys.get("id"), seen);
        if (!key.startsWith(category + "-")) {
            throw keys.get("id")
                    .refused("Expected a name that starts with \"" + category + "-\", but found \"" + key + "\"");
        }
        return new Card(
                key,
                keys.get("level").number(1, 3),
                Map.of("nl", brief(keys.get("nl")), "en", brief(keys.get("en"))),
                keys.find("u").map(Decks::brief).orElse(null),
                keys.find("caution").map(Decks::texts).orElse(Map.of()),
                keys.find("follow-up").map(Decks::texts).orElse(Map.of()));
    }

    private static String once(Value value, HashSet<String> seen) {
        var key = value.kebab();
        if (!seen.add(key)) {
            throw value.refused("Expected each name once, but \"" + key + "\" is there twice");
        }
        return key;
    }

    private static Map<String, String> texts(Value value) {
        var keys = value.keys(LANGUAGES.toArray(String[]::new));
        return Map.of("nl", brief(keys.get("nl")), "en", brief(keys.get("en")));
    }

    private static String brief(Value value) {
        var text = value.text();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw value.refused("Expected at most " + LONGEST + " characters, but found " + text.length());
        }
        return text;
    }

    Optional<Deck> get(String key) {
        return all.stream().filter(deck -> deck.key().equals(key)).findFirst();
    }
}
