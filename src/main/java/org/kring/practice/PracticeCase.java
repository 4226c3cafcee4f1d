package org.kring.practice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kring.method.Kind;

/**
 * A made-up case: a pool of lines by kind, for up to eight simulated peers. What each kind is for stands in
 * {@code practice/README.md}.
 *
 * @param key the name of its file
 * @param language two letters
 * @param methods for these alone; empty where it serves any other
 * @param broughtBy who brings it, in a few words
 * @param peers eight first names; the first presents, unless the person who practises does
 * @param outcome what the presenter did in the end, and how it went
 * @param others lines of the kinds that have no list of their own here
 * @param answers what the presenter says to a question that is not among {@code asks}
 */
record PracticeCase(
        String key,
        String language,
        String sector,
        Set<String> methods,
        String broughtBy,
        String title,
        List<String> peers,
        List<String> facts,
        String question,
        List<Ask> asks,
        List<String> answers,
        Map<Slip, Slipped> slips,
        List<String> cores,
        List<Advice> advices,
        List<String> actions,
        String questionNow,
        List<String> insights,
        List<String> differently,
        String outcome,
        Map<Kind, List<String>> others) {

    /** The lines of this kind. */
    List<String> pool(Kind kind) {
        return switch (kind) {
            case QUESTION -> asks.stream().map(Ask::ask).toList();
            case CORE -> cores;
            case ADVICE -> advices.stream().map(Advice::advice).toList();
            case INSIGHT -> insights;
            case LOOK_BACK -> differently;
            case ASSOCIATION, POSITION, PERSPECTIVE, FACTOR, AFFIRMATION, REPLY, EXPERIENCE ->
                others.getOrDefault(kind, List.of());
        };
    }

    /** An open question, and what the presenter answers to it. */
    record Ask(String ask, String answer) {}

    /** An advice, and why it appeals to the presenter. */
    record Advice(String advice, String why) {}

    /** What goes wrong, what comes once the facilitator has stepped in, and the answer to that. */
    record Slipped(String said, String better, String answer) {}

    /** What a facilitator steers: a question that hides an advice, a long story of one's own, a solution too early. */
    enum Slip {
        HIDDEN_ADVICE,
        LONG_STORY,
        EARLY_SOLUTION
    }
}
