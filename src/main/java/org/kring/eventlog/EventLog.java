package org.kring.eventlog;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks a stream, reads it, appends to it. Events are never edited; they go only when their whole stream goes. */
@Component
public final class EventLog {

    private final JdbcClient db;
    private final JdbcTemplate batch;

    EventLog(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /** Makes this transaction the only writer of the stream, on every node, until it ends. */
    public void lock(UUID stream) {
        db.sql("select pg_advisory_xact_lock(?)")
                .param(stream.getMostSignificantBits() ^ stream.getLeastSignificantBits())
                .query((row, i) -> 0)
                .single();
    }

    /** The events after this number, in order. */
    public List<LoggedEvent> read(UUID stream, long after) {
        return db.sql(
                        "select number, type, version, at, data from event where session = ? and number > ? order by number")
                .params(stream, after)
                .query((row, i) -> new LoggedEvent(
                        row.getLong("number"),
                        row.getString("type"),
                        row.getInt("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("data")))
                .list();
    }

    /** Adds events at the end; their numbers must follow the last one there is. */
    public void append(UUID stream, List<LoggedEvent> events) {
        try {
            batch.batchUpdate(
                    "insert into event (session, number, type, version, at, data) values (?, ?, ?, ?, ?, ?::jsonb)",
                    events.stream()
                            .map(e -> new Object[] {
                                stream, e.number(), e.type(), e.version(), e.at().atOffset(ZoneOffset.UTC), e.json()
                            })
                            .toList());
        } catch (DuplicateKeyException e) {
            throw new StaleStream(e);
        }
    }
}
