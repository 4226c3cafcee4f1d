package org.kring.groups;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kring.page.Page;

/**
 * What stands above the stage about groups, for one person.
 *
 * @param circle the session of the whole circle
 * @param proposed names per group, where groups can be opened by this person; empty where not
 * @param needed minutes that the largest of them needs for all its rounds; 0 where none is proposed
 * @param mine names of the others in the own group, which is at work; absent where there is none
 * @param groups all groups and how far each is; only for who leads
 * @param until when the time of the groups is up: "18:55"; absent where none is at work
 * @param late that time has passed
 * @param back everybody was called back
 * @param inside this is the session of a group itself
 */
public record GroupsPage(
        Page page,
        String circle,
        List<String> proposed,
        int needed,
        @Nullable String mine,
        List<Far> groups,
        @Nullable String until,
        boolean late,
        boolean back,
        boolean inside) {

    private static final List<Integer> MINUTES = List.of(30, 40, 50, 60, 75, 90);

    /** How long groups can be given: the first that the largest of them needs is chosen. */
    public List<Integer> minutes() {
        return MINUTES;
    }

    public int first() {
        return MINUTES.stream().filter(each -> each >= needed).findFirst().orElse(MINUTES.getLast());
    }

    /** How far a group is: its names, and the state as a word of the bundle. */
    public record Far(String names, String state) {}

    public String say(String key, Object... arguments) {
        return page.words().say("groups." + key, arguments);
    }
}
