package org.kring.library;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.kring.method.Role;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.session.StageNote;
import org.kring.session.core.SessionView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a lobby where the round does not fit the time or the people: which methods would. For who may change it. */
@Component
@Order(2)
final class FitNote implements StageNote {

    private static final int NAMED = 5;

    private final Methods methods;
    private final Pages pages;

    FitNote(Methods methods, Pages pages) {
        this.methods = methods;
        this.pages = pages;
    }

    @Override
    public Optional<String> above(SessionView view, Page page) {
        var plan = view.plan();
        if (view.screen() != SessionView.Screen.LOBBY
                || plan == null
                || view.methods().isEmpty()) {
            return Optional.empty();
        }
        var people = Math.toIntExact(view.seats().stream()
                .filter(seat -> !seat.roles().contains(Role.LISTENER))
                .count());
        var now = methods.current(String.valueOf(view.methodId()));
        var works = now.map(method -> method.worksWith(people)).orElse(true);
        // A circle that is still coming together has no size yet.
        if (people < Wish.LEAST_PEOPLE
                || now.filter(method -> method.inGroups(people)).isPresent()
                || works && plan.fits() && plan.meantFor() == 0) {
            return Optional.empty();
        }
        var fitting = methods.fitting(people, Duration.ofMinutes(plan.slotMinutes())).stream()
                .filter(method -> !method.id().equals(view.methodId()))
                .limit(NAMED)
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(drawn(page, fitting));
    }

    private String drawn(Page page, List<Method> fitting) {
        return pages.render("library/fit.jte", Map.of("page", page, "methods", fitting));
    }
}
