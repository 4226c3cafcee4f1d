package org.kring.method;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How long methods take with so many questioners, before anybody is cast. Presenter and facilitator come beside them. */
public final class Timing {

    /** People to compare modules with. */
    private static final int SOME = 4;

    private Timing() {}

    /** All steps of these methods, one after the other, in this slot; where one of several modules is called, the longest. */
    public static TimePlan plan(List<Method> methods, int questioners, Duration slot) {
        var wishes = new ArrayList<TimePlan.Wish>();
        for (var i = 0; i < methods.size(); i++) {
            for (var step : methods.get(i).steps()) {
                wishes.add(wish(i, step, people(step.activity().by(), questioners)));
                if (step.activity() instanceof Activity.Call) {
                    for (var called : longest(methods.get(i))) {
                        wishes.add(wish(i, called, people(called.activity().by(), questioners)));
                    }
                }
            }
        }
        return TimePlan.fit(wishes, slot);
    }

    /** The minutes that a method would like to have with so many questioners. */
    public static int minutes(Method method, int questioners) {
        return Math.toIntExact(
                plan(List.of(method), questioners, Duration.ofDays(1)).needed().toMinutes());
    }

    /** The steps of the module that takes longest; a plan keeps its place until one is chosen. */
    public static List<Step> longest(Method method) {
        return method.modules().stream()
                .max(Comparator.comparing(module -> module.steps().stream()
                        .map(step -> step.minutes().ideal(SOME))
                        .reduce(Duration.ZERO, Duration::plus)))
                .map(Method.Module::steps)
                .orElse(List.of());
    }

    /** The shortest that this method can take: with the fewest people, its longest module, and nothing protected cut. */
    public static Duration least(Method method) {
        var questioners = method.questioners().least();
        return Stream.concat(method.steps().stream(), longest(method).stream())
                .map(step ->
                        wish(0, step, people(step.activity().by(), questioners)).least())
                .reduce(Duration.ZERO, Duration::plus)
                .multipliedBy(method.presenters(questioners));
    }

    /** A step as it goes into a plan, with this many people who have the floor. */
    public static TimePlan.Wish wish(int part, Step step, int people) {
        var ideal = step.minutes().ideal(people);
        var least = step.shielded() ? ideal : step.minutes().least();
        return new TimePlan.Wish(part, step.id(), ideal, least.compareTo(ideal) > 0 ? ideal : least, step.shielded());
    }

    /** How many have the floor: one presenter, one facilitator, and the questioners; a recorder is one of these. */
    private static int people(Set<Role> by, int questioners) {
        return (by.contains(Role.PRESENTER) ? 1 : 0)
                + (by.contains(Role.FACILITATOR) ? 1 : 0)
                + (by.contains(Role.QUESTIONER) ? questioners : 0);
    }
}
