package org.kring.cards;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deck of question cards.
 *
 * @param key its name in files
 * @param title by language
 */
public record Deck(String key, int version, Map<String, String> title, List<Category> categories) {

    /** What the questions of a category turn to. */
    public enum Aim {
        SITUATION,
        SELF,
        OTHER,
        SYSTEM,
        FUTURE,
        GROUP
    }

    /** Where in a meeting the cards of a category fit. */
    public enum Phase {
        WELCOME,
        NOTING,
        ASKING,
        ANALYSIS,
        ADVICE,
        FINISH,
        CLOSING
    }

    /**
     * Cards of one kind.
     *
     * @param touches words by language that tell that a question was about this; empty where nothing tells
     */
    public record Category(
            String key,
            Map<String, String> title,
            Map<String, String> about,
            Aim aim,
            List<Phase> phases,
            Map<String, List<String>> touches,
            List<Card> cards) {

        /** One of these texts is about what this category is about, as far as its words tell. */
        public boolean touchedBy(List<String> texts) {
            return texts.stream()
                    .map(text -> text.toLowerCase(Locale.ROOT))
                    .anyMatch(text ->
                            touches.values().stream().flatMap(List::stream).anyMatch(text::contains));
        }
    }

    /**
     * One question.
     *
     * @param level 1 light, 2 deepening, 3 personal: only where everyone agreed, never as an opener
     * @param text by language
     * @param formal the Dutch question with u, where swapping the pronoun does not do it
     * @param caution for whoever draws it, by language; empty without one
     * @param followUp a question for after the answer, by language; empty without one
     */
    public record Card(
            String key,
            int level,
            Map<String, String> text,
            @Nullable String formal,
            Map<String, String> caution,
            Map<String, String> followUp) {}

    /** A text in this language; one that is not written in it, in the language that it has. Empty where there is none. */
    public static String in(Map<String, String> texts, String language) {
        return texts.getOrDefault(language, texts.values().stream().findFirst().orElse(""));
    }

    public Optional<Category> category(String wanted) {
        return categories.stream().filter(each -> each.key().equals(wanted)).findFirst();
    }

    /** Every card that is at most this deep and fits one of these phases, or any where none is named. */
    public List<Card> cards(int deepest, List<Phase> wanted) {
        return categories.stream()
                .filter(category ->
                        wanted.isEmpty() || category.phases().stream().anyMatch(wanted::contains))
                .flatMap(category -> category.cards().stream())
                .filter(card -> card.level() <= deepest)
                .toList();
    }

    /** The category that this card is of. */
    public Category of(Card card) {
        return categories.stream()
                .filter(category -> category.cards().contains(card))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Expected a card of this deck, but " + card.key() + " is none"));
    }
}
