/** What every page needs: its language and words, its frame, and how it becomes HTML. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kring.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
