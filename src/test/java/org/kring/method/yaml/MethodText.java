package org.kring.method.yaml;

import java.util.ArrayList;
import java.util.List;
import org.kring.method.Method;

/** Writes small methods for tests: only what a test is about, the rest plain. */
public final class MethodText {

    private static final List<String> VOICES =
            List.of("presenter", "facilitator", "recorder", "questioner", "listener", "turn");

    private final List<String> top = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();

    public static MethodText round() {
        return new MethodText();
    }

    /** A line at the top of the file: "keeps: nothing". */
    public MethodText with(String line) {
        top.add(line);
        return this;
    }

    public MethodText step(String id, String activity) {
        return step(id, "active", activity);
    }

    /** A step of two minutes; {@code more} are further lines of the step. */
    public MethodText step(String id, String stance, String activity, String... more) {
        steps.add(stepText(id, stance, activity, more));
        return this;
    }

    /** A step as it stands in a file. */
    public static String stepText(String id, String stance, String activity, String... more) {
        var turns = activity.startsWith("ask") || activity.startsWith("round") || activity.startsWith("agree");
        var text = new StringBuilder("  - id: " + id + "\n    title: {nl: " + id + ", en: " + id + "}\n"
                + "    goal: {nl: Doel., en: Goal.}\n    time: 2 min\n    protected: false\n    presenter: " + stance
                + "\n");
        for (var line : more) {
            text.append("    ").append(line).append('\n');
        }
        text.append("    activity:\n      ").append(activity).append("\n    prompts:\n");
        for (var voice : VOICES) {
            if (!voice.equals("turn") || turns) {
                text.append("      ")
                        .append(voice)
                        .append(": {now: {nl: Nu., en: Now.}, then: {nl: Dan., en: Then.}}\n");
            }
        }
        return text.append("    say: {nl: Zeg., en: Say.}\n").toString();
    }

    public String text() {
        return "id: test\nuse: round\ntitle: {nl: Proef, en: Trial}\nsummary: {nl: Een proef., en: A trial.}\n"
                + "questioners: {least: 2, most: 6}\nsource: {nl: Een proef., en: A test.}\n"
                + String.join("", top.stream().map(line -> line + "\n").toList()) + "steps:\n"
                + String.join("", steps);
    }

    public Method method() {
        return MethodFiles.parse(text());
    }
}
