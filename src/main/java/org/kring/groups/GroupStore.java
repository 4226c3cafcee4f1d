package org.kring.groups;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where it is kept who works in which group; no names and no words. Goes with either session. */
@Component
final class GroupStore {

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    GroupStore(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    private record Row(Group group, Group.Member member) {}

    /** All groups of all circles, those of one circle by number. */
    List<Group> all() {
        var rows = db.sql("select * from circle_group order by child, seat")
                .query((row, i) -> new Row(
                        new Group(
                                row.getObject("parent", UUID.class),
                                row.getObject("child", UUID.class),
                                row.getInt("number"),
                                List.of(),
                                row.getObject("until", OffsetDateTime.class).toInstant(),
                                row.getBoolean("gathered")),
                        new Group.Member(row.getString("seat"), row.getString("child_seat"))))
                .list();
        var members = new LinkedHashMap<Group, List<Group.Member>>();
        rows.forEach(row ->
                members.computeIfAbsent(row.group(), x -> new ArrayList<>()).add(row.member()));
        return members.entrySet().stream()
                .map(entry -> {
                    var of = entry.getKey();
                    return new Group(
                            of.parent(),
                            of.child(),
                            of.number(),
                            List.copyOf(entry.getValue()),
                            of.until(),
                            of.gathered());
                })
                .sorted(Comparator.comparingInt(Group::number))
                .toList();
    }

    /** These groups are at work now; those of before stay, called back. */
    void add(UUID parent, List<Group> groups) {
        transaction.executeWithoutResult(status -> {
            for (var group : groups) {
                for (var member : group.members()) {
                    db.sql("insert into circle_group (parent, child, number, seat, child_seat, until)"
                                    + " values (?, ?, ?, ?, ?, ?)")
                            .param(parent)
                            .param(group.child())
                            .param(group.number())
                            .param(member.seat())
                            .param(member.childSeat())
                            .param(group.until().atOffset(ZoneOffset.UTC))
                            .update();
                }
            }
        });
    }

    void gathered(UUID parent) {
        db.sql("update circle_group set gathered = true where parent = ?")
                .param(parent)
                .update();
    }
}
