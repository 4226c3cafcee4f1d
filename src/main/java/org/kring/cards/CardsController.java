package org.kring.cards;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kring.content.Unreadable;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.page.Words;
import org.kring.paper.Paper;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drawing a card without a session, one at a time, from the usual deck or from an own one; and cards on paper. */
@Controller
class CardsController {

    private final Deck deck;
    private final Pages pages;
    private final Paper paper;
    private final Random chance = new Random();
    private final Map<String, byte[]> printed = new ConcurrentHashMap<>();

    CardsController(Deck deck, Pages pages, Paper paper) {
        this.deck = deck;
        this.pages = pages;
        this.paper = paper;
    }

    /**
     * A card; of an unknown category any card, since there is nothing to be lost.
     *
     * @param category to draw from; empty for any
     * @param not the card that was swapped, which does not come again at once
     * @param deep personal cards may come too, but not as the first
     * @param away no card after all
     */
    @GetMapping("/cards")
    ResponseEntity<String> draw(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String not,
            @RequestParam(defaultValue = "") String deep,
            @RequestParam(defaultValue = "") String away,
            HttpServletRequest request) {
        return drawn(pages.page(request, "cards.title"), deck, null, category, not, deep, away.equals("on"));
    }

    /** A card of an own deck. The text comes along with every draw and is kept nowhere. */
    @PostMapping("/cards/own")
    ResponseEntity<String> own(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String not,
            @RequestParam(defaultValue = "") String deep,
            @RequestParam(defaultValue = "") String away,
            HttpServletRequest request) {
        var page = pages.page(request, "cards.own.title");
        try {
            return drawn(page, Decks.own(text), text, category, not, deep, away.equals("on"));
        } catch (Unreadable unreadable) {
            return own(page, HttpStatus.UNPROCESSABLE_CONTENT, text, unreadable);
        }
    }

    /** Where an own deck is opened. */
    @GetMapping("/cards/own")
    ResponseEntity<String> own(HttpServletRequest request) {
        return own(pages.page(request, "cards.own.title"), HttpStatus.OK, "", null);
    }

    /** The usual deck to print. */
    @GetMapping("/cards.pdf")
    ResponseEntity<byte[]> print(HttpServletRequest request) {
        var words = pages.page(request, "cards.title").words();
        return pdf(printed.computeIfAbsent(words.language(), language -> sheets(deck, words)));
    }

    /** An own deck to print. */
    @PostMapping("/cards/own.pdf")
    ResponseEntity<?> printOwn(@RequestParam(defaultValue = "") String text, HttpServletRequest request) {
        var page = pages.page(request, "cards.own.title");
        try {
            return pdf(sheets(Decks.own(text), page.words()));
        } catch (Unreadable unreadable) {
            return own(page, HttpStatus.UNPROCESSABLE_CONTENT, text, unreadable);
        }
    }

    private byte[] sheets(Deck of, Words words) {
        return paper.pdf(pages.render("cards/paper.jte", Map.of("sheets", CardSheets.of(of, words))));
    }

    private static ResponseEntity<byte[]> pdf(byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("kring-cards.pdf")
                                .build()
                                .toString())
                .body(content);
    }

    private ResponseEntity<String> own(Page page, HttpStatus status, String text, @Nullable Unreadable problem) {
        return pages.answer(status, "cards/own.jte", Map.of("own", new OwnDeckPage(page, text, problem)));
    }

    private ResponseEntity<String> drawn(
            Page page, Deck of, @Nullable String own, String category, String not, String deep, boolean away) {
        var agreed = deep.equals("on");
        // A personal question is never the first.
        var deepest = agreed && !not.isEmpty() ? 3 : 2;
        var wanted = of.category(category);
        var cards = wanted.map(Deck.Category::cards).orElseGet(() -> of.cards(3, List.of())).stream()
                .filter(card -> card.level() <= deepest)
                .toList();
        var others = cards.stream().filter(card -> !card.key().equals(not)).toList();
        var from = others.isEmpty() ? cards : others;
        var card = away || from.isEmpty() ? null : from.get(chance.nextInt(from.size()));
        var instead = away || card != null ? null : agreed ? "cards.none.opener" : "cards.none.deep";
        return pages.answer(
                HttpStatus.OK,
                "cards/cards.jte",
                Map.of(
                        "cards",
                        new CardsPage(
                                page,
                                of.categories(),
                                card,
                                card == null ? null : of.of(card),
                                instead,
                                false,
                                wanted.map(Deck.Category::key).orElse(null),
                                agreed,
                                own)));
    }
}
