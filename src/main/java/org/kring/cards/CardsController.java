package org.kring.cards;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kring.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drawing a card without a session, one at a time. */
@Controller
class CardsController {

    private final Pages pages;
    private final Deck deck = Decks.bundled().all().getFirst();
    private final Random chance = new Random();

    CardsController(Pages pages) {
        this.pages = pages;
    }

    /**
     * A card; of an unknown category any card, since there is nothing to be lost.
     *
     * @param category to draw from; empty for any
     * @param not the card that was swapped, which does not come again at once
     * @param deep personal cards may come too
     */
    @GetMapping("/cards")
    ResponseEntity<String> draw(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String not,
            @RequestParam(defaultValue = "") String deep,
            HttpServletRequest request) {
        var deepest = deep.equals("on") ? 3 : 2;
        var wanted = deck.category(category);
        var cards = wanted.map(found -> found.cards().stream()
                        .filter(card -> card.level() <= deepest)
                        .toList())
                .orElseGet(() -> deck.cards(deepest, List.of()));
        var others = cards.stream().filter(card -> !card.key().equals(not)).toList();
        var card = others.get(chance.nextInt(others.size()));
        var page = pages.page(request, "cards.title");
        return pages.answer(
                HttpStatus.OK,
                "cards/cards.jte",
                Map.of(
                        "cards",
                        new CardsPage(
                                page,
                                deck.categories(),
                                card,
                                deck.of(card),
                                wanted.map(Deck.Category::key).orElse(null),
                                deepest == 3)));
    }
}
