package org.kring.groups;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One small group.
 *
 * @param parent the session of the whole circle
 * @param child the session of this group
 * @param number from 1
 * @param until when its time is up
 * @param gathered everybody was called back
 */
record Group(UUID parent, UUID child, int number, List<Member> members, Instant until, boolean gathered) {

    /**
     * @param seat in the whole circle
     * @param childSeat in the group; absent on paper
     */
    record Member(String seat, @Nullable String childSeat) {}

    Optional<Member> member(String seat) {
        return members.stream().filter(member -> member.seat().equals(seat)).findFirst();
    }
}
