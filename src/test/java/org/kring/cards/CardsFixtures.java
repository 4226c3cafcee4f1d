package org.kring.cards;

import org.kring.content.Unreadable;
import org.kring.page.Page;

/** The page of cards, with a personal card on it. */
public final class CardsFixtures {

    private CardsFixtures() {}

    public static CardsPage page(Page page) {
        var deck = Decks.bundled().all().getFirst();
        var card = deck.cards(3, java.util.List.of()).stream()
                .filter(each -> each.level() == 3)
                .findFirst()
                .orElseThrow();
        return new CardsPage(page, deck.categories(), card, deck.of(card), null, true, null, true, null);
    }

    /** An own deck that cannot be read, with the reason. */
    public static OwnDeckPage broken(Page page) {
        var text = "deck: ours\nversion: 1\ntitle:\n  nl: Onze kaarten\ncolour: red\n";
        try {
            Decks.own(text);
        } catch (Unreadable problem) {
            return new OwnDeckPage(page, text, problem);
        }
        throw new IllegalStateException("Expected a deck that cannot be read, but it could be");
    }
}
