package org.kring.coach;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kring.address.Allowance;
import org.kring.address.Callers;
import org.kring.content.Value;
import org.kring.method.Activity;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.kring.page.Language;
import org.kring.page.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The coach for programs and for the live page: one question in, its kind and perhaps a hint out. Nothing is kept. */
@RestController
class CoachApi {

    /** Eight people who write at once behind one address fit. */
    static final int READ_A_MINUTE = 600;

    /** What stands for a step that gathers facts. */
    private static final String FACTS = "facts";

    private final Coach coach;
    private final Methods methods;
    private final Callers callers;
    private final Allowance read = Allowance.of(READ_A_MINUTE, Duration.ofMinutes(1));

    CoachApi(Coach coach, Methods methods, Callers callers) {
        this.coach = coach;
        this.methods = methods;
        this.callers = callers;
    }

    /**
     * @param language two letters; of an unknown one the answer says that it fell back
     * @param step method and step ("incident-5/asking"), so that nobody is challenged for what the step asks; "facts" for one of
     *     an own method that gathers facts; may be left out
     */
    record Question(
            @Nullable String language,
            @Nullable String text,
            @Nullable String step) {}

    @PostMapping("/api/coach")
    ResponseEntity<Map<String, Object>> read(@RequestBody Question question, HttpServletRequest request) {
        if (!read.take(callers.of(request))) {
            return problem(HttpStatus.TOO_MANY_REQUESTS, "often", request);
        }
        if (question.text() == null) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, "text", request);
        }
        var language = question.language() == null ? Language.of(request) : question.language();
        var reading = coach.read(language, question.text(), welcome(question.step()));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("kind", Value.written(reading.kind()));
        if (reading.hint() != null) {
            answer.put("hint", reading.hint());
        }
        answer.put("language", reading.language());
        if (reading.fellBack()) {
            answer.put("fellBack", true);
        }
        return ResponseEntity.ok(answer);
    }

    /** What the step of a method welcomes; plain for one that is not known. */
    private Welcome welcome(@Nullable String step) {
        if (FACTS.equals(step)) {
            return Welcome.FACTS;
        }
        var parts = step == null ? new String[0] : step.split("/", 2);
        if (parts.length < 2) {
            return Welcome.PLAIN;
        }
        return methods.current(parts[0]).stream()
                .flatMap(Method::allSteps)
                .filter(each -> each.id().equals(parts[1]))
                .map(each -> switch (each.activity()) {
                    case Activity.Write write -> write.welcome();
                    case Activity.Ask ask -> ask.welcome();
                    case Activity.Agree agree -> Activity.Welcome.OPEN;
                    case Activity.Tell tell -> Activity.Welcome.OPEN;
                    case Activity.Talk talk -> Activity.Welcome.OPEN;
                    case Activity.Round round -> Activity.Welcome.OPEN;
                    case Activity.Board board -> Activity.Welcome.OPEN;
                    case Activity.Rate rate -> Activity.Welcome.OPEN;
                    case Activity.Pick pick -> Activity.Welcome.OPEN;
                    case Activity.Scale scale -> Activity.Welcome.OPEN;
                    case Activity.Consent consent -> Activity.Welcome.OPEN;
                    case Activity.Silence silence -> Activity.Welcome.OPEN;
                    case Activity.Call call -> Activity.Welcome.OPEN;
                    case Activity.Choose choose -> Activity.Welcome.OPEN;
                })
                .map(wanted -> wanted == Activity.Welcome.FACTS ? Welcome.FACTS : Welcome.PLAIN)
                .findFirst()
                .orElse(Welcome.PLAIN);
    }

    private static ResponseEntity<Map<String, Object>> problem(
            HttpStatus status, String what, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of(
                        "type", "about:blank",
                        "title", status.getReasonPhrase(),
                        "status", status.value(),
                        "reason", what.equals("often") ? "TOO_MANY_REQUESTS" : "MALFORMED",
                        "detail", Words.of(Language.of(request)).say("coach.refused." + what)));
    }
}
