package org.kring.library;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kring.address.Callers;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.kring.method.Timing;
import org.kring.method.yaml.MethodFile;
import org.kring.method.yaml.MethodFiles;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.page.Words;
import org.kring.session.Rehearsal;
import org.springframework.mock.web.MockHttpServletRequest;

/** The pages of the library, without a house around them. */
public final class LibraryFixtures {

    private static final Methods METHODS =
            new Methods(MethodFiles.bundled().stream().map(MethodFile::method).toList(), List.of());

    /** Nobody asks, the presenter does not come back, and the written lines stay where they are. */
    private static final String FINDINGS = """
            id: ours
            title: {nl: Dinsdagronde, en: Tuesday round}
            questioners: {least: 2, most: 6}
            steps:
              - {id: away, title: {nl: Achter de rug, en: Turned away}, time: 5 min, presenter: away, activity: {talk: {by: [questioner]}}}
              - {id: write, title: {nl: Noteren, en: Noting}, time: 4 min, activity: {write: {by: [questioner], kind: question, most: 5}}}
              - {id: advice, title: {nl: Advies, en: Advice}, time: 8 min, activity: {talk: {by: [questioner], kind: advice}}}
            """;

    /** Somebody emptied a title and typed a word where minutes go. */
    private static final String HALF = """
            id: ours
            title: {nl: Dinsdagronde, en: Tuesday round}
            questioners: {least: 2, most: 6}
            steps:
              - {id: story, title: {nl: Verhaal, en: Story}, time: vijf, activity: {tell: {}}}
              - {id: choice, title: {nl: Keuze, en: Choice}, time: 5 min, activity: {choose: {from: [advice], actions: 2}}}
            """;

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
        var own = new OwnController(
                METHODS, pages, new Rehearsal(METHODS, pages, InstantSource.system()), new Callers(""));
        all.put("own method, to begin", () -> own.begin("", request(words)).getBody());
        all.put("own method", () -> own.begin("empty", request(words)).getBody());
        all.put(
                "own method, a copy with all there is",
                () -> own.begin("six-phases", request(words)).getBody());
        all.put("own method, findings", () -> worked(own, words, FINDINGS));
        all.put("own method, half way", () -> worked(own, words, HALF));
        all.put("own method, not readable", () -> worked(own, words, "id: ours\ncolour: blue\n"));
        return all;
    }

    private static String worked(OwnController own, Words words, String text) {
        var request = request(words);
        request.setParameter("text", text);
        return own.work(text, "form", request).getBody();
    }

    private static MockHttpServletRequest request(Words words) {
        var request = new MockHttpServletRequest("GET", "/methods/own");
        request.addHeader("Accept-Language", words.language());
        return request;
    }

    private static String library(Pages pages, Page page, Wish wish) {
        var fitting = new ArrayList<LibraryPage.Found>();
        var others = new ArrayList<LibraryPage.Found>();
        for (var method : METHODS.forUse(Method.Use.ROUND)) {
            var against = wish.against(method, METHODS);
            (against.isEmpty() ? fitting : others).add(new LibraryPage.Found(method, 55, wish.people(method), against));
        }
        return pages.render(
                "library/library.jte",
                Map.of(
                        "library",
                        new LibraryPage(page, wish, "", fitting, others, METHODS.forUse(Method.Use.WELCOME))));
    }
}
