package org.kring.method;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a method needs beside a readable file, so that a round works for people. The codes are those of the methods
 * reference (chapter 5.8), as methods/README.md explains them.
 */
public final class Lint {

    /** A rule; those that begin with a W only warn. */
    public enum Rule {
        /** Who is named in a floor is there. */
        E1,
        /** A presenter who was apart gets the word back, and has the last word of a round. */
        E2,
        /** No advice before there have been questions. */
        E3,
        /** A closing ends with a protected step in which everybody can speak. */
        E4,
        /** What is written to come out later has a step in which it does. */
        E5,
        /** The steps at their least fit in the time that the method says. */
        E6,
        /** Going back has a maximum, and leads to an earlier step. */
        E7,
        /** What is chosen from, rated or picked was brought before; what is called is there; a welcome has agreements. */
        E8,
        /** A way to consult is chosen once in a round, and not within another. */
        E9,
        /** Who is asked may answer. */
        E10,
        /** Where nothing is kept, no step needs texts. */
        E11,
        /** More than two open conversations in a row. */
        W1,
        /** A step longer than 25 minutes without turns. */
        W2,
        /** No silence and no written step at all. */
        W3;

        public boolean error() {
            return name().startsWith("E");
        }
    }

    /**
     * A rule that is not kept.
     *
     * @param step id of the step; empty where it is about the whole
     * @param what in a few words, in English, for who reads a file; a page has its own words for the rule
     */
    public record Finding(Rule rule, String step, String what) {}

    private static final Set<Role> CIRCLE =
            EnumSet.of(Role.PRESENTER, Role.FACILITATOR, Role.RECORDER, Role.QUESTIONER);

    /** Longer than this without turns, and the talk is of a few. */
    private static final int LONG_MINUTES = 25;

    private final Method method;
    private final List<Finding> findings = new ArrayList<>();

    private Lint(Method method) {
        this.method = method;
    }

    /** Everything that is not kept, those excepted for which the method gives a reason; errors know no exception. */
    public static List<Finding> of(Method method) {
        var lint = new Lint(method);
        lint.whole();
        lint.callsOnce();
        lint.choices();
        for (var line : lines(method)) {
            for (var i = 0; i < line.size(); i++) {
                lint.inOrder(line.get(i), line.subList(0, i), line.subList(i + 1, line.size()));
            }
            lint.drift(line);
        }
        lint.loudVoices();
        return lint.findings.stream()
                .filter(found -> found.rule().error()
                        || !method.exceptions().containsKey(found.rule().name()))
                .distinct()
                .toList();
    }

    /** Each way in which a round of this method can go: with one of the modules, where one is called. */
    private static List<List<Step>> lines(Method method) {
        var modules = method.modules().isEmpty()
                ? List.of(List.<Step>of())
                : method.modules().stream().map(Method.Module::steps).toList();
        return modules.stream()
                .map(module -> method.steps().stream()
                        .flatMap(step -> step.activity() instanceof Activity.Call
                                ? Stream.concat(Stream.of(step), module.stream())
                                : Stream.of(step))
                        .toList())
                .toList();
    }

    /** What can be taken along is brought at least with one of the modules. */
    private void choices() {
        method.allSteps()
                .filter(step -> step.activity() instanceof Activity.Choose)
                .forEach(step -> sources(step)
                        .forEach(kind -> needsSource(
                                step,
                                lines(method).stream()
                                        .anyMatch(line -> line.indexOf(step) >= 0
                                                && line.subList(0, line.indexOf(step)).stream()
                                                        .anyMatch(earlier -> comesOut(earlier, kind))))));
    }

    private void needsSource(Step step, boolean there) {
        need(Rule.E8, there, step.id(), "Expected an earlier step that brings what is chosen from, but there is none");
    }

    private void whole() {
        var least = method.questioners().least();
        switch (method.use()) {
            case ROUND -> {
                need(Rule.E1, least >= 1, "", "Expected a round to have at least 1 questioner, but least is " + least);
                lastWord();
            }
            case WELCOME -> {
                castsNobody();
                need(
                        Rule.E8,
                        method.steps().stream().anyMatch(step -> step.activity() instanceof Activity.Agree),
                        "",
                        "Expected a welcome to have agreements, but no step has any");
            }
            case CLOSING -> {
                castsNobody();
                everyoneCloses();
            }
        }
        var stated = method.stated();
        if (stated != null) {
            var sum = Timing.least(method).toMinutes();
            need(
                    Rule.E6,
                    sum <= stated.most(),
                    "",
                    "Expected all steps at their least to fit in " + stated.most() + " minutes, but they take " + sum);
        }
    }

    private void callsOnce() {
        method.allSteps()
                .filter(step -> step.activity() instanceof Activity.Call)
                .skip(1)
                .forEach(step -> need(
                        Rule.E9,
                        false,
                        step.id(),
                        "Expected one step that calls a module, and none in a module, but this is another"));
    }

    private void castsNobody() {
        need(
                Rule.E1,
                method.questioners().most() == 0,
                "",
                "Expected 0 questioners, since only a round casts people, but most is "
                        + method.questioners().most());
    }

    private void lastWord() {
        var last = method.steps().getLast();
        need(
                Rule.E2,
                !last.presenter().silent()
                        && (givesTheWord(last.activity())
                                || last.activity() instanceof Activity.Round round
                                        && round.by().contains(Role.PRESENTER)),
                last.id(),
                "Expected the presenter to have the floor in the last step of a round, but it is with others");
    }

    private void everyoneCloses() {
        var last = method.steps().getLast();
        need(
                Rule.E4,
                last.activity().by().containsAll(CIRCLE),
                last.id(),
                "Expected everybody in the circle to have the floor in the last step of a closing, but found "
                        + last.activity().by());
        need(Rule.E4, last.shielded(), last.id(), "Expected the last step of a closing to be protected, but it is not");
    }

    private void inOrder(Step step, List<Step> before, List<Step> after) {
        need(
                Rule.E1,
                !step.activity().by().equals(Set.of(Role.RECORDER)),
                step.id(),
                "Expected more than a recorder to have the floor, since a round may have none");
        need(
                Rule.E11,
                !method.keepsNothing() || !needsTexts(step.activity()),
                step.id(),
                "Expected no writing, rating, picking or board where nothing is kept, but there is");
        if (brings(step.activity()) == Kind.ADVICE) {
            need(
                    Rule.E3,
                    before.stream().anyMatch(Lint::asks),
                    step.id(),
                    "Expected questions before any advice, but no earlier step asks");
        }
        need(
                Rule.E10,
                !step.presenter().silent() || !(step.activity() instanceof Activity.Ask),
                step.id(),
                "Expected a presenter who can answer where questions are asked, but the presenter listens");
        if (step.presenter().apart()) {
            var back = after.stream()
                    .filter(later -> !later.presenter().apart())
                    .findFirst()
                    .map(Step::activity)
                    .orElse(null);
            need(
                    Rule.E2,
                    back != null && givesTheWord(back),
                    step.id(),
                    "Expected the presenter to get the word back after this step, but others go on");
        }
        if (step.activity() instanceof Activity.Write write) {
            released(step, write, after);
        }
        if (step.activity() instanceof Activity.Choose choose) {
            // With each module there must be something; what of it each brings, is its own.
            needsSource(
                    step,
                    choose.from().stream()
                            .anyMatch(kind -> before.stream().anyMatch(earlier -> comesOut(earlier, kind))));
        } else {
            sources(step)
                    .forEach(kind -> needsSource(step, before.stream().anyMatch(earlier -> comesOut(earlier, kind))));
        }
        if (step.activity() instanceof Activity.Call) {
            need(
                    Rule.E8,
                    method.modules().size() >= 2,
                    step.id(),
                    "Expected modules to choose from, but there are none");
        }
        var back = step.back();
        if (back != null) {
            for (var to : back.to()) {
                need(
                        Rule.E7,
                        before.stream().anyMatch(earlier -> earlier.id().equals(to)),
                        step.id(),
                        "Expected to go back to an earlier step, but " + to + " is not one");
            }
        }
        need(
                Rule.W2,
                step.minutes().max().toMinutes() <= LONG_MINUTES || turns(step.activity()),
                step.id(),
                "Expected turns in a step that may take longer than " + LONG_MINUTES + " minutes, but there are none");
    }

    private void released(Step step, Activity.Write write, List<Step> after) {
        switch (write.release().when()) {
            case LATER ->
                need(
                        Rule.E5,
                        after.stream().anyMatch(later -> comesOut(later, write.kind())),
                        step.id(),
                        "Expected a later step in which what is written can be said, but there is none");
            case AT ->
                need(
                        Rule.E5,
                        after.stream()
                                .anyMatch(later ->
                                        later.id().equals(write.release().step())),
                        step.id(),
                        "Expected a later step that brings out what is written, but "
                                + write.release().step() + " is not one");
            case TOGETHER -> need(Rule.E5, !after.isEmpty(), step.id(), "Expected a later step, but this is the last");
            case CHOICE, NEVER -> {}
        }
    }

    private void drift(List<Step> line) {
        var row = 0;
        for (var step : line) {
            row = step.activity() instanceof Activity.Talk ? row + 1 : 0;
            need(
                    Rule.W1,
                    row <= 2,
                    step.id(),
                    "Expected at most two open conversations in a row, but this is one more");
        }
    }

    private void loudVoices() {
        var quiet = method.use() != Method.Use.ROUND
                || method.allSteps()
                        .anyMatch(step -> step.activity() instanceof Activity.Write
                                || step.activity() instanceof Activity.Silence
                                || step.activity() instanceof Activity.Round round && round.writtenFirst());
        need(Rule.W3, quiet, "", "Expected a silence or a written step, but there is none: loud voices win");
    }

    /** The presenter can say here what there is to say; to agree, to name a number, to write or to be asked is something else. */
    private static boolean givesTheWord(Activity activity) {
        return switch (activity) {
            case Activity.Tell tell -> true;
            case Activity.Choose choose -> true;
            case Activity.Rate rate -> true;
            case Activity.Pick pick -> true;
            case Activity.Talk talk -> talk.by().contains(Role.PRESENTER);
            case Activity.Board board -> board.by().contains(Role.PRESENTER);
            case Activity.Round round -> round.by().equals(Set.of(Role.PRESENTER));
            case Activity.Agree agree -> false;
            case Activity.Write write -> false;
            case Activity.Ask ask -> false;
            case Activity.Scale scale -> false;
            case Activity.Consent consent -> false;
            case Activity.Silence silence -> false;
            case Activity.Call call -> false;
        };
    }

    /** Cannot do without texts; to speak, ask and choose aloud can. */
    private static boolean needsTexts(Activity activity) {
        return switch (activity) {
            case Activity.Write write -> true;
            case Activity.Rate rate -> true;
            case Activity.Pick pick -> true;
            case Activity.Board board -> true;
            case Activity.Round round -> round.writtenFirst();
            case Activity.Agree agree -> false;
            case Activity.Tell tell -> false;
            case Activity.Ask ask -> false;
            case Activity.Talk talk -> false;
            case Activity.Scale scale -> false;
            case Activity.Consent consent -> false;
            case Activity.Silence silence -> false;
            case Activity.Call call -> false;
            case Activity.Choose choose -> false;
        };
    }

    private static boolean asks(Step step) {
        return step.activity() instanceof Activity.Ask || brings(step.activity()) == Kind.QUESTION;
    }

    private static boolean turns(Activity activity) {
        return activity instanceof Activity.Ask || activity instanceof Activity.Round;
    }

    /** The kinds that must be on the table before. */
    private static Set<Kind> sources(Step step) {
        return switch (step.activity()) {
            case Activity.Choose choose -> choose.from();
            case Activity.Rate rate -> Set.of(rate.from());
            case Activity.Pick pick -> Set.of(pick.from());
            case Activity.Agree a -> Set.of();
            case Activity.Tell a -> Set.of();
            case Activity.Write a -> Set.of();
            case Activity.Ask a -> Set.of();
            case Activity.Talk a -> Set.of();
            case Activity.Board a -> Set.of();
            case Activity.Round a -> Set.of();
            case Activity.Scale a -> Set.of();
            case Activity.Consent a -> Set.of();
            case Activity.Silence a -> Set.of();
            case Activity.Call a -> Set.of();
        };
    }

    /** In this step, or when it is over, the circle reads or hears this kind. */
    private static boolean comesOut(Step step, Kind kind) {
        return switch (step.activity()) {
            case Activity.Ask ask -> kind == Kind.QUESTION;
            case Activity.Talk talk -> talk.kind() == kind;
            case Activity.Board board -> board.kind() == kind;
            case Activity.Round round -> round.kind() == kind;
            case Activity.Write write ->
                write.kind() == kind
                        && switch (write.release().when()) {
                            case TOGETHER, AT, CHOICE -> true;
                            case LATER, NEVER -> false;
                        };
            case Activity.Agree agree -> false;
            case Activity.Tell tell -> false;
            case Activity.Rate rate -> false;
            case Activity.Pick pick -> false;
            case Activity.Scale scale -> false;
            case Activity.Consent consent -> false;
            case Activity.Silence silence -> false;
            case Activity.Call call -> false;
            case Activity.Choose choose -> false;
        };
    }

    /** What people bring in a step; taking something along brings nothing. */
    private static @Nullable Kind brings(Activity activity) {
        return switch (activity) {
            case Activity.Write write -> write.kind();
            case Activity.Talk talk -> talk.kind();
            case Activity.Board board -> board.kind();
            case Activity.Round round -> round.kind();
            case Activity.Ask ask -> Kind.QUESTION;
            case Activity.Agree agree -> null;
            case Activity.Tell tell -> null;
            case Activity.Rate rate -> null;
            case Activity.Pick pick -> null;
            case Activity.Scale scale -> null;
            case Activity.Consent consent -> null;
            case Activity.Silence silence -> null;
            case Activity.Call call -> null;
            case Activity.Choose choose -> null;
        };
    }

    private void need(Rule rule, boolean kept, String step, String what) {
        if (!kept) {
            findings.add(new Finding(rule, step, what));
        }
    }
}
