package org.kring.cards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kring.cards.Deck.Card;
import org.kring.cards.Deck.Category;
import org.kring.page.Page;

/**
 * One card on a page, and the ways to another.
 *
 * @param card absent where none lies on the table
 * @param of the category of the card
 * @param instead key of the sentence that says why no card came; absent where none was wanted
 * @param takes there is a notebook into which it can be taken over
 * @param chosen the category to draw from; absent when any will do
 * @param deep personal cards may come too
 * @param own the text of an own deck, which goes along with each draw; absent with the usual one
 */
public record CardsPage(
        Page page,
        List<Category> categories,
        @Nullable Card card,
        @Nullable Category of,
        @Nullable String instead,
        boolean takes,
        @Nullable String chosen,
        boolean deep,
        @Nullable String own) {

    /** The longest own deck that fits into one form, in characters. */
    public static final int LONGEST = 48_000;

    public String in(java.util.Map<String, String> texts) {
        return Deck.in(texts, page.words().language());
    }

    /** The key of the card that lies there, which does not come again at once. */
    public String not() {
        return card == null ? "" : card.key();
    }

    /** The address of this page without a card. */
    public String away() {
        return another() + "&away=on";
    }

    /** The address of another card, drawn in the same way. */
    public String another() {
        return "/cards?not=" + not() + (chosen == null ? "" : "&category=" + chosen) + (deep ? "&deep=on" : "");
    }
}
