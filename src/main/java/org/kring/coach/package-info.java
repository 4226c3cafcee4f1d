/**
 * The question coach: reads the wording of one question and may give one hint, to its author alone. Its rules are data in
 * {@code coach/}; no text leaves the house and none is kept.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "page", "address", "method", "session", "session :: core"})
package org.kring.coach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
