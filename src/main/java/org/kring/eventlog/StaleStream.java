package org.kring.eventlog;

/** Someone else appended to the stream after it was read; cannot happen under the lock. */
public final class StaleStream extends RuntimeException {

    StaleStream(Throwable cause) {
        super("Expected the stream to end where it was read, but it has gone on", cause);
    }
}
