package org.kring.session.core;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kring.method.Activity;

/**
 * Who has the turn, who comes next. A lap gives everyone a turn in seating order; who passes may come back; laps go on
 * until all pass, or stop after as many as the method says. Nobody loses a place when a turn is given to another.
 */
final class Turns {

    private final int laps;
    private final boolean volunteers;
    private int lap = 1;
    private int number = 1;
    private final Deque<String> queue = new ArrayDeque<>();
    private final Set<String> passed = new LinkedHashSet<>();
    private final Set<String> had = new LinkedHashSet<>();
    private @Nullable String holder;
    private boolean answering;
    private int followUps;
    private boolean closing;

    /**
     * @param laps how often it goes round; 0 until all pass
     * @param order who have a turn, in order
     */
    Turns(int laps, Collection<String> order) {
        this.laps = laps;
        volunteers = false;
        queue.addAll(order);
        holder = queue.poll();
    }

    private Turns() {
        laps = 1;
        volunteers = true;
    }

    /** Nobody is given a turn: who wants one takes it. */
    static Turns ofVolunteers() {
        return new Turns();
    }

    private Turns(Turns other) {
        laps = other.laps;
        volunteers = other.volunteers;
        lap = other.lap;
        number = other.number;
        queue.addAll(other.queue);
        passed.addAll(other.passed);
        had.addAll(other.had);
        holder = other.holder;
        answering = other.answering;
        followUps = other.followUps;
        closing = other.closing;
    }

    Turns copy() {
        return new Turns(this);
    }

    int lap() {
        return lap;
    }

    /** Counts the turns, so that a double click cannot pass two on. */
    int number() {
        return number;
    }

    @Nullable
    String holder() {
        return holder;
    }

    boolean holds(String seat) {
        return seat.equals(holder);
    }

    boolean answering() {
        return answering;
    }

    int followUps() {
        return followUps;
    }

    /** The turn that goes on now is the last of this step. */
    boolean closing() {
        return closing;
    }

    boolean volunteers() {
        return volunteers;
    }

    boolean waits(String seat) {
        return queue.contains(seat);
    }

    Set<String> passed() {
        return passed;
    }

    Set<String> had() {
        return had;
    }

    /** Everyone who is still to come in this lap, then who would open the next one. */
    @Nullable
    String next(Collection<String> order) {
        if (closing) {
            return null;
        }
        var inLap = queue.peek();
        if (inLap != null || !anotherLap(order)) {
            return inLap;
        }
        return order.stream()
                .filter(seat -> !seat.equals(holder) || order.size() == 1)
                .findFirst()
                .orElse(null);
    }

    void asked() {
        answering = true;
        given();
    }

    void given() {
        if (holder != null) {
            passed.remove(holder);
        }
    }

    void followUp() {
        answering = false;
        followUps++;
    }

    void close() {
        closing = true;
    }

    void passOn(List<String> order) {
        finish(order, false);
    }

    void pass(List<String> order) {
        finish(order, true);
    }

    private void finish(List<String> order, boolean pass) {
        if (holder != null) {
            had.add(holder);
            if (pass) {
                passed.add(holder);
            } else {
                passed.remove(holder);
            }
        }
        advance(order);
    }

    private void advance(List<String> order) {
        number++;
        answering = false;
        followUps = 0;
        holder = null;
        if (closing) {
            queue.clear();
            return;
        }
        queue.removeIf(seat -> !order.contains(seat));
        if (queue.isEmpty() && !order.isEmpty() && anotherLap(order)) {
            lap++;
            had.clear();
            passed.clear();
            queue.addAll(order);
        }
        holder = queue.poll();
    }

    private boolean anotherLap(Collection<String> order) {
        return laps == Activity.UNTIL_ALL_PASS ? !passed.containsAll(order) : lap < laps;
    }

    /** Out of order to one by name: who was interrupted comes right after, and keeps the place. */
    void give(String seat) {
        if (holder != null && !answering) {
            queue.addFirst(holder);
        } else if (holder != null) {
            had.add(holder);
        }
        queue.removeFirstOccurrence(seat);
        holder = seat;
        answering = false;
        followUps = 0;
        number++;
    }

    /** Who passed wants a turn after all: at the end of this lap, or now when nobody has the turn. */
    void comeBack(String seat) {
        passed.remove(seat);
        if (holder == null) {
            holder = seat;
            number++;
        } else if (!queue.contains(seat)) {
            queue.addLast(seat);
        }
    }

    void leave(String seat, List<String> order) {
        queue.removeIf(seat::equals);
        passed.remove(seat);
        had.remove(seat);
        if (seat.equals(holder)) {
            advance(order);
        }
    }

    /** The last turn was called, and passed on; on second thoughts the step goes on: a new lap for everybody. */
    void reopen(List<String> order) {
        if (!closing) {
            return;
        }
        closing = false;
        if (holder == null && !order.isEmpty() && !volunteers) {
            lap++;
            had.clear();
            passed.clear();
            queue.addAll(order);
            holder = queue.poll();
            number++;
        }
    }

    void keepOnly(List<String> order) {
        queue.removeIf(seat -> !order.contains(seat));
        if (holder != null && !order.contains(holder)) {
            leave(holder, order);
        }
    }
}
