package org.kring.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kring.session.core.Decision;
import org.kring.session.core.Field;
import org.kring.session.core.Note;
import org.kring.session.core.Presence;
import org.kring.session.core.Scene;
import org.kring.session.core.TextKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The only class that reads and writes words that people wrote: shared texts, and the places of notebooks. Sealing at rest
 * will be a change here and nowhere else.
 */
@Component
final class Texts {

    private static final String NOTE = "note/";

    private final JdbcClient db;

    Texts(JdbcClient db) {
        this.db = db;
    }

    /** All words of a session. */
    Scene read(UUID session) {
        var texts = new HashMap<String, String>();
        var notes = new HashMap<String, Map<String, Note>>();
        db.sql("select id, seat, place, revision, words from text where session = ?")
                .param(session)
                .query(row -> {
                    var words = new String(row.getBytes("words"), StandardCharsets.UTF_8);
                    var place = row.getString("place");
                    if (place == null) {
                        texts.put(row.getString("id"), words);
                    } else {
                        notes.computeIfAbsent(row.getString("seat"), seat -> new HashMap<>())
                                .put(place, new Note(words, row.getLong("revision")));
                    }
                });
        return new Scene(Map.copyOf(texts), Map.copyOf(notes), Presence.ALL_HERE);
    }

    /** Does to the words what a decision says. */
    void apply(UUID session, Decision decision, Instant at, Instant eraseOn) {
        decision.erased().forEach(id -> erase(session, id));
        decision.written().forEach(w -> write(session, w.id(), w.seat(), w.kind(), null, 0, w.text(), at, eraseOn));
        for (var noted : decision.noted()) {
            var id = NOTE + noted.seat() + "/" + noted.field();
            if (noted.text().isEmpty()) {
                erase(session, id);
            } else {
                note(session, id, noted, at, eraseOn);
            }
        }
    }

    /** All words of a session go at the same time as the session. */
    void eraseOn(UUID session, Instant when) {
        db.sql("update text set erase_on = ? where session = ?")
                .params(utc(when), session)
                .update();
    }

    private void erase(UUID session, String id) {
        db.sql("delete from text where session = ? and id = ?")
                .params(session, id)
                .update();
    }

    private void note(UUID session, String id, Decision.Noted noted, Instant at, Instant eraseOn) {
        var audience = Field.kept(noted.field())
                .orElseThrow(() -> new IllegalStateException("Expected a registered place, but found another"))
                .audience()
                .name();
        db.sql("""
                insert into text (session, id, seat, kind, audience, place, revision, written, erase_on, words)
                values (?, ?, ?, 'NOTE', ?, ?, 1, ?, ?, ?)
                on conflict (session, id) do update
                set words = excluded.words, written = excluded.written, revision = text.revision + 1""")
                .params(List.of(
                        session, id, noted.seat(), audience, noted.field(), utc(at), utc(eraseOn), bytes(noted.text())))
                .update();
    }

    private void write(
            UUID session,
            String id,
            String seat,
            TextKind kind,
            @org.jspecify.annotations.Nullable String place,
            long revision,
            String words,
            Instant at,
            Instant eraseOn) {
        db.sql("""
                insert into text (session, id, seat, kind, audience, place, revision, written, erase_on, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(session)
                .param(id)
                .param(seat)
                .param(kind.name())
                .param(kind.audience().name())
                .param(place)
                .param(revision)
                .param(utc(at))
                .param(utc(eraseOn))
                .param(bytes(words))
                .update();
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
