package org.kring.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kring.content.Unreadable;
import org.kring.content.Yaml;
import org.kring.method.yaml.MethodFiles;
import org.kring.session.core.Table;

/** The deck that comes with Kring, and what is no deck. */
class DecksTest {

    private static final Deck DECK = Decks.bundled().all().getFirst();

    @Test
    void theDeckHasSixteenCategoriesOfEightCards() {
        assertThat(DECK.categories())
                .hasSize(16)
                .allSatisfy(category -> assertThat(category.cards()).hasSize(8));
    }

    @Test
    void noTwoCardsAskTheSame() {
        for (var language : List.of("nl", "en")) {
            var texts = new HashSet<String>();
            assertThat(DECK.cards(3, List.of()))
                    .allMatch(card -> texts.add(card.text().get(language)));
        }
    }

    @Test
    void everyPersonalCardSaysHowToHandleIt() {
        assertThat(DECK.cards(3, List.of()).stream().filter(card -> card.level() == 3))
                .hasSizeGreaterThan(8)
                .allMatch(card -> !card.caution().isEmpty());
    }

    @Test
    void thereAreCardsForNotingAndAskingAndNoneOfThoseIsAboutAction() {
        var cards = DECK.cards(2, List.of(Deck.Phase.NOTING, Deck.Phase.ASKING));
        assertThat(cards).hasSizeGreaterThan(50);
        assertThat(cards.stream().map(DECK::of).map(Deck.Category::key))
                .doesNotContain("action", "harvest", "arriving");
    }

    @Test
    void aCategoryKnowsWhetherItWasAskedAbout() {
        var feelings = DECK.category("feelings").orElseThrow();
        assertThat(feelings.touchedBy(List.of("Wat voelde je toen?"))).isTrue();
        assertThat(feelings.touchedBy(List.of("Wie waren erbij?"))).isFalse();
    }

    @Test
    void whoDidNotAgreeDrawsNoPersonalCard() {
        assertThat(DECK.cards(2, List.of())).noneMatch(card -> card.level() == 3);
    }

    @Test
    void whatIsNoDeckIsRefusedWithItsLine() {
        var good = Yaml.bundled("cards").get("kring.yaml");
        assertThatThrownBy(() -> Decks.parse("kring.yaml", good.replaceFirst("level: 1", "level: 4")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("kring.yaml, line")
                .hasMessageContaining("a whole number from 1 to 3");
        assertThatThrownBy(() -> Decks.parse("kring.yaml", good.replaceFirst("id: arriving-2", "id: arriving-1")))
                .hasMessageContaining("is there twice");
        assertThatThrownBy(
                        () -> Decks.parse("kring.yaml", good.replaceFirst("        level: 1\n", "        levl: 1\n")))
                .hasMessageContaining("levl");
        assertThatThrownBy(() -> Decks.parse("other.yaml", good)).hasMessageContaining("the name of the file");
    }

    @Test
    void cardsServeEveryStepThatAsksQuestionsAndNoOther() {
        var own = MethodFiles.sound("""
                id: ours
                title: {en: Ours}
                questioners: {least: 2, most: 5}
                steps:
                  - {id: write, title: {en: Noting}, time: 5 min, activity: {write: {by: [questioner], kind: question, most: 2}}}
                  - {id: lap, title: {en: Lap}, time: 5 min, activity: {round: {by: [questioner], kind: question, written-first: false, at-least: 0, most: 2}}}
                  - {id: loose, title: {en: Loose}, time: 5 min, activity: {talk: {by: [questioner], kind: question}}}
                  - {id: ask, title: {en: Asking}, time: 5 min, activity: {ask: {by: [questioner], follow-ups: 0}}}
                  - {id: core, title: {en: Core}, time: 5 min, activity: {talk: {by: [questioner], kind: core}}}
                  - {id: end, title: {en: Choice}, time: 5 min, activity: {choose: {from: [question], actions: 1}}}
                """).method();
        var table = Table.of(own);
        var seats = Map.of(
                "write",
                Deck.Phase.NOTING,
                "lap",
                Deck.Phase.ASKING,
                "loose",
                Deck.Phase.ASKING,
                "ask",
                Deck.Phase.ASKING);
        for (var step : own.steps()) {
            table.at(step.id());

            assertThat(RoundCards.phase(table.view("Ton")))
                    .as(step.id())
                    .isEqualTo(Optional.ofNullable(seats.get(step.id())));
        }
    }

    @Test
    void whereNothingIsKeptACardIsStillThereToBeSpoken() {
        var table = Table.smallest("clearness").at("questions");
        assertThat(RoundCards.phase(table.view("Ton"))).contains(Deck.Phase.ASKING);
        assertThat(RoundCards.phase(table.view("Samira"))).isEmpty();
        table.at("mirroring");
        assertThat(RoundCards.phase(table.view("Ton"))).isEmpty();
    }
}
