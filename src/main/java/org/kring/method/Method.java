package org.kring.method;

import java.util.List;

/**
 * One way to work, as data: a part of a session runs one method.
 *
 * @param id stable name, as in the file name: "incident-5"
 * @param hash of the content; a session keeps the method exactly as it was opened with
 * @param questioners how many questioners it works with, least and most; both 0 where it has no cast of its own
 * @param source where the method comes from, for people who want to read on
 */
public record Method(
        String id,
        String hash,
        Use use,
        Labels title,
        Labels summary,
        Range questioners,
        List<Step> steps,
        String source) {

    /** Which part of a session a method is made for. */
    public enum Use {
        WELCOME,
        ROUND,
        CLOSING
    }

    /** A number of people, both ends included. */
    public record Range(int least, int most) {}

    public Method {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one step in " + id + ", but there is none");
        }
    }
}
