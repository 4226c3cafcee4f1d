package org.kring.practice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the simulated table remembers that no drawing tells: what was said aloud, and how far the person is. */
public final class Memory {

    /** Something said aloud. */
    public record Heard(String name, String text) {}

    private static final int HEARD = 2;

    private final List<Heard> heard = new ArrayList<>();
    private final Set<String> marks = new HashSet<>();
    private String ready = "";
    private int fresh;

    boolean has(String mark) {
        return marks.contains(mark);
    }

    void mark(Set<String> more) {
        marks.addAll(more);
    }

    /** The person is done here; the table may go on. */
    void goOn(String moment) {
        ready = moment;
    }

    boolean mayGoOn(String moment) {
        return ready.equals(moment);
    }

    void hear(String name, String text) {
        heard.add(new Heard(name, text));
        fresh = text.length();
        if (heard.size() > HEARD) {
            heard.removeFirst();
        }
    }

    /** The last things said, the newest last. */
    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** What was said has been taken in: something else happened since. */
    void takenIn() {
        fresh = 0;
    }

    /** So many characters came on the table to be read. */
    void toRead(int characters) {
        fresh = Math.max(fresh, characters);
    }

    /** How many characters there are to take in of what was said last. */
    int toTakeIn() {
        return fresh;
    }
}
