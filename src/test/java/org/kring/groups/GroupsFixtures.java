package org.kring.groups;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.page.Words;

/** What stands above a stage about groups, without a house around it. */
public final class GroupsFixtures {

    private static final String ID = "7f0c2f6e-0000-4000-8000-000000000001";
    private static final List<String> PROPOSED = List.of("Joke, Ton, Wies", "Samira, Noor, Rachid");

    private GroupsFixtures() {}

    /** Notes by name, in these words. */
    public static Map<String, Supplier<String>> notes(Words words) {
        var pages = new Pages();
        var page = new Page(words, "Kring", "token", "/");
        var far = List.of(new GroupsPage.Far("Joke, Ton, Wies", "busy"), new GroupsPage.Far("Samira, Noor", "done"));
        var all = new LinkedHashMap<String, GroupsPage>();
        all.put("groups, to open", new GroupsPage(page, ID, PROPOSED, 46, null, List.of(), null, false, false, false));
        all.put(
                "groups, at work",
                new GroupsPage(page, ID, List.of(), 0, "Ton", List.of(), "18:55", false, false, false));
        all.put("groups, who leads", new GroupsPage(page, ID, List.of(), 0, "Ton", far, "18:55", false, false, false));
        all.put("groups, late", new GroupsPage(page, ID, List.of(), 0, "Ton", far, "18:55", true, false, false));
        all.put("groups, back", new GroupsPage(page, ID, PROPOSED, 46, null, List.of(), null, false, true, false));
        all.put("groups, inside", new GroupsPage(page, ID, List.of(), 0, null, List.of(), "18:55", false, false, true));
        all.put("groups, over", new GroupsPage(page, ID, List.of(), 0, null, List.of(), null, false, true, true));
        var drawn = new LinkedHashMap<String, Supplier<String>>();
        all.forEach((name, groups) -> drawn.put(name, () -> pages.render("groups/note.jte", Map.of("groups", groups))));
        return drawn;
    }
}
