package org.kring.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kring.coach.Reading.Hint;

class CoachTest {

    private static final Coach COACH = Coach.bundled();
    private static final String HISTORY = "Heb je al met haar gepraat?";

    private static Reading plain(String language, String text) {
        return COACH.read(language, text, Welcome.PLAIN);
    }

    @Test
    void everyKindHasItsHintInEveryLanguageAndAnOpenQuestionHasNone() {
        assertThat(COACH.languages()).containsExactlyInAnyOrder("nl", "en", "de");
        assertThat(plain("nl", "Hoe heb je dat moment beleefd?")).isEqualTo(new Reading(Kind.OPEN, null, "nl", false));
        assertThat(plain("nl", "Ben je daar boos over?").hint())
                .extracting(Hint::id)
                .isEqualTo("closed");
        assertThat(plain("en", "Have you considered taking a break?").hint())
                .extracting(Hint::id)
                .isEqualTo("advice");
        assertThat(plain("en", "Isn't the real problem the workload?").hint())
                .extracting(Hint::id)
                .isEqualTo("suggestive");
        assertThat(plain("de", "Wie lief das? Und was hast du gedacht?").hint())
                .isEqualTo(new Hint("multiple", "Hier stehen mehrere Fragen. Welche soll zuerst beantwortet werden?"));
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Waarom heb je niets gezegd?",
        "en, Why didn't you say anything?",
        "de, Warum hast du nichts gesagt?"
    })
    void aReproachfulWhyIsSuggestiveWithAHintOfItsOwn(String language, String text) {
        assertThat(plain(language, text).kind()).isEqualTo(Kind.SUGGESTIVE);
        assertThat(plain(language, text).hint()).extracting(Hint::id).isEqualTo("why");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | Waarom is dit voor jou zo belangrijk?",
                "nl | Waarom denk je dat hij zo reageerde?",
                "nl | Kun je iets meer vertellen over dat overleg?",
                "nl | Wat heb je al geprobeerd, en wat leverde dat op?",
                "nl | Hoe zou het zijn als zij het begreep?",
                "nl | Je zei \"heb je er al aan gedacht om te stoppen\". Wat raakte je daarin?",
                "nl | En, maar, oké: wat gebeurde er toen?",
                "nl | Ik vraag me af wat dat met je deed.",
                "nl | Wat weet je zeker?",
                "en | Can you say more about that?",
                "en | To whom do you owe something?",
                "en | After all this, what is your real question?",
                "en | What do you overlook if you are right?",
                "en | So what happened next?",
                "de | Kannst du mehr dazu sagen?",
                "de | Also, und was geschah danach?"
            })
    void whatMustNotBeChallengedIsNot(String language, String text) {
        assertThat(plain(language, text)).isEqualTo(new Reading(Kind.OPEN, null, language, false));
    }

    @Test
    void justAskingIsHypotheticalButWithJustInsideItIsAdvice() {
        assertThat(plain("nl", "Hoe zou het zijn als je gewoon nee zei?").kind())
                .isEqualTo(Kind.ADVICE);
        assertThat(plain("en", "How would it be if you just said no?").kind()).isEqualTo(Kind.ADVICE);
        assertThat(plain("de", "Wie wäre es, wenn du einfach Nein sagst?").kind())
                .isEqualTo(Kind.ADVICE);
    }

    @Test
    void aLongRunUpChangesNothing() {
        var runUp =
                "Ik had vorig jaar ook zo'n klant, die stuurde elke avond mails, en toen bleek er thuis van alles te spelen, ";
        assertThat(plain("nl", runUp + "dus hoe zit dat bij jou?").kind()).isEqualTo(Kind.OPEN);
        assertThat(plain("nl", runUp + "heb je hem gesproken?").kind()).isEqualTo(Kind.CLOSED);
        assertThat(plain("nl", runUp + "kun je hem niet gewoon blokkeren?").kind())
                .isEqualTo(Kind.ADVICE);
    }

    @Test
    void whereFactsAreGatheredAQuestionOfFactGetsNoHintAndAnAdviceStillDoes() {
        assertThat(COACH.read("nl", "Was je collega daar ook bij?", Welcome.FACTS))
                .isEqualTo(new Reading(Kind.CLOSED, null, "nl", false));
        assertThat(plain("nl", HISTORY).hint()).isNotNull();
        assertThat(COACH.read("nl", HISTORY, Welcome.FACTS)).isEqualTo(new Reading(Kind.ADVICE, null, "nl", false));
        assertThat(COACH.read("de", "Hast du schon mal mit der Leitung gesprochen?", Welcome.FACTS)
                        .hint())
                .isNull();
        assertThat(COACH.read("nl", "Kun je niet gewoon een mail sturen?", Welcome.FACTS)
                        .hint())
                .isNotNull();
        assertThat(COACH.read("nl", "Hoe ging dat? En wat zei zij?", Welcome.FACTS)
                        .hint())
                .isNotNull();
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

    @Test
    void itSaysWhichRuleDecided() {
        assertThat(COACH.explain("nl", HISTORY).rule()).isEqualTo("already-done");
        assertThat(COACH.explain("nl", "Hoe ging dat? En wat zei zij?").rule()).isEqualTo("two-heads");
        assertThat(COACH.explain("nl", "").rule()).isEqualTo("nothing-to-read");
    }

    @Test
    void nothingInItChangesSoManyMayAskAtOnce() {
        for (var type : List.of(Coach.class, Rule.class, Head.class, Grammar.class, Sentence.class)) {
            assertThat(Arrays.stream(type.getDeclaredFields()))
                    .allSatisfy(field -> assertThat(Modifier.isFinal(field.getModifiers()))
                            .as("%s.%s is final", type.getSimpleName(), field.getName())
                            .isTrue());
        }
        var texts = List.of(HISTORY, "Hoe ging dat?", "Ben je boos?", "Vind je ook niet dat dit te ver gaat?");
        var alone = texts.stream().map(text -> plain("nl", text)).toList();
        assertThat(IntStream.range(0, 4_000)
                        .parallel()
                        .filter(i -> !plain("nl", texts.get(i % 4)).equals(alone.get(i % 4)))
                        .count())
                .isZero();
    }
}
