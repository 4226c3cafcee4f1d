/** An append-only log of events in streams. Knows nothing of what the events mean. */
@NullMarked
package org.kring.eventlog;

import org.jspecify.annotations.NullMarked;
