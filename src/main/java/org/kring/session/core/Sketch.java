package org.kring.session.core;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kring.method.Method;
import org.kring.method.Role;
import org.kring.session.core.SessionView.*;

/** What every part of a drawing needs: the session, who looks, and the names and texts that viewer may read. */
class Sketch {

    /** Whose name is erased. */
    private static final String NOBODY = "…";

    /** Who looks at the screen of the whole room: nobody in particular. */
    static final String ROOM = "";

    final Session s;
    final Scene scene;
    final String me;
    final Wording wording;
    final Instant now;
    private final Map<String, String> names;

    Sketch(Session s, Scene scene, String me, Wording wording, Instant now) {
        this.s = s;
        this.scene = scene;
        this.me = me;
        this.wording = wording;
        this.now = now;
        this.names = names();
    }

    /** For another part of the same drawing. */
    Sketch(Sketch of) {
        this.s = of.s;
        this.scene = of.scene;
        this.me = of.me;
        this.wording = of.wording;
        this.now = of.now;
        this.names = of.names;
    }

    final boolean room() {
        return me.equals(ROOM);
    }

    final String rawName(String seat) {
        return scene.texts().getOrDefault(s.person(seat).nameText(), NOBODY);
    }

    /**
     * Two people with one name are told apart by a number, in the order in which they came to the door, whoever left included:
     * a number stays with a person. Who still waits comes after all who sit or sat.
     */
    private Map<String, String> names() {
        var used = new HashSet<String>();
        var result = new LinkedHashMap<String, String>();
        for (var outside : List.of(false, true)) {
            s.people.keySet().stream().filter(seat -> outside(seat) == outside).forEach(seat -> {
                var raw = rawName(seat);
                var shown = raw;
                for (var i = 2; !raw.equals(NOBODY) && !used.add(Words.sameName(shown)); i++) {
                    shown = raw + " (" + i + ")";
                }
                result.put(seat, shown);
            });
        }
        return result;
    }

    private boolean outside(String seat) {
        return switch (s.person(seat).status()) {
            case WAITING, TURNED_AWAY -> !s.person(seat).sat();
            case IN, LEFT, REMOVED -> false;
        };
    }

    final String name(String seat) {
        return names.getOrDefault(seat, NOBODY);
    }

    final @Nullable String nameOrNull(@Nullable String seat) {
        return seat == null ? null : name(seat);
    }

    final boolean inRound() {
        return s.phase == Session.Phase.LIVE && !s.stopped && s.use() == Method.Use.ROUND;
    }

    /** The viewer presents, and reads nothing of the step that runs: turned away, or outside. */
    final boolean apart() {
        return inRound()
                && s.currentStep().presenter().apart()
                && s.in(me)
                && s.roles(me).contains(Role.PRESENTER);
    }

    final boolean presents(int round) {
        return me.equals(s.caseOf(round).presenter()) && !(s.caseOf(round).stopped());
    }

    final @Nullable String text(@Nullable String textId) {
        return textId == null ? null : scene.texts().get(textId);
    }

    final String note(Field.Place place, int round) {
        return scene.note(me, place, round);
    }

    /** Who reads the agreements aloud: who took it, else who leads. */
    final @Nullable String reader() {
        return s.reader != null ? s.reader : s.leader();
    }
}
