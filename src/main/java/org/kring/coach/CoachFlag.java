package org.kring.coach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.session.StageNote;
import org.kring.session.core.SessionView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells who leads, and nobody else, that a question on the table hides an advice: only where the method says so. */
@Component
@Order(2)
final class CoachFlag implements StageNote {

    private final Coach coach;
    private final Pages pages;

    CoachFlag(Coach coach, Pages pages) {
        this.coach = coach;
        this.pages = pages;
    }

    @Override
    public Optional<String> above(SessionView view, Page page) {
        var step = view.step();
        var turn = view.turn();
        if (step == null
                || !step.flagged()
                || turn == null
                || !turn.answering()
                || view.questions().isEmpty()) {
            return Optional.empty();
        }
        var asked = view.questions().getLast();
        var text = asked.text();
        if (text == null || asked.back() || !hidesAdvice(text, page.words().language())) {
            return Optional.empty();
        }
        return Optional.of(pages.render("coach/flag.jte", Map.of("page", page, "name", asked.name())));
    }

    /** The table may speak another language than the page of who leads. */
    private boolean hidesAdvice(String text, String language) {
        return java.util.stream.Stream.concat(List.of(language).stream(), coach.languages().stream())
                .anyMatch(each -> {
                    var reading = coach.read(each, text, Welcome.PLAIN);
                    return reading.kind() == Kind.ADVICE && reading.hint() != null;
                });
    }
}
