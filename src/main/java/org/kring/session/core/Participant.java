package org.kring.session.core;

/**
 * A person in or before the circle.
 *
 * @param nameText id of the text that holds the name; names are looked up, never stored in events
 * @param paper sits in the circle without a device
 * @param listens hears and sees what is shared, has no turn
 * @param returning says to have sat here before, on a device that is lost
 * @param sat was in the circle once, so there may be something of theirs in it
 */
public record Participant(
        String seat, String nameText, Status status, boolean paper, boolean listens, boolean returning, boolean sat) {

    /** Where a person stands. */
    public enum Status {
        WAITING,
        IN,
        TURNED_AWAY,
        REMOVED,
        LEFT
    }

    static Participant knocking(String seat, String nameText, boolean returning) {
        return new Participant(seat, nameText, Status.WAITING, false, false, returning, false);
    }

    static Participant seated(String seat, String nameText, boolean paper) {
        return new Participant(seat, nameText, Status.IN, paper, false, false, true);
    }

    /** Went away, and knocks under the same name again. */
    public boolean comesBackAs(String knownName, String typed) {
        return status == Status.LEFT && sat && Words.sameName(knownName).equals(Words.sameName(typed.strip()));
    }

    Participant with(Status changed) {
        return new Participant(seat, nameText, changed, paper, listens, returning, sat || changed == Status.IN);
    }

    Participant named(String text) {
        return new Participant(seat, text, status, paper, listens, returning, sat);
    }

    Participant listening(boolean changed) {
        return new Participant(seat, nameText, status, paper, changed, returning, sat);
    }

    boolean in() {
        return status == Status.IN;
    }
}
