package org.kring.content;

/** A file of content that cannot be used: names the file, the line and the place in it, what was expected and what is there. */
public final class Unreadable extends RuntimeException {

    /**
     * @param line from 1; 0 where there is none
     * @param place the path of keys, such as {@code steps[2].title}; empty for the file as a whole
     */
    public Unreadable(String file, int line, String place, String problem) {
        super(file + (line > 0 ? ", line " + line : "") + (place.isEmpty() ? "" : ", " + place) + ": " + problem);
    }
}
