/**
 * What each takes home: a report per person of what was shared and of what is their own, as a page, as text and as dates
 * for a calendar. Made from the same drawing as every page, when it is asked for; nothing is kept.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"session", "session :: core", "page"})
package org.kring.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
