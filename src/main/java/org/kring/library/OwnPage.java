package org.kring.library;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kring.content.Unreadable;
import org.kring.content.Value;
import org.kring.method.Activity;
import org.kring.method.Guide;
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
 * @param focus the place of what was just added, moved or changed, which is open; empty for none
 */
public record OwnPage(
        Page page,
        Draft draft,
        String language,
        String yaml,
        @Nullable Preview preview,
        @Nullable Unreadable problem,
        String focus) {

    private static final Pattern PLACE =
            Pattern.compile("((?:modules\\[\\d{1,2}]\\.)?(?:steps|modules|interrupts)\\[\\d{1,2}])(?:\\.([a-z-]+).*)?");

    /** A number as a reader of files counts, from one. */
    private static final Pattern COUNTED = Pattern.compile("\\[(\\d{1,2})]");

    /** Above which field of the form a key stands. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("title", "name"),
            Map.entry("summary", "summary"),
            Map.entry("source", "source"),
            Map.entry("questioners", "questioners"),
            Map.entry("minutes", "minutes"),
            Map.entry("facilitator-joins-below", "joins"),
            Map.entry("choose", "choose"),
            Map.entry("goal", "step.goal"),
            Map.entry("activity", "step.activity"),
            Map.entry("time", "time"),
            Map.entry("back", "back"),
            Map.entry("say", "say"),
            Map.entry("when", "module.when"),
            Map.entry("prompts", "prompts"));

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

    /** The place of the credit: one text for all, or in a copy one for each language. */
    public String credit() {
        return draft.mapped("source") ? "source." + language : "source";
    }

    /** The places of the steps of the round itself. */
    public List<String> steps() {
        return places("steps");
    }

    /** The places of what is in this list. */
    public List<String> places(String list) {
        return draft.places(list);
    }

    /** The places in the same list before this one, or after it. */
    public List<String> beside(String place, boolean after) {
        var all = places(list(place));
        var at = all.indexOf(place);
        return after ? all.subList(at + 1, all.size()) : all.subList(0, Math.max(0, at));
    }

    /** The list that this place is in. */
    public static String list(String place) {
        return place.substring(0, place.lastIndexOf('.'));
    }

    /** The places of the steps to which one may go back from here. */
    public List<String> earlier(String step) {
        var called = steps().stream()
                .takeWhile(each -> step.startsWith("modules") && !activity(each).equals("call"));
        return Stream.concat(called, beside(step, false).stream()).toList();
    }

    /** The place so many further in its list. */
    public static String on(String place, int by) {
        return list(place) + "." + (Integer.parseInt(place.substring(place.lastIndexOf('.') + 1)) + by);
    }

    /** How this place is called within the page. */
    public static String anchor(String place) {
        return place.replace("modules.", "m")
                .replace("interrupts.", "i")
                .replace("steps.", "st")
                .replace('.', '-');
    }

    public boolean open(String place) {
        return focus.equals(place) || focus.startsWith(place + ".");
    }

    public String activity(String step) {
        return draft.activity(step);
    }

    /** The activities to choose from; what the form cannot make is there only where it stands already. */
    public List<String> activities(String step) {
        var now = draft.activity(step);
        var usual = step.startsWith("modules")
                ? Draft.ACTIVITIES.stream().filter(each -> !each.equals("call")).toList()
                : Draft.ACTIVITIES;
        return usual.contains(now) || now.isEmpty()
                ? usual
                : Stream.concat(usual.stream(), Stream.of(now)).toList();
    }

    /** A way to consult is chosen somewhere, or stands ready to be. */
    public boolean calls() {
        return draft.has("modules")
                || steps().stream().anyMatch(step -> activity(step).equals("call"));
    }

    /** The place of a parameter of the activity of this step. */
    public String of(String step, String name) {
        return step + ".activity." + draft.activity(step) + "." + name;
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

    public String minutes(String step, String part) {
        return draft.minutes(step, part);
    }

    /** The fields of a board, a line each. */
    public String fields(String step) {
        return String.join("\n", draft.texts(of(step, "fields"), language));
    }

    /** When what is written comes out: a word, or "at:" and a step. */
    public String release(String step) {
        var at = draft.text(of(step, "release.at"));
        return at.isEmpty() ? draft.text(of(step, "release")) : "at:" + at;
    }

    /** The step as it will be, for the words that stand in for what was not written; absent where it cannot be read. */
    public @Nullable Step made(String step) {
        var all = draft.allSteps();
        return preview == null || preview.method().allSteps().count() != all.size()
                ? null
                : preview.method()
                        .allSteps()
                        .skip(Math.max(0, all.indexOf(step)))
                        .findFirst()
                        .orElse(null);
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

    public List<Guide.Help> helps() {
        return List.of(Guide.Help.values());
    }

    public List<Guide.Safety> safeties() {
        return List.of(Guide.Safety.values());
    }

    public List<Guide.Skill> skills() {
        return List.of(Guide.Skill.values());
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
        if (problem == null) {
            return null;
        }
        var place = PLACE.matcher(problem.place());
        if (!place.matches()) {
            var label = LABELS.get(problem.place().replaceAll("[.\\[].*", ""));
            return label == null ? null : say("where.top", say(label));
        }
        var at = COUNTED.matcher(place.group(1)).replaceAll(number -> "." + (Integer.parseInt(number.group(1)) - 1));
        var number = at.substring(at.lastIndexOf('.') + 1);
        var title = in(at + ".title");
        var field = "title".equals(place.group(2)) ? "step.title" : LABELS.get(place.group(2));
        var name = at.startsWith("steps") ? say("where.step", Integer.parseInt(number) + 1, title) : "‘" + title + "’";
        return field == null ? say("where", name) : say("where.field", name, say(field));
    }

    /** How many can sit at the table. */
    public List<Integer> sizes() {
        return preview == null ? List.of() : preview.line().sizes();
    }
}
