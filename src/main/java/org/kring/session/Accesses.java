package org.kring.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which token sits at which seat. Tokens are 256 random bits; only their hash is kept. */
@Component
final class Accesses {

    /** A second device has this long to type the six digits. */
    static final Duration PAIRING = Duration.ofMinutes(2);

    /** After this many wrong tries the six digits are worth nothing: a guess succeeds at most 5 in 1,000,000 times. */
    static final int PAIRING_TRIES = 5;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient db;

    Accesses(JdbcClient db) {
        this.db = db;
    }

    /** The seat that this token gives in this session. */
    Optional<String> seat(UUID session, String token) {
        return db.sql("select seat from access where token = ? and session = ?")
                .params(Secrets.hash(token), session)
                .query(String.class)
                .optional();
    }

    /** A new token for this seat. */
    String give(UUID session, String seat, Instant at) {
        var token = Secrets.fresh();
        db.sql("insert into access (token, session, seat, since) values (?, ?, ?, ?)")
                .params(Secrets.hash(token), session, seat, utc(at))
                .update();
        return token;
    }

    /** This token is worth nothing from now on. */
    void end(UUID session, String token) {
        db.sql("delete from access where token = ? and session = ?")
                .params(Secrets.hash(token), session)
                .update();
    }

    /** All tokens of a seat are worth nothing from now on. */
    void endAll(UUID session, String seat) {
        db.sql("delete from access where session = ? and seat = ?")
                .params(session, seat)
                .update();
        db.sql("delete from pairing where session = ? and seat = ?")
                .params(session, seat)
                .update();
    }

    /** Who waited has the seat of a lost device; what gave access to that seat before gives nothing any more. */
    void move(UUID session, String waiting, String seat) {
        endAll(session, seat);
        db.sql("update access set seat = ? where session = ? and seat = ?")
                .params(seat, session, waiting)
                .update();
    }

    /** Six digits that let one more device take this seat; earlier ones are worth nothing. */
    String pair(UUID session, String seat, Instant at) {
        var digits = "%06d".formatted(random.nextInt(1_000_000));
        db.sql("""
                insert into pairing (session, seat, digits, until, wrong) values (?, ?, ?, ?, 0)
                on conflict (session, seat) do update set digits = excluded.digits, until = excluded.until, wrong = 0""")
                .params(session, seat, Secrets.hash(session + digits), utc(at.plus(PAIRING)))
                .update();
        return digits;
    }

    /** The seat of these six digits; they work once. A wrong try counts for every pairing that is open in the session. */
    Optional<String> take(UUID session, String digits, Instant at) {
        var seat = db.sql("""
                delete from pairing where session = ? and digits = ? and until >= ? and wrong < ? returning seat""")
                .params(session, Secrets.hash(session + digits), utc(at), PAIRING_TRIES)
                .query(String.class)
                .optional();
        if (seat.isEmpty()) {
            db.sql("update pairing set wrong = wrong + 1 where session = ?")
                    .param(session)
                    .update();
        }
        return seat;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
