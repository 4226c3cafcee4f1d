package org.kring.method.yaml;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kring.content.Unreadable;
import org.kring.method.Activity;
import org.kring.method.Kind;
import org.kring.method.Method;
import org.kring.method.Role;
import org.kring.method.Stance;
import org.kring.method.Step;

/**
 * What a method needs beside a readable file, so that a round works for people (methods reference, 5.8). The codes are
 * those of the reference. E6 and E7 have no place here: a file states no total, and laps end when all pass.
 */
final class MethodRules {

    private static final Set<Role> CIRCLE =
            EnumSet.of(Role.PRESENTER, Role.FACILITATOR, Role.RECORDER, Role.QUESTIONER);

    private final String file;
    private final Method method;

    private MethodRules(String file, Method method) {
        this.file = file;
        this.method = method;
    }

    static void check(String file, Method method) {
        var rules = new MethodRules(file, method);
        rules.castIsThere();
        switch (method.use()) {
            case WELCOME -> rules.everyoneAgrees();
            case ROUND -> rules.presenterHasTheLastWord();
            case CLOSING -> rules.everyoneCloses();
        }
        for (var i = 0; i < method.steps().size(); i++) {
            rules.inOrder(
                    method.steps().get(i),
                    method.steps().subList(0, i),
                    method.steps().subList(i + 1, method.steps().size()));
        }
    }

    /** E1: who is named in a floor is there. Only a round casts people. */
    private void castIsThere() {
        var least = method.questioners().least();
        switch (method.use()) {
            case ROUND ->
                need(
                        least >= 1,
                        "questioners",
                        "E1: Expected a round to have at least 1 questioner, but least is " + least);
            case WELCOME, CLOSING ->
                need(
                        method.questioners().most() == 0,
                        "questioners",
                        "E1: Expected 0 questioners, since only a round casts people, but most is "
                                + method.questioners().most());
        }
    }

    private void everyoneAgrees() {
        need(
                method.steps().stream().anyMatch(step -> step.activity() instanceof Activity.Agree),
                "steps",
                "Expected a welcome to have agreements, but no step has any");
    }

    /** E2: a presenter who had to listen gets the word back, and the round ends with it. */
    private void presenterHasTheLastWord() {
        var last = method.steps().getLast();
        need(
                last.presenter() != Stance.LISTENING && last.activity().by().contains(Role.PRESENTER),
                place(last),
                "E2: Expected the presenter to have the floor in the last step of a round, but it is with others");
    }

    /** E4: a session ends with a step in which everybody in the circle can speak; nobody can shorten it away. */
    private void everyoneCloses() {
        var last = method.steps().getLast();
        need(
                last.activity().by().containsAll(CIRCLE),
                place(last),
                "E4: Expected everybody in the circle to have the floor in the last step of a closing, but found "
                        + last.activity().by());
        need(last.shielded(), place(last), "E4: Expected the last step of a closing to be protected, but it is not");
    }

    private void inOrder(Step step, List<Step> before, List<Step> after) {
        var kind = kind(step.activity());
        if (kind == Kind.ADVICE) {
            need(
                    before.stream().anyMatch(MethodRules::asks),
                    place(step),
                    "E3: Expected questions before any advice, but no earlier step asks");
        }
        if (step.activity() instanceof Activity.Write write) {
            need(
                    after.stream().anyMatch(later -> releases(later, write.kind())),
                    place(step),
                    "E5: Expected a later step in which what is written can be said, but there is none");
        }
        if (step.activity() instanceof Activity.Choose choose) {
            need(
                    before.stream().anyMatch(earlier -> releases(earlier, choose.from())),
                    place(step),
                    "Expected an earlier step that brings what is chosen from, but there is none");
        }
    }

    private static boolean asks(Step step) {
        return step.activity() instanceof Activity.Ask || kind(step.activity()) == Kind.QUESTION;
    }

    private static boolean releases(Step step, Kind kind) {
        return switch (step.activity()) {
            case Activity.Ask ask -> kind == Kind.QUESTION;
            case Activity.Talk talk -> talk.kind() == kind;
            case Activity.Round round -> round.kind() == kind;
            case Activity.Agree agree -> false;
            case Activity.Tell tell -> false;
            case Activity.Write write -> false;
            case Activity.Choose choose -> false;
        };
    }

    /** What people bring in a step; taking something along brings nothing. */
    private static @Nullable Kind kind(Activity activity) {
        return switch (activity) {
            case Activity.Write write -> write.kind();
            case Activity.Talk talk -> talk.kind();
            case Activity.Round round -> round.kind();
            case Activity.Ask ask -> Kind.QUESTION;
            case Activity.Agree agree -> null;
            case Activity.Tell tell -> null;
            case Activity.Choose choose -> null;
        };
    }

    private void need(boolean kept, String place, String problem) {
        if (!kept) {
            throw new Unreadable(file, 0, place, problem);
        }
    }

    private static String place(Step step) {
        return "step " + step.id();
    }
}
