package org.kring.session.core;

/**
 * A person in or before the circle.
 *
 * @param nameText id of the text that holds the name; names are looked up, never stored in events
 * @param paper sits in the circle without a device
 * @param listens hears and sees what is shared, has no turn
 * @param returning says to have sat here before, on a device that is lost
 */
public record Participant(
        String seat, String nameText, Status status, boolean paper, boolean listens, boolean returning) {

    /** Where a person stands. */
    public enum Status {
        WAITING,
        IN,
        TURNED_AWAY,
        REMOVED,
        LEFT
    }

    Participant with(Status changed) {
        return new Participant(seat, nameText, changed, paper, listens, returning);
    }

    Participant named(String text) {
        return new Participant(seat, text, status, paper, listens, returning);
    }

    Participant listening(boolean changed) {
        return new Participant(seat, nameText, status, paper, changed, returning);
    }

    boolean in() {
        return status == Status.IN;
    }
}
