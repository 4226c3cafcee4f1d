package org.kring.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kring.content.Unreadable;

/** The language of the patterns, and how strictly a file of rules is read. */
class CoachRulesTest {

    private static final String FILE = """
            language: xx
            endings: "'s"
            abbreviations: dr
            variants: wa=wat wazzes=what+was
            hints:
              multiple: Which first?
              advice: What else?
              suggestive: Without?
              closed: How or what?
            words:
              YOU: you
              WH: what how *ever -never
              LINK: and
              NOISE: so
            phrases:
              ABOUT-YOU: ( about | of ) YOU
            heads:
              - head: wh
                match:
                  - "< WH"
            tags:
              - "^ right $"
            lead-ins:
              - "^ guess what $"
            rules:
              - rule: tested
                kind: advice
                match:
                  - "%s"
              - rule: rest
                kind: open
                match:
                  - "... $"
            """;

    private static boolean fits(String pattern, String text) {
        return GrammarFile.parse("xx.yaml", FILE.formatted(pattern))
                .judge(Sentences.of(
                        text, GrammarFile.parse("xx.yaml", FILE.formatted("_")).writing()))
                .rule()
                .equals("tested");
    }

    private static void refused(String from, String to, String... parts) {
        assertThatThrownBy(
                        () -> GrammarFile.parse("xx.yaml", FILE.formatted("_").replace(from, to)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void wordsClassesAndWildcardsFit() {
        assertThat(fits("tell YOU", "I tell you.")).isTrue();
        assertThat(fits("tell YOU", "I tell him.")).isFalse();
        assertThat(fits("tell him/her", "I tell her.")).isTrue();
        assertThat(fits("*ing", "It is singing.")).isTrue();
        assertThat(fits("<wh", "It rains and whatever.")).isTrue();
        assertThat(fits("<wh", "It rains and never.")).isFalse();
        assertThat(fits("ABOUT-YOU", "It is about you.")).isTrue();
        assertThat(fits("\\\"", "She said 'not now' to me.")).isTrue();
    }

    @Test
    void gapsKeepToTheClauseOrCrossIt() {
        assertThat(fits("one .. four", "One two three four.")).isTrue();
        assertThat(fits("one .. four", "One two, three four.")).isFalse();
        assertThat(fits("one ... four", "One two, three four.")).isTrue();
        assertThat(fits("one ..1 four", "One two three four.")).isFalse();
        assertThat(fits("one ..2 four", "One two three four.")).isTrue();
        assertThat(fits("one ..!YOU four", "One two three four.")).isTrue();
        assertThat(fits("one ..!YOU four", "One you three four.")).isFalse();
        assertThat(fits("one ...!YOU four", "One, three four.")).isTrue();
        assertThat(fits("one _ three", "One two three.")).isTrue();
        assertThat(fits("one _ three", "One, three.")).isFalse();
    }

    @Test
    void groupsOptionsAndRefusalsFit() {
        assertThat(fits("one ( two | three four )? five", "One five.")).isTrue();
        assertThat(fits("one ( two | three four )? five", "One three four five."))
                .isTrue();
        assertThat(fits("one ( two | three four )? five", "One three five.")).isFalse();
        assertThat(fits("one two? three", "One three.")).isTrue();
        assertThat(fits("one !two _", "One three.")).isTrue();
        assertThat(fits("one !two _", "One two.")).isFalse();
        assertThat(fits("one !( .. five )", "One two.")).isTrue();
        assertThat(fits("one !( .. five )", "One two five.")).isFalse();
    }

    @Test
    void placesFit() {
        assertThat(fits("^ one", "So one.")).isTrue();
        assertThat(fits("^ one", "Two one.")).isFalse();
        assertThat(fits("< one", "Two, so one.")).isTrue();
        assertThat(fits("& one", "Two and one.")).isTrue();
        assertThat(fits("& one", "Two, one.")).isFalse();
        assertThat(fits("one $", "Two one.")).isTrue();
        assertThat(fits("one $", "One two.")).isFalse();
        assertThat(fits("^ ... ? $", "One?")).isTrue();
        assertThat(fits("^ ... ? $", "One.")).isFalse();
        assertThat(fits("what .. YOU", "One of you, what is it?"))
                .as("from the head on")
                .isFalse();
        assertThat(fits("^ .. YOU", "One of you, what is it?"))
                .as("from the front")
                .isTrue();
    }

    @Test
    void aTagJoinsItsSentenceAndALeadInDoesNotCount() {
        assertThat(fits("one , right", "One. Right?")).isTrue();
        assertThat(fits("how _", "Guess what? How two?")).isTrue();
        assertThat(fits("what was", "Wazzes it?")).as("a variant of two words").isTrue();
    }

    @Test
    void aMistakeIsNamedWithItsLineAndWhatWasExpected() {
        refused("YOU: you", "YOU: THEY", "xx.yaml, line 11", "words.YOU", "defined above", "THEY");
        refused("language: xx", "language: yy", "line 1", "name of the file");
        refused("< WH", "< WHO", "heads[1].match[1]", "WHO");
        refused("- \"_\"", "- \"( a\"", "rules[1].match[1]", "closing bracket");
        refused("- \"_\"", "- \"a )\"", "rules[1].match[1]", "bracket");
        refused("- \"_\"", "- \"<who a\"", "one of the heads");
        refused("- \"_\"", "- \"( | a )\"", "found nothing");
        refused("- \"_\"", "- \"a %\"", "found %");
        refused("kind: advice", "kind: nice", "rules[1].kind", "multiple, advice");
        refused("kind: advice", "kind: advice\n    hint: bad", "rules[1]", "bad");
        refused("kind: open", "kind: open\n    hint: closed", "rules[2]", "closed");
        refused("rule: rest", "rule: tested", "once");
        refused("kind: advice", "kinds: advice", "kinds");
        refused("NOISE: so", "NOISY: so", "NOISE");
        refused("closed: How", "shut: How", "hints", "closed");
        refused("wa=wat", "wa", "variants", "written=meant");
        refused("YOU: you", "You: you", "capitals");
    }
}
