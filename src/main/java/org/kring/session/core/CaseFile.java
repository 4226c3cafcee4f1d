package org.kring.session.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to the case of one round, as ids of texts.
 *
 * @param actions ids of shared actions, with ISO date or ""
 */
record CaseFile(
        @Nullable String presenter,
        @Nullable String title,
        @Nullable String facts,
        @Nullable String focus,
        boolean told,
        List<String> taken,
        @Nullable String reason,
        Map<String, String> actions,
        @Nullable String reworded,
        boolean shared,
        boolean stopped,
        boolean erased) {

    static final CaseFile EMPTY =
            new CaseFile(null, null, null, null, false, List.of(), null, Map.of(), null, false, false, false);

    CaseFile {
        taken = List.copyOf(taken);
        actions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(actions));
    }

    CaseFile by(String seat) {
        return new CaseFile(seat, title, facts, focus, told, taken, reason, actions, reworded, shared, stopped, erased);
    }

    CaseFile titled(@Nullable String text) {
        return new CaseFile(
                presenter, text, facts, focus, told, taken, reason, actions, reworded, shared, stopped, erased);
    }

    CaseFile told(@Nullable String newFacts, @Nullable String newFocus) {
        return new CaseFile(
                presenter, title, newFacts, newFocus, true, taken, reason, actions, reworded, shared, stopped, erased);
    }

    CaseFile sharing(SessionEvent.FinishShared s) {
        return new CaseFile(
                presenter,
                title,
                facts,
                focus,
                told,
                s.taken(),
                s.reason(),
                s.actions(),
                s.reworded(),
                true,
                stopped,
                erased);
    }

    CaseFile sharingNothing() {
        return new CaseFile(
                presenter, title, facts, focus, told, List.of(), null, Map.of(), null, false, stopped, erased);
    }

    CaseFile stop() {
        return new CaseFile(
                presenter, title, facts, focus, told, taken, reason, actions, reworded, shared, true, erased);
    }

    CaseFile erase() {
        return new CaseFile(presenter, null, null, null, told, List.of(), null, Map.of(), null, false, stopped, true);
    }
}
