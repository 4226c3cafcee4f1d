package org.kring.session.core;

import java.util.HashMap;
import java.util.Map;

/**
 * What stands beside the facts of a session: the words, the notebooks, and who is connected.
 *
 * @param texts by id of the text; a text that is not here was taken back or erased
 * @param notes by seat, then by kept name of the place (see {@link Field.Place#kept})
 */
public record Scene(Map<String, String> texts, Map<String, Map<String, Note>> notes, Presence presence) {

    public static final Scene EMPTY = new Scene(Map.of(), Map.of(), Presence.ALL_HERE);

    String note(String seat, Field.Place place, int round) {
        var note = notes.getOrDefault(seat, Map.of()).get(place.kept(round));
        return note == null ? "" : note.text();
    }

    /** The words after a decision, as the store will hold them too. */
    public Scene after(Decision decision) {
        var kept = new HashMap<>(texts);
        decision.erased().forEach(kept::remove);
        decision.written().forEach(written -> kept.put(written.id(), written.text()));
        var noted = new HashMap<>(notes);
        for (var note : decision.noted()) {
            var of = new HashMap<>(noted.getOrDefault(note.seat(), Map.of()));
            if (note.text().isEmpty()) {
                of.remove(note.field());
            } else {
                of.merge(
                        note.field(),
                        new Note(note.text(), 1),
                        (old, fresh) -> new Note(fresh.text(), old.revision() + 1));
            }
            noted.put(note.seat(), Map.copyOf(of));
        }
        return new Scene(Map.copyOf(kept), Map.copyOf(noted), presence);
    }
}
