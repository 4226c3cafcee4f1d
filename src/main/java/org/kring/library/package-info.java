/** Finding a method: the library, a page for each, and a few questions for who does not know which. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "address",
            "content",
            "method",
            "method :: yaml",
            "page",
            "paper",
            "session",
            "session :: core"
        })
package org.kring.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
