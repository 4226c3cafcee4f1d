package org.kring.library;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kring.library.Wish.Obstacle;
import org.kring.method.Guide;
import org.kring.method.Method;
import org.kring.page.Page;

/**
 * The library: what fits a wish, and below it what does not, with the reason.
 *
 * @param named what was typed to find a method by name; may be empty
 * @param fitting methods without an obstacle
 * @param others the rest
 * @param around what comes before and after every round: it has a card on paper too
 */
public record LibraryPage(
        Page page, Wish wish, String named, List<Found> fitting, List<Found> others, List<Method> around) {

    /** All that has a card on paper, by title; what comes around a round last. */
    public List<Method> cards() {
        return Stream.concat(
                        Stream.concat(fitting.stream(), others.stream())
                                .map(Found::method)
                                .sorted(Comparator.comparing(
                                        method -> method.title().in(language()))),
                        around.stream())
                .toList();
    }

    /** Slots that people choose from. */
    public static final List<Integer> SLOTS = List.of(30, 45, 60, 75, 90, 120);

    /**
     * A method on the shelf.
     *
     * @param minutes with this number of people, welcome and closing included
     */
    public record Found(Method method, int minutes, int people, List<Obstacle> obstacles) {}

    public String say(String key, Object... arguments) {
        return page.words().say("library." + key, arguments);
    }

    public String language() {
        return page.words().language();
    }

    /** Written as in an address: "very-high". */
    public static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<Integer> slots() {
        return SLOTS;
    }

    public List<Guide.Help> helps() {
        return List.of(Guide.Help.values());
    }

    /** Why a method does not fit, in one sentence. */
    public String why(Found found) {
        return String.join(
                " ",
                found.obstacles().stream().map(obstacle -> why(found, obstacle)).toList());
    }

    private String why(Found found, Obstacle obstacle) {
        return switch (obstacle) {
            case HELP -> say("against.HELP");
            case PEOPLE ->
                say(
                        "against.PEOPLE",
                        Math.max(found.method().leastPeople(), Wish.LEAST_PEOPLE),
                        found.method().mostPeople());
            case MINUTES -> say("against.MINUTES", found.minutes());
            case SAFETY -> say("against.SAFETY");
            case SKILL -> say("against.SKILL");
        };
    }

    /** The people it works with: "4 tot 8". */
    public String people(Method method) {
        var least = method.leastPeople();
        var most = method.mostPeople();
        if (method.inGroups(Wish.MOST_PEOPLE)) {
            return say("people.groups", least, most, 2 * least);
        }
        return least == most ? say("people.exact", most) : say("people.range", least, most);
    }

    /** What it brings: "advies, inzicht". */
    public String help(Guide guide) {
        return String.join(
                ", ",
                guide.help().stream()
                        .sorted()
                        .map(help -> say("help.short." + help))
                        .toList());
    }
}
