package org.kring.coach;

/** What a question is, in the order in which the kinds are tried: the first that fits. */
public enum Kind {
    /** More than one question. */
    MULTIPLE,
    /** A course of action inside. */
    ADVICE,
    /** An opinion, an assumption or a reproach inside. */
    SUGGESTIVE,
    /** Yes or no, a choice between given answers, or one bare fact. */
    CLOSED,
    /** Many answers possible; polite requests to tell more included. */
    OPEN
}
