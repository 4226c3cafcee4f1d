package org.kring.practice;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which sessions are for practice, so that a restarted house can erase those that were left. */
@Component
final class PracticeRounds {

    private final JdbcClient db;

    PracticeRounds(JdbcClient db) {
        this.db = db;
    }

    void keep(UUID session) {
        db.sql("insert into practice (session) values (?)").param(session).update();
    }

    List<UUID> left() {
        return db.sql("select session from practice")
                .query((row, i) -> row.getObject("session", UUID.class))
                .list();
    }
}
