/** An append-only log of events in streams. Knows nothing of what the events mean. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kring.eventlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
