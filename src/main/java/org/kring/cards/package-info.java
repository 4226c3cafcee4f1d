/**
 * Question cards: decks as data, drawn one at a time, on a page of its own or beside the own notebook in a round. Nothing is
 * kept of what anybody draws, and nobody else sees it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "page", "paper", "method", "session", "session :: core"})
package org.kring.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
