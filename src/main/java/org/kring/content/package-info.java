/** Reads the content that comes as YAML files, strictly: what a file does not say exactly as expected is refused with its line. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kring.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
