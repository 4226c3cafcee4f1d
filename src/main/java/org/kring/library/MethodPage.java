package org.kring.library;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kring.method.Activity;
import org.kring.method.Labels;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.kring.method.Role;
import org.kring.method.Step;
import org.kring.method.TimePlan;
import org.kring.method.Timing;
import org.kring.method.Voice;
import org.kring.page.Page;

/**
 * One method, with its steps on a time line for a number of people.
 *
 * @param people around the table, presenter and facilitator included
 * @param line the plan of its own steps
 * @param minutes welcome and closing included
 */
public record MethodPage(Page page, Method method, int people, TimePlan line, int minutes) {

    private static final Pattern NAME = Pattern.compile("\\{(presenter|facilitator|recorder|holder|next)}");

    /** A letter that a sentence begins with. */
    private static final Pattern START = Pattern.compile("(?:^|(?<=[.?] ))\\p{Ll}");

    /** Whose part stands on a card; the facilitator's is the line to say. */
    public static final List<Role> ON_PAPER = List.of(Role.PRESENTER, Role.QUESTIONER);

    /** For so many people; their number must be one that the method works with. */
    static MethodPage of(Page page, Method method, int people, Methods methods) {
        var questioners = method.questionersAmong(people);
        return new MethodPage(
                page,
                method,
                people,
                Timing.plan(List.of(method), questioners, Duration.ofDays(1)),
                method.use() == Method.Use.ROUND
                        ? methods.minutes(method, questioners)
                        : Timing.minutes(method, questioners));
    }

    public String say(String key, Object... arguments) {
        return page.words().say("library." + key, arguments);
    }

    public String language() {
        return page.words().language();
    }

    public LibraryPage words() {
        return new LibraryPage(page, Wish.of("", "", "", "", ""), "", List.of(), List.of(), List.of());
    }

    /** The minutes of a step, as planned for this number of people. */
    public int minutes(Step step) {
        return line.lines().stream()
                .filter(each -> each.step().equals(step.id()))
                .findFirst()
                .map(each -> Math.toIntExact(each.planned().toMinutes()))
                .orElseGet(() -> Math.toIntExact(
                        step.minutes().ideal(method.questionersAmong(people)).toMinutes()));
    }

    /** Width of a step on the line; every number of minutes has its own class up to 30. */
    public String width(Step step) {
        var minutes = minutes(step);
        return "m"
                + (minutes <= 30
                        ? Math.max(1, minutes)
                        : minutes <= 35 ? 35 : minutes <= 40 ? 40 : minutes <= 50 ? 50 : 60);
    }

    public List<Role> roles() {
        return List.of(Role.PRESENTER, Role.FACILITATOR, Role.RECORDER, Role.QUESTIONER, Role.LISTENER);
    }

    /** What a role does in a step, with the words for the people in it. */
    public String does(Step step, Role role) {
        var voice = role == Role.QUESTIONER
                        && step.activity().by().contains(Role.QUESTIONER)
                        && step.prompt(Voice.TURN) != step.prompt(Voice.QUESTIONER)
                ? Voice.TURN
                : Voice.valueOf(role.name());
        var prompt = step.prompt(voice);
        return named(prompt.now().in(language())) + " " + named(prompt.then().in(language()));
    }

    /** What the facilitator says in a step; where a name belongs, who it is stands in brackets. */
    public String says(Step step) {
        return said(step.say());
    }

    /** Of a round; a welcome and a closing are chosen by nobody. */
    public boolean round() {
        return method.use() == Method.Use.ROUND;
    }

    /** The agreements that are read aloud in a step. */
    public List<String> agreements(Step step) {
        return step.activity() instanceof Activity.Agree agree
                ? agree.lines().stream()
                        .map(line -> said(line).replace("{erased}", "[" + say("called.erased") + "]"))
                        .toList()
                : List.of();
    }

    /** Where the facilitator may go back to from a step, and how often; absent where that is nowhere. */
    public Optional<String> back(Step step) {
        var back = step.back();
        return back == null
                ? Optional.empty()
                : Optional.of(say(
                        "paper.back",
                        method.allSteps()
                                .filter(each -> back.to().contains(each.id()))
                                .map(each -> each.title().in(language()))
                                .collect(Collectors.joining(", ")),
                        back.most()));
    }

    /** A line to say aloud, with who is meant in brackets. */
    public String said(Labels line) {
        return filled(line.in(language()), name -> "[" + say("called." + name) + "]");
    }

    /** A text with the words for the people in it, where it holds names to fill in. */
    String named(String text) {
        var named = filled(text, name -> say("the." + name));
        return START.matcher(named).replaceAll(start -> start.group().toUpperCase(Locale.ROOT));
    }

    private static String filled(String text, UnaryOperator<String> words) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(words.apply(name.group(1))));
    }

    /** The numbers of people it works with. */
    public List<Integer> sizes() {
        var least = Math.max(Wish.LEAST_PEOPLE, method.leastPeople());
        return java.util.stream.IntStream.rangeClosed(least, method.mostPeople())
                .boxed()
                .toList();
    }
}
