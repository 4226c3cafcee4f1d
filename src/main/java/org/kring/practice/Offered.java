package org.kring.practice;

import java.util.List;
import java.util.Optional;
import org.kring.session.core.Can;
import org.kring.session.core.SessionView;

/** What a peer may do now, as its own drawing says it. */
final class Offered {

    private Offered() {}

    /** The first offer of this type. */
    static Optional<Can> offered(SessionView view, String type) {
        return view.can().stream().filter(can -> can.type().equals(type)).findFirst();
    }

    /** Offered for the peer itself, not for a seat on paper. */
    static boolean self(SessionView view, String type) {
        return view.can().stream()
                .anyMatch(can -> can.type().equals(type)
                        && !can.with().containsKey("seat")
                        && can.inputs().stream().noneMatch(input -> input.name().equals("seat")));
    }

    /** The values to choose from for an input of a command. */
    static List<String> choices(SessionView view, String type, String input) {
        return offered(view, type).stream()
                .flatMap(can -> can.inputs().stream())
                .filter(in -> in.name().equals(input))
                .flatMap(in -> in.options().stream())
                .toList();
    }
}
