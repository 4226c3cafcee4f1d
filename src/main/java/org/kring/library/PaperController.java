package org.kring.library;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.paper.Paper;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The methods on paper: a card for each, and all of them as a field guide. Each is printed once per language. */
@Controller
@RequestMapping("/methods")
class PaperController {

    /** A welcome and a closing take as long as for so many. */
    private static final int A_CIRCLE = 6;

    private static final Wish ANY = Wish.of("", "", "", "", "");

    private final Methods methods;
    private final Pages pages;
    private final Paper paper;
    private final Map<String, byte[]> printed = new ConcurrentHashMap<>();

    PaperController(Methods methods, Pages pages, Paper paper) {
        this.methods = methods;
        this.pages = pages;
        this.paper = paper;
    }

    @GetMapping("/{id:[a-z0-9-]+}.pdf")
    ResponseEntity<byte[]> card(@PathVariable String id, HttpServletRequest request) {
        var method = methods.current(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var page = pages.page(request, "library.title");
        return pdf(
                "kring-" + id, page, () -> pages.render("library/paper/card.jte", Map.of("method", of(page, method))));
    }

    @GetMapping("/guide.pdf")
    ResponseEntity<byte[]> guide(HttpServletRequest request) {
        var page = pages.page(request, "library.title");
        var all = Stream.of(Method.Use.WELCOME, Method.Use.ROUND, Method.Use.CLOSING)
                .flatMap(use -> methods.forUse(use).stream())
                .map(method -> of(page, method))
                .toList();
        return pdf("kring-methods", page, () -> pages.render("library/paper/guide.jte", Map.of("methods", all)));
    }

    private MethodPage of(Page page, Method method) {
        return MethodPage.of(page, method, method.use() == Method.Use.ROUND ? ANY.people(method) : A_CIRCLE, methods);
    }

    private ResponseEntity<byte[]> pdf(String name, Page page, Supplier<String> xhtml) {
        var language = page.words().language();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + "-" + language + ".pdf")
                                .build()
                                .toString())
                .body(printed.computeIfAbsent(name + " " + language, key -> paper.pdf(xhtml.get())));
    }
}
