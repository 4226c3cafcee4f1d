package org.kring.content;

/** A file of content that cannot be used: names the file, the line and the place in it, what was expected and what is there. */
public final class Unreadable extends RuntimeException {

    /** What is wrong, as far as it can be told to somebody who does not read files every day. */
    public enum Fault {
        /** No YAML, or a key twice. */
        FORM,
        SIZE,
        DEPTH,
        /** A text by reference, which we want written out. */
        REFERENCE,
        /** A key that means nothing here; about is the key. */
        UNKNOWN,
        /** A key that is not there; about is the key. */
        MISSING,
        /** A name that was used before; about is the name. */
        TWICE,
        /** A text that is too long; about is the most that it can have. */
        LENGTH,
        /** A text that does not end as a sentence; about is the text. */
        SENTENCE,
        /** A text with an exclamation mark; about is the text. */
        LOUD,
        /** A name to fill in that is not there in this place; about is the name. */
        NAME,
        /** No length of time. */
        TIME,
        /** Something else than expected. */
        VALUE
    }

    private final int line;
    private final String place;
    private final String reason;
    private final Fault fault;
    private final String about;

    /**
     * @param line from 1; 0 where there is none
     * @param place the path of keys, such as {@code steps[2].title}; empty for the file as a whole
     */
    public Unreadable(String file, int line, String place, String problem) {
        this(file, line, place, problem, Fault.VALUE, "");
    }

    Unreadable(String file, int line, String place, String problem, Fault fault, String about) {
        super(file + (line > 0 ? ", line " + line : "") + (place.isEmpty() ? "" : ", " + place) + ": " + problem);
        this.line = line;
        this.place = place;
        this.reason = (place.isEmpty() ? "" : place + ": ") + problem;
        this.fault = fault;
        this.about = about;
    }

    /** From 1; 0 where there is none. */
    public int line() {
        return line;
    }

    /** The path of keys, such as {@code steps[2].title}; steps count from 1. Empty for the file as a whole. */
    public String place() {
        return place;
    }

    /** The place and the problem, without file and line. */
    public String reason() {
        return reason;
    }

    public Fault fault() {
        return fault;
    }

    /** What the fault is about, as its kind says; empty for most. */
    public String about() {
        return about;
    }
}
