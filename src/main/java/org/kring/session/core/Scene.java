package org.kring.session.core;

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
}
