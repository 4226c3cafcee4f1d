package org.kring.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kring.content.Unreadable;
import org.kring.content.Yaml;
import org.kring.method.Lint;
import org.kring.method.Role;
import org.kring.method.Stance;
import org.kring.method.Voice;
import org.kring.method.yaml.MethodFiles;
import org.kring.page.Page;
import org.kring.page.Words;

/** Own methods: what a form says becomes a file, and a file a method. */
class OwnMethodTest {

    private static final String SMALL = """
            id: ours
            title: {en: Ours}
            questioners: {least: 2, most: 5}
            steps:
              - {id: story, title: {en: Story}, time: 5 min, activity: {tell: {}}}
              - {id: ask, title: {en: Questions}, time: 10 min, activity: {ask: {by: [questioner], follow-ups: 1}}}
              - {id: end, title: {en: Choice}, time: 5 min, activity: {choose: {from: [question], actions: 1}}}
            """;

    private static Map<String, String[]> form(String... pairs) {
        var form = new LinkedHashMap<String, String[]>();
        for (var i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], pairs[i + 1].split("\\|", -1));
        }
        return form;
    }

    @Test
    void oneLanguageIsEnoughAndUsualWordsStandInForTheRest() {
        var method = MethodFiles.sound(SMALL).method();
        assertThat(method.title().in("nl")).isEqualTo("Ours");
        var ask = method.steps().get(1);
        assertThat(ask.presenter()).isEqualTo(Stance.ACTIVE);
        for (var role : Role.values()) {
            assertThat(ask.prompt(Voice.valueOf(role.name())).now().in("nl")).isNotBlank();
        }
        assertThat(ask.prompt(Voice.TURN).now().in("en")).isEqualTo("Ask {presenter} one open question.");
        assertThat(ask.say().in("nl")).isEqualTo("{holder}, jouw vraag.");
    }

    @Test
    void whatIsWrittenIsKeptAndOnlyTheRestIsFilledIn() {
        var own = SMALL.replace(
                "time: 10 min,",
                "time: 10 min, prompts: {questioner: {now: {en: Listen well.}}}, goal: {en: We know more.},");
        var ask = MethodFiles.sound(own).method().steps().get(1);
        assertThat(ask.prompt(Voice.QUESTIONER).now().in("en")).isEqualTo("Listen well.");
        assertThat(ask.prompt(Voice.QUESTIONER).then().in("en")).isEqualTo("Your turn comes again, and you may pass.");
        assertThat(ask.goal().in("en")).isEqualTo("We know more.");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedMethodSurvivesTheFormUnchanged(String text) {
        var before = MethodFiles.parse(text);
        var after = MethodFiles.own(Draft.of(text).with(Map.of()).yaml()).method();
        assertThat(after.steps()).isEqualTo(before.steps());
        assertThat(after.modules()).isEqualTo(before.modules());
        assertThat(after.questioners()).isEqualTo(before.questioners());
        assertThat(after.title()).isEqualTo(before.title());
    }

    static java.util.stream.Stream<String> shipped() {
        return Yaml.bundled("methods").values().stream().filter(text -> text.contains("use: round"));
    }

    @Test
    void theFormWritesTextsNumbersListsAndMinutesInTheirPlaces() {
        var draft = Draft.of(SMALL)
                .with(form(
                        "s:title.en", "Our way",
                        "i:questioners.most", "6",
                        "m:steps.1.time", "1|2.5|6|20",
                        "b:steps.2.protected", "on|off",
                        "s:steps.0.say.en", "",
                        "l:steps.2.activity.choose.from", "question|advice|",
                        "s:steps.1.title.en", "Open questions"));
        var yaml = draft.yaml();
        assertThat(yaml)
                .contains("en: Our way")
                .contains("per-person: 2 min 30 s")
                .contains("protected: true")
                .contains("Open questions");
        assertThat(draft.minutes(1, "per-person")).isEqualTo("2.5");
        assertThat(draft.minutes(0, "base")).isEqualTo("5");
        var method = MethodFiles.own(yaml).method();
        assertThat(method.questioners().most()).isEqualTo(6);
        assertThat(method.steps().get(1).minutes().ideal(4).toMinutes()).isEqualTo(11);
        assertThat(Lint.of(method)).extracting(Lint.Finding::rule).containsExactly(Lint.Rule.E8, Lint.Rule.W3);
    }

    @Test
    void anotherActivityTakesItsParametersAlong() {
        var draft = Draft.of(SMALL)
                .with(form(
                        "a:steps.1.activity", "round",
                        "i:steps.1.activity.ask.follow-ups", "2",
                        "l:steps.1.activity.ask.by", "questioner|"));
        assertThat(draft.activity(1)).isEqualTo("round");
        assertThat(MethodFiles.own(draft.yaml()).method().steps().get(1).activity())
                .isInstanceOf(org.kring.method.Activity.Round.class);
    }

    @Test
    void stepsAreAddedMovedAndRemoved() {
        var draft = Draft.of(SMALL);
        draft.add(0, "en", "New");
        assertThat(draft.text("steps.1.title.en")).isEqualTo("New");
        draft.move(1, -1);
        assertThat(draft.text("steps.0.title.en")).isEqualTo("New");
        draft.move(0, -1);
        draft.remove(0);
        assertThat(draft.steps()).isEqualTo(3);
        assertThat(draft.text("steps.0.id")).isEqualTo("story");
        draft.remove(9);
        assertThat(draft.steps()).isEqualTo(3);
    }

    @Test
    void fieldsThatAreNoneOfOursChangeNothing() {
        var before = Draft.of(SMALL).yaml();
        assertThat(Draft.of(SMALL)
                        .with(form(
                                "_csrf", "x",
                                "text", "y",
                                "s:steps.99.title.en", "z",
                                "s:steps.x.title", "z",
                                "q:title", "z",
                                "a:steps.1.activity", "explode"))
                        .yaml())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just a text",
                "[1, 2]",
                "id: &a ours",
                "id: ours\ntitle: *a",
                "id: ours\nid: again",
                "a: {b: {c: !!java.net.URL x}}",
                "\u0000",
            })
    void whatIsNoMethodIsRefusedWithAReason(String text) {
        assertThatThrownBy(() -> MethodFiles.own(text))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        problem -> assertThat(problem.reason()).contains("Expected"));
    }

    @Test
    void whatIsTooLargeOrTooDeepOrUnknownIsRefusedWithItsLine() {
        assertThatThrownBy(() -> MethodFiles.own(SMALL + "#".repeat(10_000_000)))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.fault()).isEqualTo(Unreadable.Fault.SIZE));
        assertThatThrownBy(() -> MethodFiles.own("a: " + "[".repeat(5000)))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.fault()).isEqualTo(Unreadable.Fault.DEPTH));
        assertThatThrownBy(() -> MethodFiles.own(SMALL + "colour: red\n"))
                .isInstanceOfSatisfying(Unreadable.class, e -> {
                    assertThat(e.fault()).isEqualTo(Unreadable.Fault.UNKNOWN);
                    assertThat(e.about()).isEqualTo("colour");
                    assertThat(e.line()).isEqualTo(8);
                });
        assertThatThrownBy(() -> MethodFiles.own(SMALL.replace("most: 5", "most: many")))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.line()).isEqualTo(3));
        assertThatThrownBy(() -> MethodFiles.own("use: closing\n" + SMALL)).hasMessageContaining("Expected a round");
    }

    @Test
    void aRoundStartsOnlyWithAMethodThatKeepsTheRules() {
        var noQuestions = SMALL.replace("ask: {by: [questioner], follow-ups: 1}", "talk: {by: [questioner]}");
        assertThat(Lint.of(MethodFiles.own(noQuestions).method()))
                .extracting(Lint.Finding::rule)
                .contains(Lint.Rule.E8);
        assertThatThrownBy(() -> MethodFiles.sound(noQuestions)).hasMessageContaining("E8");
    }

    @Test
    void whoWorksInTheFormReadsTheStepAndTheFieldInsteadOfALine() {
        var draft = Draft.of(SMALL.replace("time: 10 min", "time: ten"));
        assertThatThrownBy(() -> MethodFiles.own(draft.yaml())).isInstanceOfSatisfying(Unreadable.class, problem -> {
            var words = Words.of("en");
            var page = new OwnPage(new Page(words, "", "", "/"), draft, "en", draft.yaml(), null, problem, -1);
            assertThat(page.where()).isEqualTo("Something is not right in step 2, ‘Questions’, under ‘Minutes’.");
        });
    }
}
