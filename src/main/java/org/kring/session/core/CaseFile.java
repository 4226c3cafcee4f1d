package org.kring.session.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to the case of one round, as ids of texts.
 *
 * @param outcome what the presenter did in the end, once it was told
 * @param reframed the question as it stands now, once it was told
 * @param actions ids of shared actions, with ISO date or ""
 */
record CaseFile(
        @Nullable String presenter,
        @Nullable String title,
        @Nullable String facts,
        @Nullable String focus,
        @Nullable String outcome,
        @Nullable String reframed,
        boolean told,
        List<String> taken,
        @Nullable String reason,
        Map<String, String> actions,
        @Nullable String reworded,
        boolean shared,
        boolean stopped,
        boolean erased) {

    static final CaseFile EMPTY = new CaseFile(
            null, null, null, null, null, null, false, List.of(), null, Map.of(), null, false, false, false);

    CaseFile {
        taken = List.copyOf(taken);
        actions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(actions));
    }

    CaseFile by(String seat) {
        return new CaseFile(
                seat, title, facts, focus, outcome, reframed, told, taken, reason, actions, reworded, shared, stopped,
                erased);
    }

    CaseFile titled(@Nullable String text) {
        return new CaseFile(
                presenter, text, facts, focus, outcome, reframed, told, taken, reason, actions, reworded, shared,
                stopped, erased);
    }

    CaseFile told(SessionEvent.CaseTold t) {
        return new CaseFile(
                presenter,
                title,
                t.facts(),
                t.focus(),
                t.outcome(),
                t.reframed(),
                true,
                taken,
                reason,
                actions,
                reworded,
                shared,
                stopped,
                erased);
    }

    CaseFile sharing(SessionEvent.FinishShared s) {
        return new CaseFile(
                presenter,
                title,
                facts,
                focus,
                outcome,
                reframed,
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
                presenter, title, facts, focus, outcome, reframed, told, List.of(), null, Map.of(), null, false,
                stopped, erased);
    }

    CaseFile stop() {
        return new CaseFile(
                presenter, title, facts, focus, outcome, reframed, told, taken, reason, actions, reworded, shared, true,
                erased);
    }

    CaseFile erase() {
        return new CaseFile(
                presenter, null, null, null, null, null, told, List.of(), null, Map.of(), null, false, stopped, true);
    }
}
