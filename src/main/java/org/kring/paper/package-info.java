/** Turns a page of our own into an accessible PDF: tagged, with title, language and its fonts inside. Knows the library for it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kring.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
