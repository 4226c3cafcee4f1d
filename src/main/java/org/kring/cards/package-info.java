/**
 * Question cards: decks as data, and a page to draw from one without a session. Nothing is kept of what anybody draws.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "page"})
package org.kring.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
