package org.kring.report;

import java.util.List;
import org.kring.page.Page;
import org.kring.session.core.SessionView;
import org.kring.session.core.SessionView.Line;
import org.kring.session.core.SessionView.TakeHome;

/**
 * What one person takes home, in the order in which it is read. Holds nothing that the drawing of this person does not
 * hold: who took something back is gone from here at once.
 */
public record Report(Page page, SessionView view) {

    public String say(String key, Object... arguments) {
        return page.words().say("report." + key, arguments);
    }

    /** One line of something given: its words, or that it was only spoken. */
    public String words(Line line) {
        return words(line.name(), line.text());
    }

    public String words(String name, @org.jspecify.annotations.Nullable String text) {
        return text == null ? page.words().say("session.line.spoken", name) : text;
    }

    public List<TakeHome> rounds() {
        return view.home();
    }

    /** More than one round was played, so that each needs its number. */
    public boolean several() {
        return view.home().size() > 1;
    }

    public List<Line> insights() {
        return given(view.insights());
    }

    public List<Line> lookBacks() {
        return given(view.lookBacks());
    }

    /** What this person gave, apart from what stands among the insights already, and from a round that was stopped. */
    public List<Line> own() {
        return given(view.own()).stream()
                .filter(line -> !line.ofCase()
                        || view.home().stream()
                                .noneMatch(home -> home.round() == line.round()
                                        && home.kase().stopped()))
                .filter(line ->
                        view.insights().stream().noneMatch(other -> other.id().equals(line.id())))
                .filter(line ->
                        view.lookBacks().stream().noneMatch(other -> other.id().equals(line.id())))
                .toList();
    }

    /** What lies in the own notebook that goes through all rounds. */
    public String notebook() {
        var note = view.notes().get("notebook");
        return note == null ? "" : note.text();
    }

    /** What this person wrote to say and did not say, of all rounds. */
    public List<String> unsaid() {
        return view.home().stream().flatMap(home -> home.unsaid().stream()).toList();
    }

    /** Own actions, of all rounds. */
    public List<Action> actions() {
        return view.home().stream()
                .flatMap(home -> home.actions().stream()
                        .map(number -> new Action(
                                home.round() + "." + number,
                                home.note("action." + number),
                                home.note("action-on." + number))))
                .toList();
    }

    /**
     * Something the person plans.
     *
     * @param key round and number, as its calendar file is asked for
     * @param on ISO date to look back; empty without one
     */
    public record Action(String key, String text, String on) {}

    /** There is nothing in it at all. */
    public boolean empty() {
        return insights().isEmpty()
                && lookBacks().isEmpty()
                && own().isEmpty()
                && actions().isEmpty()
                && notebook().isEmpty()
                && unsaid().isEmpty()
                && view.home().stream()
                        .noneMatch(home -> home.yours()
                                || home.finish() != null && home.finish().shared());
    }

    public static List<Line> given(List<Line> lines) {
        return lines.stream().filter(line -> !line.back()).toList();
    }
}
