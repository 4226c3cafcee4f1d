package org.kring.coach;

import java.util.List;

/**
 * How a question may begin.
 *
 * @param number of its kind; several heads may be of one kind
 * @param next only where another head came before in the sentence
 * @param match fits where one of these does, from the beginning of a clause
 * @param unless and none of these; one that begins at a head looks for it in the whole sentence
 */
record Head(int number, boolean next, List<Pattern> match, List<Pattern> unless) {

    boolean begins(Marks marks, long place, boolean later) {
        return (later || !next)
                && Pattern.any(match, marks, place)
                && unless.stream().noneMatch(pattern -> {
                    var whole = pattern.opening() instanceof Pattern.AtHead;
                    return pattern.from(whole ? marks.all() : place, marks) != 0;
                });
    }
}
