package org.kring.groups;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kring.page.Page;

/**
 * What stands above the stage about groups, for one person.
 *
 * @param circle the session of the whole circle
 * @param proposed names per group, where groups can be opened by this person; empty where not
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
        @Nullable String mine,
        List<Far> groups,
        @Nullable String until,
        boolean late,
        boolean back,
        boolean inside) {

    /** How long groups can be given. */
    public static final int[] MINUTES = {30, 40, 50, 60};

    /** How far a group is: its names, and the state as a word of the bundle. */
    public record Far(String names, String state) {}

    public String say(String key, Object... arguments) {
        return page.words().say("groups." + key, arguments);
    }
}
