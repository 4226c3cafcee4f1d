package org.kring.library;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.kring.method.Timing;
import org.kring.method.yaml.MethodFile;
import org.kring.method.yaml.MethodFiles;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.page.Words;

/** The pages of the library, without a house around them. */
public final class LibraryFixtures {

    private static final Methods METHODS =
            new Methods(MethodFiles.bundled().stream().map(MethodFile::method).toList(), List.of());

    private LibraryFixtures() {}

    /** Pages by name, in these words. */
    public static Map<String, Supplier<String>> all(Words words) {
        var pages = new Pages();
        var all = new LinkedHashMap<String, Supplier<String>>();
        var page = new Page(words, words.say("library.title"), "token", "/methods");
        all.put("library", () -> library(pages, page, Wish.of("", "", "", "", "")));
        all.put("library, a wish", () -> library(pages, page, Wish.of("insight", "6", "60", "low", "none")));
        all.put(
                "library, a question",
                () -> pages.render("library/choose.jte", Map.of("wizard", WizardPage.at(page, Map.of()))));
        all.put(
                "library, a number",
                () -> pages.render(
                        "library/choose.jte", Map.of("wizard", WizardPage.at(page, Map.of("help", "advice")))));
        // A plain one, one with modules, and one of which nothing is kept: the others have the same parts.
        for (var id : List.of("incident-5", "six-phases", "clearness")) {
            var method = METHODS.current(id).orElseThrow();
            all.put(
                    "method, " + method.id(),
                    () -> pages.render(
                            "library/method.jte",
                            Map.of(
                                    "method",
                                    new MethodPage(
                                            page,
                                            method,
                                            6,
                                            Timing.plan(List.of(method), 4, Duration.ofDays(1)),
                                            Math.toIntExact(METHODS.whole(method, 4, Duration.ofDays(1))
                                                    .needed()
                                                    .toMinutes())))));
        }
        return all;
    }

    private static String library(Pages pages, Page page, Wish wish) {
        var fitting = new ArrayList<LibraryPage.Found>();
        var others = new ArrayList<LibraryPage.Found>();
        for (var method : METHODS.forUse(Method.Use.ROUND)) {
            var against = wish.against(method, METHODS);
            (against.isEmpty() ? fitting : others)
                    .add(new LibraryPage.Found(method, 55, wish.questioners(method) + 2, against));
        }
        return pages.render("library/library.jte", Map.of("library", new LibraryPage(page, wish, "", fitting, others)));
    }
}
