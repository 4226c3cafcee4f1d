package org.kring.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "nl | Mag ik je vragen om het moment vlak voor de deur dichtging nog eens te beschrijven?",
                "nl | Zou ik je mogen vragen daar iets meer over te zeggen?",
                "nl | Mogen wij horen hoe het verderging?",
                "nl | Waartoe wil je dat dit gesprek leidt?",
                "nl | En toen?",
                "nl | En daarna?",
                "nl | Je zei \"heb je er al aan gedacht om te stoppen\". Wat raakte je daarin?",
                "nl | En, maar, oké: wat gebeurde er toen?",
                "nl | Ik vraag me af wat dat met je deed.",
                "nl | Wat weet je zeker?",
                "en | Can you say more about that?",
                "en | To whom do you owe something?",
                "en | After all this, what is your real question?",
                "en | What do you overlook if you are right?",
                "en | So what happened next?",
                "en | May I ask you to describe the moment right before the door closed?",
                "de | Darf ich dich bitten, den Moment vor der Tür zu beschreiben?",
                "de | Dürfen wir hören, wie es weiterging?",
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
