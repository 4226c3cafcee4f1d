package org.kring.library;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kring.address.Allowance;
import org.kring.address.Callers;
import org.kring.content.Unreadable;
import org.kring.content.Yaml;
import org.kring.method.Lint;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.kring.method.Role;
import org.kring.method.Step;
import org.kring.method.yaml.MethodFiles;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.session.Rehearsal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where people work on an own method. The file comes along with every request and goes back with every answer; it is kept
 * nowhere until a round is started with it.
 */
@Controller
@RequestMapping("/methods/own")
class OwnController {

    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    /** How often one caller may have a draft drawn in a minute: ten people who type, behind one address. */
    static final int DRAWN_A_MINUTE = 600;

    /** What a button does, in which list, from which place on. */
    private static final Pattern BUTTON =
            Pattern.compile("(add|remove|up|down|open)\\.((?:modules\\.\\d{1,2}\\.)?[a-z]{1,10})\\.(\\d{1,2})");

    private final Methods methods;
    private final Pages pages;
    private final Rehearsal rehearsal;
    private final Callers callers;
    private final Allowance drawn = Allowance.of(DRAWN_A_MINUTE, Duration.ofMinutes(1));
    private final Map<String, String> shipped;
    private final String schema;

    OwnController(Methods methods, Pages pages, Rehearsal rehearsal, Callers callers) {
        this.methods = methods;
        this.pages = pages;
        this.rehearsal = rehearsal;
        this.callers = callers;
        this.shipped = Yaml.bundled("methods");
        this.schema = Yaml.text("methods", "method.schema.json");
    }

    /** Where to begin: with a file, with a method from the library, or with four usual steps. */
    @GetMapping
    ResponseEntity<String> begin(
            @RequestParam(name = "from", defaultValue = "") String from, HttpServletRequest request) {
        var page = pages.page(request, "library.own.title");
        if (from.isEmpty()) {
            return begin(page, HttpStatus.OK, "", null);
        }
        if (from.equals("empty")) {
            return edit(page, begun(page), null, "");
        }
        var text = methods.current(from)
                        .filter(method -> method.use() == Method.Use.ROUND)
                        .isPresent()
                ? shipped.get(from + ".yaml")
                : null;
        if (text == null) {
            return begin(page, HttpStatus.OK, "", null);
        }
        var draft = Draft.of(text);
        draft.put("id", from + "-own");
        draft.put("names", null);
        var language = page.words().language();
        draft.put("title." + language, page.words().say("library.own.copy", draft.text("title." + language)));
        return edit(page, draft, null, "");
    }

    private Draft begun(Page page) {
        var words = page.words();
        var draft = Draft.empty(words.language(), words.say("library.own.begin"));
        for (var step = 0; step < draft.steps(); step++) {
            draft.put("steps." + step + ".title." + words.language(), words.say("library.own.begin." + step));
        }
        return draft;
    }

    /** @param back who cannot read the file reads why, and can mend it here */
    private ResponseEntity<String> begin(Page page, HttpStatus status, String text, @Nullable Unreadable problem) {
        return pages.answer(
                status,
                "library/own/begin.jte",
                Map.of(
                        "begin",
                        new BeginPage(page, methods.forUse(Method.Use.ROUND), text, problem, canBeDrawn(text))));
    }

    private static boolean canBeDrawn(String text) {
        try {
            return !text.isEmpty() && Draft.of(text).steps() > 0;
        } catch (Unreadable unreadable) {
            return false;
        }
    }

    /** A file was opened, or the form was changed. */
    @PostMapping
    ResponseEntity<String> work(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "do", defaultValue = "") String act,
            HttpServletRequest request) {
        if (!drawn.take(callers.of(request))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        var page = pages.page(request, "library.own.title");
        try {
            if (!act.equals("form") && !fromForm(request)) {
                // What was written elsewhere is refused with its own lines.
                MethodFiles.own(text);
            }
            var draft = Draft.of(text).with(request.getParameterMap());
            withModules(page, draft);
            return edit(page, draft, request, done(page, draft, act));
        } catch (Unreadable unreadable) {
            return begin(page, HttpStatus.UNPROCESSABLE_CONTENT, text, unreadable);
        }
    }

    private static boolean fromForm(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream().anyMatch(name -> name.startsWith("s:"));
    }

    /** Where a way to consult is chosen and there is none, there are two to begin with. */
    private static void withModules(Page page, Draft draft) {
        if (!draft.has("modules")
                && draft.allSteps().stream()
                        .anyMatch(step -> draft.activity(step).equals("call"))) {
            add(page, draft, "modules", 0);
            add(page, draft, "modules", 0);
        }
    }

    private static void add(Page page, Draft draft, String list, int after) {
        var kind = "library.own.new." + list.substring(list.lastIndexOf('.') + 1);
        var words = page.words();
        draft.add(list, after, language(page, draft), words.say(kind), words.say(kind + ".line"));
    }

    /** Does what a button says; gives the place of what is open after it. */
    private static String done(Page page, Draft draft, String act) {
        var button = BUTTON.matcher(act);
        if (!button.matches()) {
            return "";
        }
        var list = button.group(2);
        var at = Integer.parseInt(button.group(3));
        var open = switch (button.group(1)) {
            case "add" -> {
                add(page, draft, list, at);
                yield at + 1;
            }
            case "remove" -> {
                draft.remove(list, at);
                yield at - 1;
            }
            case "up" -> {
                draft.move(list, at, -1);
                yield at - 1;
            }
            case "down" -> {
                draft.move(list, at, 1);
                yield at + 1;
            }
            default -> at;
        };
        return list + "." + Math.clamp(open, 0, Math.max(0, draft.count(list) - 1));
    }

    /** What an editor of files checks while somebody types. */
    @GetMapping("/schema.json")
    ResponseEntity<String> schema() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(schema);
    }

    /** The file, to keep, with all that the form says. */
    @PostMapping("/file")
    ResponseEntity<?> file(@RequestParam(defaultValue = "") String text, HttpServletRequest request) {
        try {
            var draft = Draft.of(text).with(request.getParameterMap());
            var name = draft.text("id");
            return ResponseEntity.ok()
                    .contentType(YAML)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename((name.matches("[a-z0-9-]{1,60}") ? name : "own") + ".yaml")
                                    .build()
                                    .toString())
                    .body(draft.yaml());
        } catch (Unreadable unreadable) {
            return begin(pages.page(request, "library.own.title"), HttpStatus.UNPROCESSABLE_CONTENT, text, unreadable);
        }
    }

    /** The language of the page where the draft is written in it, and else the one it is written in. */
    private static String language(Page page, Draft draft) {
        var mine = page.words().language();
        var written = draft.languages();
        return written.isEmpty() || written.contains(mine)
                ? mine
                : written.stream().sorted().findFirst().orElse(mine);
    }

    private ResponseEntity<String> edit(Page page, Draft draft, @Nullable HttpServletRequest looked, String focus) {
        var yaml = draft.yaml();
        OwnPage.Preview preview = null;
        Unreadable problem = null;
        try {
            preview = preview(page, MethodFiles.own(yaml).method(), looked);
        } catch (Unreadable unreadable) {
            problem = unreadable;
        }
        return pages.answer(
                HttpStatus.OK,
                "library/own/edit.jte",
                Map.of("own", new OwnPage(page, draft, language(page, draft), yaml, preview, problem, focus)));
    }

    private OwnPage.Preview preview(Page page, Method method, @Nullable HttpServletRequest looked) {
        var sizes = IntStream.rangeClosed(method.leastPeople(), method.mostPeople())
                .boxed()
                .toList();
        var people = sizes.stream()
                .filter(size -> String.valueOf(size).equals(asked(looked, "see.people")))
                .findFirst()
                .orElseGet(() -> sizes.contains(6) ? 6 : sizes.getLast());
        var steps = method.allSteps().toList();
        var step = steps.stream()
                .filter(each -> each.id().equals(asked(looked, "see.step")))
                .findFirst()
                .orElse(steps.getFirst());
        var role = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(asked(looked, "see.role")))
                .findFirst()
                .orElse(Role.QUESTIONER);
        var findings = Lint.of(method);
        return new OwnPage.Preview(
                MethodPage.of(page, method, people, methods),
                findings,
                step,
                role,
                people,
                screen(page, method, findings, step, role, people));
    }

    private String screen(Page page, Method method, List<Lint.Finding> findings, Step step, Role role, int people) {
        return findings.stream().anyMatch(found -> found.rule() == Lint.Rule.E1)
                ? ""
                : rehearsal.screen(page, method, step.id(), role, people).orElse("");
    }

    private static String asked(@Nullable HttpServletRequest looked, String name) {
        var value = looked == null ? null : looked.getParameter(name);
        return value == null ? "" : value;
    }
}
