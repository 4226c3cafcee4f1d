package org.kring.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kring.page.Words;

/**
 * A deck as sheets to print: nine cards on an A4, with marks to cut along.
 *
 * @param language in which the cards are read
 * @param count of cards
 */
public record CardSheets(Words words, String language, String title, int count, List<Sheet> sheets, List<Mark> marks) {

    private static final int ACROSS = 3;
    private static final int DOWN = 3;
    private static final double WIDTH = 63;
    private static final double HEIGHT = 87.5;

    /** From the edges of the paper to the first card, in millimetres. */
    private static final double LEFT = 10.5;

    private static final double TOP = 17.25;

    /** How far outside the cards a mark begins, and how long it is, in millimetres. */
    private static final double OUT = 6;

    private static final double LONG = 5;

    /** One side of paper. */
    public record Sheet(List<Place> cards, boolean last) {}

    /**
     * A card on its place, in millimetres from the upper left.
     *
     * @param followUp empty without one
     * @param caution empty without one
     */
    public record Place(String left, String top, String kind, String text, String followUp, String caution, int level) {

        /** How large the question can be: a short one is read from across the table, a long one still fits. */
        public String size() {
            var length = text.codePointCount(0, text.length());
            return length <= 45 ? "large" : length <= 80 ? "middle" : "small";
        }
    }

    /** A short line outside the cards, along which a cut goes. */
    public record Mark(String left, String top, boolean upright) {}

    /** The cards of this deck in this language; a card that is not written in it keeps its own. */
    static CardSheets of(Deck deck, Words words) {
        var language = words.language();
        var places = new ArrayList<Place>();
        for (var category : deck.categories()) {
            for (var card : category.cards()) {
                var index = places.size() % (ACROSS * DOWN);
                places.add(new Place(
                        mm(LEFT + index % ACROSS * WIDTH),
                        mm(TOP + index / ACROSS * HEIGHT),
                        in(category.title(), language),
                        in(card.text(), language),
                        in(card.followUp(), language),
                        in(card.caution(), language),
                        card.level()));
            }
        }
        var sheets = new ArrayList<Sheet>();
        for (var from = 0; from < places.size(); from += ACROSS * DOWN) {
            var to = Math.min(places.size(), from + ACROSS * DOWN);
            sheets.add(new Sheet(List.copyOf(places.subList(from, to)), to == places.size()));
        }
        return new CardSheets(words, language, in(deck.title(), language), places.size(), sheets, cuts());
    }

    private static List<Mark> cuts() {
        var marks = new ArrayList<Mark>();
        for (var i = 0; i <= ACROSS; i++) {
            marks.add(new Mark(mm(LEFT + i * WIDTH), mm(TOP - OUT), true));
            marks.add(new Mark(mm(LEFT + i * WIDTH), mm(TOP + DOWN * HEIGHT + OUT - LONG), true));
        }
        for (var i = 0; i <= DOWN; i++) {
            marks.add(new Mark(mm(LEFT - OUT), mm(TOP + i * HEIGHT), false));
            marks.add(new Mark(mm(LEFT + ACROSS * WIDTH + OUT - LONG), mm(TOP + i * HEIGHT), false));
        }
        return List.copyOf(marks);
    }

    private static String in(Map<String, String> texts, String language) {
        return Deck.in(texts, language);
    }

    private static String mm(double length) {
        return String.format(Locale.ROOT, "%.2fmm", length);
    }
}
