package org.kring.cards;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the deck that comes with the program where both pages of cards find it. */
@Configuration(proxyBeanMethods = false)
class CardsShelf {

    @Bean
    Deck deck() {
        return Decks.bundled().all().getFirst();
    }
}
