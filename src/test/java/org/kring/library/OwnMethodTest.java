package org.kring.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        assertThat(draft.minutes("steps.1", "per-person")).isEqualTo("2.5");
        assertThat(draft.minutes("steps.0", "base")).isEqualTo("5");
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
        assertThat(draft.activity("steps.1")).isEqualTo("round");
        assertThat(MethodFiles.own(draft.yaml()).method().steps().get(1).activity())
                .isInstanceOf(org.kring.method.Activity.Round.class);
    }

    @Test
    void stepsAreAddedMovedAndRemoved() {
        var draft = Draft.of(SMALL);
        draft.add("steps", 0, "en", "New", "");
        assertThat(draft.text("steps.1.title.en")).isEqualTo("New");
        draft.move("steps", 1, -1);
        assertThat(draft.text("steps.0.title.en")).isEqualTo("New");
        draft.move("steps", 0, -1);
        draft.remove("steps", 0);
        assertThat(draft.steps()).isEqualTo(3);
        assertThat(draft.text("steps.0.id")).isEqualTo("story");
        draft.remove("steps", 9);
        assertThat(draft.steps()).isEqualTo(3);
    }

    @Test
    void waysToConsultAreMadeOfStepsOfTheirOwn() {
        var draft = Draft.of(SMALL);
        draft.add("steps", 1, "en", "Choose a way", "");
        draft.with(form("a:steps.2.activity", "call"));
        draft.add("modules", 0, "en", "Way", "It fits.");
        draft.add("modules", 0, "en", "Way", "It fits.");
        draft.with(form(
                "s:modules.0.title.en", "Storm",
                "s:modules.1.title.en", "Images",
                "s:modules.1.when.en", "It is about feelings.",
                "s:modules.1.steps.0.title.en", "Images first",
                "a:modules.1.steps.0.activity", "write",
                "s:modules.1.steps.0.activity.write.kind", "association",
                "w:modules.1.steps.0.activity.write.release", "together",
                "m:modules.1.steps.0.time", "3|||"));
        draft.add("modules.1.steps", 0, "en", "Talk", "");
        draft.move("modules", 1, -1);
        var method = MethodFiles.own(draft.yaml()).method();
        assertThat(method.modules())
                .extracting(module -> module.title().in("en"))
                .containsExactly("Images", "Storm");
        assertThat(method.modules().getFirst().steps()).hasSize(2);
        assertThat(method.modules().getFirst().steps().getFirst().activity())
                .isInstanceOf(org.kring.method.Activity.Write.class);
        assertThat(Lint.of(method)).filteredOn(found -> found.rule().error()).isEmpty();
        draft.remove("modules", 1);
        assertThat(Lint.of(MethodFiles.own(draft.yaml()).method()))
                .extracting(Lint.Finding::rule)
                .contains(Lint.Rule.E8);
        draft.remove("modules", 0);
        assertThat(draft.has("modules")).isFalse();
    }

    @Test
    void aWayToConsultIsChosenOnceAndNotWithinAnother() {
        var once = SMALL.replace(
                        "- {id: end,",
                        "- {id: way, title: {en: Way}, time: 2 min, activity: {call: {}}}\n  - {id: end,")
                + "modules:\n" + module("a", "talk: {by: [questioner]}") + module("b", "talk: {by: [questioner]}");
        assertThat(errors(once)).isEmpty();
        assertThat(errors(once.replace(
                        "- {id: end,",
                        "- {id: more, title: {en: More}, time: 2 min, activity: {call: {}}}\n  - {id: end,")))
                .containsExactly(Lint.Rule.E9);
        assertThat(errors(once + module("c", "call: {}"))).containsExactly(Lint.Rule.E9);
    }

    /** A round in which one of these is chosen before the end. */
    private static String choosing(String... modules) {
        return SMALL.replace(
                        "- {id: end,",
                        "- {id: way, title: {en: Way}, time: 2 min, activity: {call: {}}}\n  - {id: end,")
                + "modules:\n" + String.join("", modules);
    }

    @Test
    void eachModuleIsReadAsTheRoundGoesWithIt() {
        var away = module("a", "talk: {by: [questioner]}").replace("time: 5 min", "time: 5 min, presenter: away");
        assertThat(errors(choosing(
                        away,
                        module(
                                "b",
                                "round: {by: [questioner], kind: core, written-first: false, at-least: 0, most: 1}"))))
                .as("after the one comes the end, not the other")
                .isEmpty();
        var talks = choosing(
                module("a", "talk: {by: [questioner]}"),
                module("b", "talk: {by: [questioner]}"),
                module("c", "talk: {by: [questioner]}"));
        assertThat(Lint.of(MethodFiles.own(talks).method()))
                .extracting(Lint.Finding::rule)
                .doesNotContain(Lint.Rule.W1);
        assertThat(errors(choosing(
                        module("a", "write: {by: [questioner], kind: core, most: 1}"),
                        module("b", "talk: {by: [questioner], kind: core}"))))
                .as("what is written in the one does not come out in the other")
                .containsExactly(Lint.Rule.E5);
    }

    @Test
    void whoIsAskedMayAnswerAndWhereNothingIsKeptNothingIsWritten() {
        var away = SMALL.replace(
                "- {id: end,",
                "- {id: on, title: {en: On}, time: 2 min, presenter: away, activity: {ask: {by: [questioner], follow-ups: 0}}}\n  - {id: end,");
        assertThat(errors(away)).containsExactly(Lint.Rule.E10);
        assertThat(
                        errors(
                                SMALL.replace("steps:", "keeps: nothing\nsteps:")
                                        .replace(
                                                "- {id: end,",
                                                "- {id: on, title: {en: On}, time: 2 min, activity: {write: {by: [questioner], kind: core, most: 1, release: together}}}\n  - {id: end,")))
                .contains(Lint.Rule.E11);
        assertThatThrownBy(() -> MethodFiles.own(SMALL.replaceFirst("time: [0-9]+ min", "time: 0 min")))
                .hasMessageContaining("Expected a time of some length");
    }

    private static String module(String id, String activity) {
        return "  - {id: %1$s, title: {en: %1$s}, when: {en: Now.}, steps: [{id: s-%1$s, title: {en: %1$s}, time: 5 min, activity: {%2$s}}]}\n"
                .formatted(id, activity);
    }

    private static List<Lint.Rule> errors(String text) {
        return Lint.of(MethodFiles.own(text).method()).stream()
                .map(Lint.Finding::rule)
                .filter(Lint.Rule::error)
                .toList();
    }

    @Test
    void noMoreThanAFormCanCarryIsAdded() {
        var draft = Draft.of(SMALL);
        for (var i = 0; i < 50; i++) {
            draft.add("steps", 0, "en", "New", "");
            draft.add("interrupts", 0, "en", "Time-out", "We wait.");
            draft.add("title", 0, "en", "New", "");
            draft.add("modules.7.steps", 0, "en", "New", "");
        }
        assertThat(draft.steps()).isEqualTo(40);
        assertThat(draft.count("interrupts")).isEqualTo(4);
        assertThat(MethodFiles.own(draft.yaml()).method().interrupts()).hasSize(4);
    }

    @Test
    void aPartThatIsOptionalIsThereAsAWholeOrNotAtAll() {
        var empty = form(
                "s:choose.when.en", "",
                "s:choose.not.en", "",
                "l:choose.help", "",
                "s:choose.safety", "",
                "s:choose.skill", "",
                "i:minutes.least", "",
                "i:minutes.most", "",
                "l:steps.1.back.to", "",
                "i:steps.1.back.most", "1");
        assertThat(Draft.of(SMALL).with(empty).yaml()).isEqualTo(Draft.of(SMALL).yaml());
        var draft = Draft.of(SMALL)
                .with(form(
                        "s:choose.when.en", "You are tired.",
                        "s:choose.not.en", "You are not.",
                        "l:choose.help", "insight|words|",
                        "s:choose.safety", "low",
                        "s:choose.skill", "none",
                        "i:minutes.least", "20",
                        "i:minutes.most", "40",
                        "s:steps.1.clock", "hidden",
                        "l:steps.1.back.to", "story|",
                        "i:steps.1.back.most", "2"));
        var method = MethodFiles.own(draft.yaml()).method();
        assertThat(method.guide()).isNotNull();
        assertThat(method.steps().get(1).clockHidden()).isTrue();
        assertThat(method.steps().get(1).back()).isNotNull();
        assertThat(draft.with(empty).has("choose")).isFalse();
        assertThat(draft.has("minutes")).isFalse();
        assertThat(draft.has("steps.1.back")).isFalse();
    }

    @Test
    void textsOfAListKeepWhatTheySayInAnotherLanguage() {
        var draft = Draft.of(
                        SMALL.replace(
                                "activity: {tell: {}}",
                                "activity: {board: {by: [questioner], kind: factor, fields: [{en: Helps, nl: Helpt}, {en: Hinders, nl: Hindert}]}}"))
                .with(form("t:steps.0.activity.board.fields.en", "Carries\nHinders"));
        assertThat(draft.texts("steps.0.activity.board.fields", "en")).containsExactly("Carries", "Hinders");
        assertThat(draft.texts("steps.0.activity.board.fields", "nl")).containsExactly("Helpt", "Hindert");
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
        assertThatThrownBy(() -> MethodFiles.own("b:\n" + "- ".repeat(2000) + "x"))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.fault()).isEqualTo(Unreadable.Fault.DEPTH));
        assertThatThrownBy(() -> MethodFiles.own("b: [" + "\n[".repeat(20_000)))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.fault()).isEqualTo(Unreadable.Fault.DEPTH));
        var laughs = new StringBuilder("a0: &0 [x]\n");
        for (var i = 1; i < 16; i++) {
            laughs.append("a%1$d: &%1$d [*%2$d, *%2$d, *%2$d]\n".formatted(i, i - 1));
        }
        assertThatThrownBy(() -> MethodFiles.own(laughs.toString())).isInstanceOfSatisfying(Unreadable.class, e -> {
            assertThat(e.fault()).isEqualTo(Unreadable.Fault.REFERENCE);
            assertThat(e.line()).isOne();
        });
        assertThatThrownBy(() -> MethodFiles.own(SMALL + "source: Caf\uFFFD\n"))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.line()).isEqualTo(8));
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
        assertThat(where(SMALL.replace("time: 10 min", "time: ten")))
                .isEqualTo("Something is not right at step 2, ‘Questions’, under ‘Minutes’.");
        assertThat(where(SMALL + "interrupts: [{id: out, title: {en: Time-out}, say: {en: no end}}]\n"))
                .isEqualTo("Something is not right at ‘Time-out’, under ‘What the facilitator says’.");
        assertThat(
                        where(
                                SMALL
                                        + "modules: [{id: a, title: {en: Way}, when: {en: Now.}, steps: [{id: s, title: {en: Step}, time: 1, activity: {tell: {}}}]}]\n"))
                .isEqualTo("Something is not right at ‘Step’, under ‘Minutes’.");
        assertThat(where(SMALL + "choose: {when: {en: Now.}}\n"))
                .isEqualTo("Something is not right at ‘For who looks for a method’.");
    }

    private static @Nullable String where(String text) {
        var draft = Draft.of(text);
        var problem = catchThrowableOfType(Unreadable.class, () -> MethodFiles.own(draft.yaml()));
        var page = new Page(Words.of("en"), "", "", "/");
        return new OwnPage(page, draft, "en", draft.yaml(), null, problem, "").where();
    }
}
