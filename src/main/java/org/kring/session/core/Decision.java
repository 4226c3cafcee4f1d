package org.kring.session.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from a command: facts for the log, texts to write and to erase, places of notebooks to fill or clear. */
public final class Decision {

    /** A text to write in the same transaction as the events. */
    public record Written(String id, TextKind kind, String seat, String text) {}

    /**
     * A place of a notebook to write; an empty text clears it.
     *
     * @param field kept name of the place
     */
    public record Noted(String seat, String field, String text) {}

    private final List<SessionEvent> events = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final List<String> erased = new ArrayList<>();
    private final List<Noted> noted = new ArrayList<>();
    private boolean everythingErased;

    Decision event(SessionEvent event) {
        events.add(event);
        return this;
    }

    Decision write(String id, TextKind kind, String seat, String text) {
        written.add(new Written(id, kind, seat, text));
        return this;
    }

    Decision erase(@Nullable String text) {
        if (text != null) {
            erased.add(text);
        }
        return this;
    }

    Decision note(String seat, String field, String text) {
        noted.add(new Noted(seat, field, text));
        return this;
    }

    Decision eraseEverything() {
        everythingErased = true;
        return this;
    }

    public List<SessionEvent> events() {
        return List.copyOf(events);
    }

    public List<Written> written() {
        return List.copyOf(written);
    }

    /** Ids of texts that go, from the store too. */
    public List<String> erased() {
        return List.copyOf(erased);
    }

    public List<Noted> noted() {
        return List.copyOf(noted);
    }

    /** The whole session goes: events, texts, notes, accesses. */
    public boolean everythingErased() {
        return everythingErased;
    }
}
