package org.kring.cards;

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
        return new CardsPage(page, deck.categories(), card, deck.of(card), null, true);
    }
}
