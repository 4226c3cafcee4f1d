package org.kring.web;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.kring.page.Words;
import org.springframework.http.HttpStatus;

/** What goes wrong, in words for the person it happens to, and in lines for the log that hold nothing anyone typed. */
final class Faults {

    private static final int FRAMES = 12;

    private Faults() {}

    /** The key of the words for this status. */
    static String key(HttpStatus status) {
        var key = "web.error." + status.value();
        return Words.of("nl").has(key + ".heading") ? key : "web.error.other";
    }

    /** As programs read it. */
    static Map<String, Object> problem(HttpStatus status, Words words) {
        return Map.of(
                "type", "about:blank",
                "title", status.getReasonPhrase(),
                "status", status.value(),
                "reason", status.name(),
                "detail", words.say(key(status) + ".heading"));
    }

    /** Kinds and places, never messages: a message may quote what somebody wrote. */
    static String traced(Throwable thrown) {
        var lines = new StringBuilder();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            lines.append(lines.isEmpty() ? "" : "\nby ").append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                lines.append(String.format(Locale.ROOT, " (state %s)", sql.getSQLState()));
            }
            var trace = cause.getStackTrace();
            for (var i = 0; i < Math.min(FRAMES, trace.length); i++) {
                lines.append("\n    ").append(trace[i]);
            }
        }
        return lines.toString();
    }
}
