/** Security, errors, and the pages that belong to no slice. Nobody depends on this package. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "page", "console", "method"})
package org.kring.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
