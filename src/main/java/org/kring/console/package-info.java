/** What the house says to the person at the keyboard of the server: one line per stage, one sentence when it cannot start. */
@NullMarked
@ApplicationModule(allowedDependencies = {"page"})
package org.kring.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
