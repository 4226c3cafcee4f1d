package org.kring.method;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to work, as data: a part of a session runs one method.
 *
 * @param id stable name, as in the file name: "incident-5"
 * @param hash of the content; a session keeps the method exactly as it was opened with
 * @param names other names under which people know it, by language tag
 * @param guide for who looks for a method; absent where there is nothing to choose (a welcome, a closing, an old file)
 * @param questioners how many questioners it works with, least and most; both 0 where it has no cast of its own
 * @param stated how many minutes it says to take, with few and with many; absent where it says nothing
 * @param joinsBelow with fewer questioners than this the facilitator asks and advises too; 0 for never
 * @param coPresenter two people may bring one case
 * @param eachPresents everybody brings a case once, one after the other, before the closing
 * @param keepsNothing no text at all is accepted in it, not even in a notebook
 * @param interrupts what may come between at any moment
 * @param modules ways to consult from which one is chosen where the method calls
 * @param exceptions rules that it breaks knowingly, by code, with the reason
 * @param source where the method comes from, for people who want to read on; absent where an own method does not say
 */
public record Method(
        String id,
        String hash,
        Use use,
        Labels title,
        Map<String, List<String>> names,
        Labels summary,
        @Nullable Guide guide,
        Range questioners,
        @Nullable Range stated,
        int joinsBelow,
        boolean coPresenter,
        boolean eachPresents,
        boolean keepsNothing,
        List<Interrupt> interrupts,
        List<Step> steps,
        List<Module> modules,
        Map<String, String> exceptions,
        @Nullable Labels source) {

    /** Which part of a session a method is made for. */
    public enum Use {
        WELCOME,
        ROUND,
        CLOSING
    }

    /** A number of people or minutes, both ends included. */
    public record Range(int least, int most) {

        public boolean holds(int number) {
            return least <= number && number <= most;
        }
    }

    /** What may come between at any moment, with a line to say; the clock stands still meanwhile. */
    public record Interrupt(String id, Labels title, Labels say) {}

    /** A way to consult that is chosen while the round runs. */
    public record Module(String id, Labels title, Labels when, List<Step> steps) {
        public Module {
            steps = List.copyOf(steps);
        }
    }

    public Method {
        steps = List.copyOf(steps);
        names = Map.copyOf(names);
        interrupts = List.copyOf(interrupts);
        modules = List.copyOf(modules);
        exceptions = Map.copyOf(exceptions);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one step in " + id + ", but there is none");
        }
    }

    /** Presenter and facilitator, who sit beside the questioners. */
    public static final int BESIDE = 2;

    /** How few people it works with; a facilitator who joins in is one of those who ask. */
    public int leastPeople() {
        return peopleWith(questioners.least());
    }

    /** How many people it works with at most, in one circle. */
    public int mostPeople() {
        return joinsBelow > questioners.most() ? peopleWith(questioners.most()) : questioners.most() + BESIDE;
    }

    /** It works in one circle of so many people. */
    public boolean worksWith(int people) {
        return leastPeople() <= people && people <= mostPeople();
    }

    /** How many ask in a circle of so many people, a facilitator who joins in included; at least one. */
    public int questionersAmong(int people) {
        var others = people - BESIDE;
        return Math.max(1, others < joinsBelow ? others + 1 : others);
    }

    /** The smallest circle in which so many ask. */
    public int peopleWith(int asking) {
        return asking + BESIDE - (joinsBelow > 0 && asking - 1 < joinsBelow ? 1 : 0);
    }

    /** How many cases are brought in a row, where so many ask. */
    int presenters(int asking) {
        return eachPresents ? peopleWith(asking) : 1;
    }

    /** So many people can work in groups beside each other, since each presents once and there are enough for two groups. */
    public boolean inGroups(int people) {
        return eachPresents && people >= 2 * leastPeople();
    }

    /** A slot of this length is no less than the method says it takes; its steps can be squeezed further than is wise. */
    public boolean worthIn(Duration slot) {
        return stated == null || slot.toMinutes() >= stated.least();
    }

    public Optional<Module> module(String named) {
        return modules.stream().filter(each -> each.id().equals(named)).findFirst();
    }

    public Optional<Interrupt> interrupt(String named) {
        return interrupts.stream().filter(each -> each.id().equals(named)).findFirst();
    }

    /** Every step there is, those of the modules after the others. */
    public Stream<Step> allSteps() {
        return Stream.concat(steps.stream(), modules.stream().flatMap(each -> each.steps().stream()));
    }
}
