package org.kring.session.core;

/**
 * Who was asked for an office and what they said.
 *
 * @param questions a recorder who asks questions too
 */
public record Cast(String seat, Answer answer, boolean questions) {

    /** What the person who was asked said. */
    public enum Answer {
        ASKED,
        YES,
        NO
    }
}
