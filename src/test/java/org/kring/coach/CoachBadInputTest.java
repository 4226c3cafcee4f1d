package org.kring.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed gets a clear answer, and no hint rather than a wrong one. */
class CoachBadInputTest {

    private static final Coach COACH = Coach.bundled();
    private static final String HISTORY = "Heb je al met haar gepraat?";

    private static Reading plain(String language, String text) {
        return COACH.read(language, text, Welcome.PLAIN);
    }

    @Test
    void anUnknownLanguageFallsBackToEnglishAndSaysSo() {
        assertThat(plain("fr", "Did you tell her?")).satisfies(reading -> {
            assertThat(reading.language()).isEqualTo("en");
            assertThat(reading.fellBack()).isTrue();
            assertThat(reading.kind()).isEqualTo(Kind.CLOSED);
        });
        assertThat(plain("", "Tu as pensé à en parler à ta cheffe ?"))
                .isEqualTo(new Reading(Kind.OPEN, null, "en", true));
        assertThat(plain("de-CH", "Hast du es ihr gesagt?").fellBack()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\n\t",
                "???",
                "😀🎉",
                "...",
                "<script>alert('x')</script>",
                "<<<<>>>",
                "\u0000\uFFFD",
                "\uD83D",
                "12345",
                "asdf qwer zxcv",
                "مرحبا كيف حالك؟",
                "你好吗？",
                "Have you tried talking to your manager?",
                "Hast du schon mal mit der Leitung gesprochen?",
                "Heb je already tried om with your manager te talken?",
                "\"",
                "''''",
                "https://example.org/heb-je-al?x=1",
                "Ja."
            })
    void whatIsNoDutchQuestionGetsNoHintRatherThanAWrongOne(String text) {
        assertThat(plain("nl", text).hint()).isNull();
    }

    @Test
    void markupEmojiAndSpellingDoNotHideAQuestion() {
        assertThat(Stream.of(
                        "**Heb je er al aan gedacht** om te stoppen? 🤔",
                        "<b>Heb je er al aan gedacht</b> om te stoppen?",
                        "Heb je er al <script>alert(1)</script> aan gedacht om te stoppen?",
                        "HEB JE ER AL AAN GEDACHT OM TE STOPPEN",
                        "heb je er al  aan\ngedacht om te stoppen",
                        "“Heb je er al aan gedacht om te stoppen?”",
                        "Kun je niet gwoon stoppen?"))
                .allSatisfy(text -> assertThat(plain("nl", text).kind()).isEqualTo(Kind.ADVICE));
        assertThat(plain("de", "koenntest du nicht einfach absagen").kind()).isEqualTo(Kind.ADVICE);
        assertThat(plain("en", "dont you think shes going to far").kind()).isEqualTo(Kind.SUGGESTIVE);
    }

    @Test
    void ofATextThatIsTooLongOnlyTheEndIsReadWithoutAHintAndInNoTime() {
        var long500 = "Dat was zo. ".repeat(50) + HISTORY;
        assertThat(plain("nl", long500)).isEqualTo(new Reading(Kind.ADVICE, null, "nl", false));
        var huge = Stream.of("a", "heb je al ", "?", "<", "\"", "😀", "en hoe, ", "((", "e\u0301")
                .map(part -> part.repeat(100_000 / part.length()))
                .toList();
        var started = System.nanoTime();
        for (var i = 0; i < 100; i++) {
            huge.forEach(text -> plain("nl", text));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void fiveHundredSignsAreReadWhole() {
        var text = "Ik weet het nog niet. ".repeat(25).substring(0, 500 - HISTORY.length()) + HISTORY;
        assertThat(text).hasSize(500);
        assertThat(plain("nl", text).hint()).isNotNull();
    }
}
