package org.kring.library;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.kring.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The library of methods, for everybody who comes by. */
@Controller
@RequestMapping("/methods")
class LibraryController {

    private final Methods methods;
    private final Pages pages;

    LibraryController(Methods methods, Pages pages) {
        this.methods = methods;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> library(
            @RequestParam(defaultValue = "") String help,
            @RequestParam(defaultValue = "") String people,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String safety,
            @RequestParam(defaultValue = "") String skill,
            @RequestParam(name = "q", defaultValue = "") String named,
            HttpServletRequest request) {
        var page = pages.page(request, "library.title");
        var wish = Wish.of(help, people, minutes, safety, skill);
        var fitting = new ArrayList<LibraryPage.Found>();
        var others = new ArrayList<LibraryPage.Found>();
        for (var method : methods.forUse(Method.Use.ROUND)) {
            if (!called(method, named, page.words().language())) {
                continue;
            }
            var found = found(method, wish);
            (found.obstacles().isEmpty() ? fitting : others).add(found);
        }
        fitting.sort(order());
        others.sort(Comparator.comparing(
                        (LibraryPage.Found found) -> found.obstacles().size())
                .thenComparing(order()));
        return pages.answer(
                HttpStatus.OK,
                "library/library.jte",
                Map.of("library", new LibraryPage(page, wish, named.strip(), fitting, others, around())));
    }

    /** What comes before and after every round. */
    private List<Method> around() {
        return Stream.of(Method.Use.WELCOME, Method.Use.CLOSING)
                .flatMap(use -> methods.forUse(use).stream())
                .toList();
    }

    /** The easiest first: what it asks of a group, then how long it takes. */
    private static Comparator<LibraryPage.Found> order() {
        return Comparator.comparing((LibraryPage.Found found) -> asks(found.method()))
                .thenComparing(LibraryPage.Found::minutes);
    }

    private static int asks(Method method) {
        var guide = method.guide();
        return guide == null ? 0 : guide.safety().ordinal() + guide.skill().ordinal();
    }

    private LibraryPage.Found found(Method method, Wish wish) {
        var people = wish.people(method);
        var minutes = methods.minutes(method, method.questionersAmong(people));
        return new LibraryPage.Found(method, minutes, people, wish.against(method, methods));
    }

    /** Its title, or one of the names under which people know it, holds what was typed. */
    private static boolean called(Method method, String named, String language) {
        var wanted = plain(named);
        if (wanted.isEmpty()) {
            return true;
        }
        var names = new ArrayList<>(List.of(method.title().in(language), method.id()));
        method.names().values().forEach(names::addAll);
        names.addAll(method.title().byLanguage().values());
        return names.stream().anyMatch(name -> plain(name).contains(wanted));
    }

    /** Small, without accents, with one space between words: as people type it. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[\\s\\p{Pd}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** One question at a time; who has answered all comes to what fits. */
    @GetMapping("/choose")
    ResponseEntity<String> choose(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        var answered = new LinkedHashMap<String, String>();
        for (var question : WizardPage.QUESTIONS) {
            var answer = asked.getOrDefault(question, "");
            if (!answer.matches("[a-z0-9-]{1,20}")) {
                break;
            }
            answered.put(question, answer);
        }
        if (answered.size() == WizardPage.QUESTIONS.size()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/methods?"
                            + String.join(
                                    "&",
                                    answered.entrySet().stream()
                                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                                            .toList())))
                    .build();
        }
        var page = pages.page(request, "library.choose.title");
        return pages.answer(HttpStatus.OK, "library/choose.jte", Map.of("wizard", WizardPage.at(page, answered)));
    }

    @GetMapping("/{id}")
    ResponseEntity<String> method(
            @PathVariable String id, @RequestParam(defaultValue = "") String people, HttpServletRequest request) {
        var method = methods.current(id)
                .filter(found -> found.use() == Method.Use.ROUND)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var wish = Wish.of("", people, "", "", "");
        var fits = wish.people() == 0 || wish.against(method, methods).isEmpty();
        var size = (fits ? wish : Wish.of("", "", "", "", "")).people(method);
        var page = pages.page(
                request,
                "library.method.title",
                method.title().in(pages.page(request, "library.title").words().language()));
        return pages.answer(
                HttpStatus.OK, "library/method.jte", Map.of("method", MethodPage.of(page, method, size, methods)));
    }
}
