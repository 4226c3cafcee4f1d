package org.kring.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kring.content.Unreadable;
import org.kring.page.Pages;
import org.kring.page.Words;
import org.kring.paper.Paper;
import org.kring.paper.Pdf;

/** The cards on paper, and decks that people bring along. */
class CardsPaperTest {

    private static final String OWN = """
            deck: ours
            version: 1
            title:
              nl: Onze kaarten
            categories:
              - id: start
                title:
                  nl: Begin
                about:
                  nl: Om te beginnen.
                aim: situation
                steps: [noting]
                cards:
                  - id: start-1
                    level: 1
                    nl: "Wat <b>zag</b> je & wat 🙂 dacht je?"
            """;

    private static Pdf printed(Deck deck, String language) {
        var sheets = CardSheets.of(deck, Words.of(language));
        return Pdf.of(new Paper().pdf(new Pages().render("cards/paper.jte", Map.of("sheets", sheets))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theSetIsAnAccessiblePdfWithEveryCardInOrder(String language) {
        var deck = Decks.bundled().all().getFirst();
        var pdf = printed(deck, language);
        assertThat(pdf.language()).isEqualTo(language);
        assertThat(pdf.title()).isEqualTo(deck.title().get(language));
        assertThat(pdf.titleShown()).isTrue();
        assertThat(pdf.tagged()).isTrue();
        assertThat(pdf.promisesUa()).isTrue();
        assertThat(pdf.fontsOutside()).isEmpty();
        assertThat(pdf.fonts()).allMatch(font -> font.startsWith("Liberation"));
        assertThat(pdf.tags()).contains("H1", "H2", "P", "L");
        assertThat(pdf.pages()).isEqualTo(1 + (128 + 8) / 9);
        var text = pdf.text().replaceAll("\\s+", " ");
        var from = 0;
        for (var category : deck.categories()) {
            for (var card : category.cards()) {
                var at = text.indexOf(card.text().get(language), from);
                assertThat(at).as(card.key()).isGreaterThanOrEqualTo(from);
                from = at;
            }
        }
    }

    @Test
    void anOwnDeckInOneLanguagePrintsMarkupAsTextAndAnUnknownSignAsSomething() {
        var pdf = printed(Decks.own(OWN), "en");
        assertThat(pdf.text().replaceAll("\\s+", " ")).contains("Onze kaarten").contains("<b>zag</b> je & wat");
        assertThat(pdf.pages()).isEqualTo(2);
    }

    @Test
    void everyMarkToCutAlongIsOnThePaperAndOutsideTheCards() {
        var sheets = CardSheets.of(Decks.own(OWN), Words.of("nl"));
        assertThat(sheets.marks()).hasSize(16).allSatisfy(mark -> {
            var across = Double.parseDouble(mark.left().replace("mm", ""));
            var down = Double.parseDouble(mark.top().replace("mm", ""));
            assertThat(across).isBetween(4.0, 206.0);
            assertThat(down).isBetween(4.0, 293.0);
            if (mark.upright()) {
                assertThat(down).matches(top -> top + 5 < 17.25 || top > 279.75, "above or below the cards");
            } else {
                assertThat(across).matches(left -> left + 5 < 10.5 || left > 199.5, "beside the cards");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "deck: ours",
                "deck: ours\nversion: 1\ntitle: {nl: A}\ncategories: []",
                "deck: ours\nversion: one\ntitle: {nl: A}\ncategories: [1]",
                "deck: &a ours\nversion: 1",
                "deck: ours\nversion: 1\ntitle: *a",
                "a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void whatIsNoDeckIsRefusedWithAReason(String text) {
        assertThatThrownBy(() -> Decks.own(text))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.reason()).contains("Expected"));
    }

    @Test
    void aDeckThatIsFarTooLargeOrTooDeepIsRefusedBeforeItIsRead() {
        assertThatThrownBy(() -> Decks.own(OWN + "#".repeat(11_000_000))).hasMessageContaining("at most");
        var deep = new StringBuilder();
        for (var i = 0; i < 100; i++) {
            deep.append(" ".repeat(i)).append("a:\n");
        }
        assertThatThrownBy(() -> Decks.own(deep.toString())).hasMessageContaining("so deep");
    }

    @Test
    void anUnknownKeyIsNamedWithItsLine() {
        assertThatThrownBy(() -> Decks.own(OWN.replace("    aim: situation", "    aim: situation\n    colour: red")))
                .isInstanceOfSatisfying(Unreadable.class, e -> {
                    assertThat(e.reason()).contains("colour");
                    assertThat(e.line()).isPositive();
                });
    }
}
