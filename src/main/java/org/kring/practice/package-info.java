/**
 * Practice rounds, alone: simulated peers are clients of the same door as everybody, read what they may do from the same
 * drawing, and take their lines from a practice case.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"session", "session :: core", "method", "method :: yaml", "content", "page", "address"})
package org.kring.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
