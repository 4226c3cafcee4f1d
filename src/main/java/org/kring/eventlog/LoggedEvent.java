package org.kring.eventlog;

import java.time.Instant;

/**
 * An event as it lies in the log.
 *
 * @param number place in its stream, from 1
 * @param type pinned name of the kind of event
 * @param version of the shape of {@code json}
 */
public record LoggedEvent(long number, String type, int version, Instant at, String json) {}
