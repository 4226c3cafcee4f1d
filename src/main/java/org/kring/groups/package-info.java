/**
 * Small groups beside each other: for a method in which each presents once, a large circle is dealt over sessions of their own,
 * which the session of the whole circle opens and gathers. Nothing of one is in the other.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"session", "session :: core", "method", "page"})
package org.kring.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
