/** Under which address people reach this house, and what follows from it for links and cookies. */
@NullMarked
@ApplicationModule(allowedDependencies = {"console"})
package org.kring.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
