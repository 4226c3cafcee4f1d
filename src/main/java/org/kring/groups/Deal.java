package org.kring.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How a circle is dealt over groups: as small as the method allows, none smaller, and in each at least one device. */
final class Deal {

    private Deal() {}

    /**
     * The groups; none where there are too few people for two of them, or too few devices.
     *
     * @param seats in seating order
     * @param paper those without a device
     * @param least how many people the method needs
     */
    static List<List<String>> of(List<String> seats, Set<String> paper, int least) {
        var count = least < 1 ? 0 : seats.size() / least;
        var devices = seats.stream().filter(seat -> !paper.contains(seat)).toList();
        if (count < 2 || devices.size() < count) {
            return List.of();
        }
        var groups = Stream.generate(() -> new ArrayList<String>()).limit(count).toList();
        var next = 0;
        for (var seat : Stream.concat(devices.stream(), seats.stream().filter(paper::contains))
                .toList()) {
            groups.get(next++ % count).add(seat);
        }
        return groups.stream().map(List::copyOf).toList();
    }
}
