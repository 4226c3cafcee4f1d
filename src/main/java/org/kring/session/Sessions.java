package org.kring.session;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kring.eventlog.EventCodec;
import org.kring.eventlog.EventLog;
import org.kring.eventlog.LoggedEvent;
import org.kring.method.Methods;
import org.kring.method.yaml.MethodFile;
import org.kring.method.yaml.MethodFiles;
import org.kring.session.core.Decision;
import org.kring.session.core.Session;
import org.kring.session.core.SessionEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where sessions are kept: one row each, its events, its words. Deleting the row is the purge of everything. */
@Component
final class Sessions {

    private final JdbcClient db;
    private final EventLog log;
    private final EventCodec<SessionEvent> codec;
    private final Texts texts;
    private final Methods methods;

    Sessions(JdbcClient db, EventLog log, JsonMapper json, Texts texts, Methods methods) {
        this.db = db;
        this.log = log;
        this.codec = SessionEvents.codec(json);
        this.texts = texts;
        this.methods = methods;
    }

    void lock(UUID id) {
        log.lock(id);
    }

    /** The session of this code. */
    Optional<UUID> byCode(String code) {
        return db.sql("select id from session where code = ?")
                .param(code)
                .query(UUID.class)
                .optional();
    }

    Optional<Long> touched(UUID id) {
        return db.sql("select touched from session where id = ?")
                .param(id)
                .query(Long.class)
                .optional();
    }

    void create(UUID id, String code, Instant at) {
        db.sql("insert into session (id, code, opened_at, erase_on) values (?, ?, ?, ?)")
                .params(id, code, utc(at), utc(at))
                .update();
    }

    /** Keeps a method that was brought along for this session only. */
    void keep(UUID id, MethodFile own) {
        db.sql("insert into own_method (session, yaml) values (?, ?)")
                .params(id, own.text())
                .update();
    }

    /** A new session of which nothing is known yet. */
    Hot fresh(UUID id, String code) {
        return new Hot(id, code, Session.none(methods(id)), org.kring.session.core.Scene.EMPTY, 0);
    }

    /** All methods, with the one that was brought along for this session. */
    private Methods methods(UUID id) {
        return db.sql("select yaml from own_method where session = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(yaml -> methods.with(MethodFiles.parse(yaml)))
                .orElse(methods);
    }

    /** The session from the store; goes on from what is known, reading only the facts not seen yet. */
    Optional<Hot> read(UUID id, Optional<Hot> known) {
        var row = db.sql("select code, touched from session where id = ?")
                .param(id)
                .query((rs, i) -> new Found(rs.getString("code"), rs.getLong("touched")))
                .optional();
        return row.map(found -> {
            var session = known.map(Hot::session).orElseGet(() -> Session.none(methods(id)));
            for (var logged : log.read(id, session.version())) {
                session = session.after(codec.read(logged), logged.at());
            }
            return new Hot(id, found.code(), session, texts.read(id), found.touched());
        });
    }

    private record Found(String code, long touched) {}

    /** Writes what a decision says, and gives the session after it. */
    Hot write(Hot hot, Decision decision, Instant at) {
        var number = hot.session().version();
        var session = hot.session();
        var rows = new java.util.ArrayList<LoggedEvent>();
        for (var event : decision.events()) {
            session = session.after(event, at);
            rows.add(new LoggedEvent(++number, codec.name(event), 1, at, codec.write(event)));
        }
        if (!rows.isEmpty()) {
            log.append(hot.id(), rows);
        }
        texts.apply(hot.id(), decision, at, session.eraseOn());
        if (!rows.isEmpty()) {
            texts.eraseOn(hot.id(), session.eraseOn());
        }
        db.sql("update session set touched = touched + 1, erase_on = ?, clock_runs = ? where id = ?")
                .params(utc(session.eraseOn()), session.clockRuns(), hot.id())
                .update();
        return new Hot(hot.id(), hot.code(), session, hot.scene().after(decision), hot.touched() + 1);
    }

    /** The sender and content of a command that was done before under this id. */
    Optional<Done> done(UUID id, String command) {
        return db.sql("select seat, content from command where session = ? and id = ?")
                .params(id, command)
                .query((row, i) -> new Done(row.getString("seat"), row.getBytes("content")))
                .optional();
    }

    record Done(String seat, byte[] content) {}

    void remember(UUID id, String command, String seat, byte[] content, Instant at) {
        db.sql("insert into command (session, id, seat, content, at) values (?, ?, ?, ?, ?)")
                .params(id, command, seat, content, utc(at))
                .update();
    }

    /** Everything of this session goes, everywhere. */
    void purge(UUID id) {
        db.sql("delete from session where id = ?").param(id).update();
    }

    /** Sessions whose day has come. */
    List<UUID> due(Instant now) {
        return db.sql("select id from session where erase_on <= ? limit 1000")
                .param(utc(now))
                .query((row, i) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Sessions in which a clock runs. */
    List<UUID> running() {
        return db.sql("select id from session where clock_runs")
                .query((row, i) -> row.getObject("id", UUID.class))
                .list();
    }

    /** When the house last lived, and from now on that it lives now. */
    Optional<Instant> alive(Instant now) {
        var before = db.sql("select at from alive")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
        db.sql("insert into alive (house, at) values (true, ?) on conflict (house) do update set at = excluded.at")
                .param(utc(now))
                .update();
        return before;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
