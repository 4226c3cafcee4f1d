package org.kring.session;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which browsers show a session to the whole room. A code opens one screen, once, within ten minutes; it is as long as the
 * code of a room, so guessing it is as hopeless, and wrong ones count against the same limit.
 */
@Component
final class Screens {

    /** A code may be typed for so long. */
    static final Duration CODE = Duration.ofMinutes(10);

    private final JdbcClient db;

    Screens(JdbcClient db) {
        this.db = db;
    }

    /** A screen that shows a session, and the token that proves it. */
    record Shown(UUID session, String token) {}

    /** A fresh code; earlier ones of this session that were not used are worth nothing. */
    String code(UUID session, Instant at) {
        db.sql("delete from screen where session = ? and token is null")
                .param(session)
                .update();
        var code = RoomCode.fresh();
        db.sql("insert into screen (session, code, until) values (?, ?, ?)")
                .params(session, Secrets.hash(code), utc(at.plus(CODE)))
                .update();
        return code;
    }

    /** The session that this code opens, once. */
    Optional<Shown> take(String typed, Instant at) {
        var token = Secrets.fresh();
        return RoomCode.parse(typed)
                .flatMap(code -> db.sql(
                                "update screen set token = ?, code = null where code = ? and until >= ? returning session")
                        .params(Secrets.hash(token), Secrets.hash(code), utc(at))
                        .query(UUID.class)
                        .optional())
                .map(session -> new Shown(session, token));
    }

    /** This token shows this session. */
    boolean shows(UUID session, String token) {
        return db.sql("select count(*) from screen where session = ? and token = ?")
                        .params(session, Secrets.hash(token))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** No screen shows this session any more, and no code opens one. */
    void endAll(UUID session) {
        db.sql("delete from screen where session = ?").param(session).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
