package org.kring.cards;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.kring.cards.Deck.Card;
import org.kring.cards.Deck.Phase;
import org.kring.method.Kind;
import org.kring.method.Role;
import org.kring.page.Pages;
import org.kring.session.SessionClients;
import org.kring.session.core.SessionView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A card for one person in a round, while that person may write a question: a piece of page that only the person asks for. */
@Controller
class RoundCards {

    /** What has not been asked about yet, in place of a category. */
    static final String MISSING = "missing";

    private final SessionClients clients;
    private final Pages pages;
    private final Deck deck;
    private final Random chance = new Random();

    RoundCards(Deck deck, SessionClients clients, Pages pages) {
        this.deck = deck;
        this.clients = clients;
        this.pages = pages;
    }

    /** @param from a category, {@link #MISSING}, or empty for any that fits the step */
    @GetMapping("/r/{id}/card")
    ResponseEntity<String> draw(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String not,
            HttpServletRequest request) {
        var page = pages.page(request, "cards.title");
        var view = SessionClients.id(id)
                .flatMap(session -> clients.seat(session, request)
                        .flatMap(
                                seat -> clients.view(session, seat, page.words().language())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var phase = phase(view);
        if (phase.isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        var fitting = deck.cards(deepest(view), List.of(phase.get()));
        var wanted = narrowed(fitting, from, view).stream()
                .filter(card -> !card.key().equals(not))
                .toList();
        var card = wanted.isEmpty() ? fitting.getFirst() : wanted.get(chance.nextInt(wanted.size()));
        var drawn = new CardsPage(
                page,
                fitting(phase.get()),
                card,
                deck.of(card),
                null,
                !view.keepsNothing(),
                from.isEmpty() ? null : from,
                false,
                null);
        return pages.answer(HttpStatus.OK, "cards/drawn.jte", Map.of("cards", drawn));
    }

    /** Personal cards come only where everybody agreed, and never as an opener. */
    private static int deepest(SessionView view) {
        var agreed = view.depth() != null && view.depth().everybody();
        return agreed && !view.questions().isEmpty() ? 3 : 2;
    }

    /** Where this person may write a question now; absent where cards would be in the way. */
    static Optional<Phase> phase(SessionView view) {
        var step = view.step();
        var writes = step != null
                && view.can().stream()
                        .filter(can -> can.type().equals("SaveNote"))
                        .flatMap(can -> can.inputs().stream())
                        .anyMatch(input -> input.options().contains("question.1")
                                || input.options().stream().anyMatch(place -> place.startsWith("line.")));
        var speaks = step != null && view.keepsNothing() && view.you().roles().contains(Role.QUESTIONER);
        return !writes && !speaks || step == null
                ? Optional.empty()
                : switch (step.activity()) {
                    case "Write" -> step.task().kind() == Kind.QUESTION ? Optional.of(Phase.NOTING) : Optional.empty();
                    case "Ask" -> Optional.of(Phase.ASKING);
                    case "Round", "Talk", "Board" ->
                        step.task().kind() == Kind.QUESTION ? Optional.of(Phase.ASKING) : Optional.empty();
                    default -> Optional.empty();
                };
    }

    private List<Deck.Category> fitting(Phase phase) {
        return deck.categories().stream()
                .filter(category -> category.phases().contains(phase))
                .toList();
    }

    private List<Card> narrowed(List<Card> cards, String from, SessionView view) {
        if (from.equals(MISSING)) {
            var asked = view.questions().stream()
                    .map(SessionView.Line::text)
                    .filter(Objects::nonNull)
                    .toList();
            var left = cards.stream()
                    .filter(card -> !deck.of(card).touchedBy(asked))
                    .toList();
            return left.isEmpty() ? cards : left;
        }
        return deck.category(from)
                .map(category ->
                        cards.stream().filter(category.cards()::contains).toList())
                .filter(found -> !found.isEmpty())
                .orElse(cards);
    }
}
