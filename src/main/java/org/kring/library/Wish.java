package org.kring.library;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kring.method.Guide;
import org.kring.method.Method;
import org.kring.method.Methods;

/**
 * What somebody looks for in a method. Everything may be left open.
 *
 * @param people around the table, presenter and facilitator included; 0 for any number
 * @param minutes there are, welcome and closing included; 0 for any
 * @param safety how well the group knows and trusts each other; what a method asks may be at most this
 * @param skill how used the group is to intervisie; what a method asks may be at most this
 */
public record Wish(
        Guide.@Nullable Help help,
        int people,
        int minutes,
        Guide.@Nullable Safety safety,
        Guide.@Nullable Skill skill) {

    static final int LEAST_PEOPLE = 3;
    static final int MOST_PEOPLE = 12;

    /** What stands in the way of a method, each with a sentence of its own. */
    public enum Obstacle {
        HELP,
        PEOPLE,
        MINUTES,
        SAFETY,
        SKILL
    }

    /** What was asked, from an address; what is not understood is left open. */
    static Wish of(String help, String people, String minutes, String safety, String skill) {
        return new Wish(
                word(Guide.Help.values(), help).orElse(null),
                number(people, LEAST_PEOPLE, MOST_PEOPLE),
                number(minutes, 1, 240),
                word(Guide.Safety.values(), safety).orElse(null),
                word(Guide.Skill.values(), skill).orElse(null));
    }

    public boolean open() {
        return help == null && people == 0 && minutes == 0 && safety == null && skill == null;
    }

    /** The circle that is asked for; where the size is open, one in which about four ask, and of many groups one. */
    int people(Method method) {
        return people == 0
                ? method.peopleWith(Math.clamp(
                        4, method.questioners().least(), method.questioners().most()))
                : method.inGroups(people) ? method.leastPeople() : people;
    }

    /** What stands in the way of this method; nothing where it fits. */
    List<Obstacle> against(Method method, Methods methods) {
        var obstacles = new ArrayList<Obstacle>();
        var guide = method.guide();
        if (guide != null && help != null && !guide.help().contains(help)) {
            obstacles.add(Obstacle.HELP);
        }
        if (people > 0 && !holds(method)) {
            obstacles.add(Obstacle.PEOPLE);
        }
        if (minutes > 0
                && !methods.suits(method, method.questionersAmong(people(method)), Duration.ofMinutes(minutes))) {
            obstacles.add(Obstacle.MINUTES);
        }
        if (guide != null && safety != null && guide.safety().compareTo(safety) > 0) {
            obstacles.add(Obstacle.SAFETY);
        }
        if (guide != null && skill != null && guide.skill().compareTo(skill) > 0) {
            obstacles.add(Obstacle.SKILL);
        }
        return obstacles;
    }

    private boolean holds(Method method) {
        if (method.inGroups(people)) {
            return true;
        }
        return method.worksWith(people);
    }

    private static <E extends Enum<E>> Optional<E> word(E[] words, String written) {
        return Arrays.stream(words)
                .filter(word ->
                        word.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(written))
                .findFirst();
    }

    private static int number(String written, int least, int most) {
        if (!written.matches("[0-9]{1,3}")) {
            return 0;
        }
        var number = Integer.parseInt(written);
        return number >= least && number <= most ? number : 0;
    }
}
