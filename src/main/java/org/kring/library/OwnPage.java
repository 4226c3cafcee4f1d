package org.kring.library;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kring.content.Unreadable;
import org.kring.content.Value;
import org.kring.method.Activity;
import org.kring.method.Kind;
import org.kring.method.Lint;
import org.kring.method.Method;
import org.kring.method.Role;
import org.kring.method.Stance;
import org.kring.method.Step;
import org.kring.page.Page;

/**
 * The page on which somebody works on an own method.
 *
 * @param language in which it is written here; other languages of the file stay as they are
 * @param yaml the file, with all that the form says
 * @param preview what comes of it; absent where it cannot be read yet
 * @param problem why it cannot be read; absent where it can
 * @param focus the step that was just added, moved or changed, which is open; -1 for none
 */
public record OwnPage(
        Page page,
        Draft draft,
        String language,
        String yaml,
        @Nullable Preview preview,
        @Nullable Unreadable problem,
        int focus) {

    private static final Pattern STEP = Pattern.compile("steps\\[(\\d{1,2})](?:\\.([a-z-]+).*)?");

    /** Above which field of the form a key of a step stands. */
    private static final Map<String, String> LABELS = Map.of(
            "title", "step.title",
            "goal", "step.goal",
            "activity", "step.activity",
            "time", "time",
            "say", "say",
            "prompts", "prompts");

    /**
     * What comes of a draft.
     *
     * @param step which is looked at
     * @param role whose screen it is
     * @param people for whom the minutes are
     * @param screen the whole page of that role in that step; empty where the round cannot get there
     */
    public record Preview(
            MethodPage line, List<Lint.Finding> findings, Step step, Role role, int people, String screen) {

        public Method method() {
            return line.method();
        }

        /** A round can be started with it. */
        public boolean sound() {
            return findings.stream().noneMatch(found -> found.rule().error());
        }
    }

    public String say(String key, Object... arguments) {
        return page.words().say("library.own." + key, arguments);
    }

    public String text(String path) {
        return draft.text(path);
    }

    /** The text at this place in the language of this page. */
    public String in(String path) {
        return draft.text(path + "." + language);
    }

    /** The name of a field for this place. */
    public static String step(int step, String name) {
        return "steps." + step + "." + name;
    }

    public List<Integer> steps() {
        return IntStream.range(0, draft.steps()).boxed().toList();
    }

    public String activity(int step) {
        return draft.activity(step);
    }

    /** The activities to choose from; what the form cannot make is there only where it stands already. */
    public List<String> activities(int step) {
        var now = draft.activity(step);
        return Draft.ACTIVITIES.contains(now) || now.isEmpty()
                ? Draft.ACTIVITIES
                : Stream.concat(Draft.ACTIVITIES.stream(), Stream.of(now)).toList();
    }

    /** The place of a parameter of the activity of this step. */
    public String of(int step, String name) {
        return step(step, "activity." + draft.activity(step) + "." + name);
    }

    public boolean chosen(String path, String word) {
        return draft.words(path).contains(word);
    }

    public boolean truth(String path) {
        return draft.truth(path);
    }

    public boolean has(String path) {
        return draft.has(path);
    }

    public String minutes(int step, String part) {
        return draft.minutes(step, part);
    }

    /** The fields of a board, a line each. */
    public String fields(int step) {
        return String.join("\n", draft.texts(of(step, "fields"), language));
    }

    /** When what is written comes out: a word, or "at:" and a step. */
    public String release(int step) {
        var at = draft.text(of(step, "release.at"));
        return at.isEmpty() ? draft.text(of(step, "release")) : "at:" + at;
    }

    /** The step as it will be, for the words that stand in for what was not written; absent where it cannot be read. */
    public @Nullable Step made(int step) {
        return preview == null || step >= preview.method().steps().size()
                ? null
                : preview.method().steps().get(step);
    }

    /** The title of a step of which only the name is known. */
    public String title(String id) {
        return preview == null
                ? id
                : preview.method()
                        .allSteps()
                        .filter(step -> step.id().equals(id))
                        .findFirst()
                        .map(step -> step.title().in(language))
                        .orElse(id);
    }

    public static String written(Enum<?> word) {
        return Value.written(word);
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public List<Stance> stances() {
        return List.of(Stance.values());
    }

    public List<Role> floor() {
        return List.of(Role.QUESTIONER, Role.PRESENTER, Role.FACILITATOR, Role.RECORDER);
    }

    public List<Role> roles() {
        return List.of(Role.QUESTIONER, Role.PRESENTER, Role.FACILITATOR, Role.RECORDER, Role.LISTENER);
    }

    public List<Activity.Order> orders() {
        return List.of(Activity.Order.values());
    }

    /** Where in the form the problem is, in words; absent where the form does not show it. */
    public @Nullable String where() {
        var step = problem == null ? null : STEP.matcher(problem.place());
        if (step == null || !step.matches()) {
            return null;
        }
        var number = Integer.parseInt(step.group(1));
        var title = in(step(number - 1, "title"));
        var label = step.group(2) == null ? null : LABELS.get(step.group(2));
        return label == null ? say("where", number, title) : say("where.field", number, title, say(label));
    }

    /** How many can sit at the table. */
    public List<Integer> sizes() {
        return preview == null ? List.of() : preview.line().sizes();
    }
}
