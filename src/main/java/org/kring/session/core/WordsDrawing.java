package org.kring.session.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kring.method.Kind;
import org.kring.method.Role;
import org.kring.session.core.SessionView.*;

/** Draws what was written, each text for who may read it and nobody else. */
final class WordsDrawing extends Sketch {

    WordsDrawing(Sketch sketch) {
        super(sketch);
    }

    /** In the round the circle reads the case; before and after it, only whose case it is. A title stays on the page. */
    @Nullable
    Case kase() {
        return kase(s.round);
    }

    private Case kase(int round) {
        var file = s.caseOf(round);
        if (round == s.round && s.stopped || file.stopped()) {
            return new Case(
                    file.presenter(),
                    nameOrNull(file.presenter()),
                    null,
                    null,
                    null,
                    null,
                    null,
                    file.told(),
                    true,
                    file.erased());
        }
        var reads = round == s.round && inRound() || me.equals(file.presenter());
        return new Case(
                file.presenter(),
                nameOrNull(file.presenter()),
                text(file.title()),
                reads ? text(file.facts()) : null,
                reads ? text(file.focus()) : null,
                reads ? text(file.outcome()) : null,
                reads ? text(file.reframed()) : null,
                file.told(),
                false,
                file.erased());
    }

    boolean kept(Contribution c) {
        return !note(Field.KEEP.of(c.id()), c.round()).isEmpty();
    }

    List<Line> lines(Kind kind, Predicate<Contribution> which) {
        if (s.stopped && s.phase == Session.Phase.LIVE) {
            return List.of();
        }
        return s.contributions.values().stream()
                .filter(c -> c.kind() == kind && (c.round() == s.round || lasting()))
                .filter(which)
                .map(this::line)
                .toList();
    }

    /** Rounds are over: what was given in earlier ones is read again. */
    private boolean lasting() {
        return s.phase == Session.Phase.BETWEEN || s.phase == Session.Phase.ENDED;
    }

    /** What the viewer gave; of a stopped round only once it is over, to take it back. */
    List<Line> own() {
        return s.contributions.values().stream()
                .filter(c -> c.seat().equals(me) && !c.back())
                .filter(c -> lasting()
                        || !s.ofCase(c, c.round())
                        || !s.caseOf(c.round()).stopped())
                .map(this::line)
                .toList();
    }

    private Line line(Contribution c) {
        var mine = c.seat().equals(me);
        var words = text(c.text());
        var open = s.phase == Session.Phase.LIVE && !s.stopped && c.part() == s.part && !c.back();
        var records = s.in(me) && s.roles(me).contains(Role.RECORDER);
        var onPaper =
                me.equals(s.leader()) && s.in(c.seat()) && s.person(c.seat()).paper() && s.phase != Session.Phase.ENDED;
        var presenter = presents(c.round());
        var writes = records && inRound() ? note(Field.KEY.of(c.id()), c.round()) : "";
        var handedKey = presenter
                ? handedBy(Field.HANDED_KEY.of(c.id()), c.round())
                : records && inRound() ? note(Field.HANDED_KEY.of(c.id()), c.round()) : "";
        return new Line(
                c.id(),
                c.kind(),
                c.step(),
                c.seat(),
                name(c.seat()),
                words,
                c.back(),
                c.lap(),
                c.round(),
                mine,
                open && (mine && s.in(me) || onPaper || words == null && records),
                (mine || onPaper) && !c.back(),
                presenter && kept(c),
                presenter && !note(Field.TAKE.of(c.id()), c.round()).isEmpty(),
                presenter ? emptyToNull(handedKey) : emptyToNull(writes),
                !handedKey.isEmpty() && handedKey.equals(presenter ? handedKey : writes),
                TextKind.of(c.kind()).most(),
                c.field(),
                s.in(me) || room() ? c.warmth() : null,
                (s.in(me) || room()) && c.picked());
    }

    /** What recorders put before who presented: of the case, and of the answers. */
    List<Key> keys() {
        return inRound() || s.stopped ? List.of() : keys(s.round);
    }

    private List<Key> keys(int round) {
        if (!whole(round)) {
            return List.of();
        }
        var ofTheCase = Stream.of(Field.HANDED_FACTS, Field.HANDED_FOCUS)
                .map(field -> new Key(null, handedBy(field.place(), round)));
        var ofAnswers = s.contributions.values().stream()
                .filter(c -> c.kind() == Kind.QUESTION && c.round() == round)
                .map(c -> new Key(text(c.text()), handedBy(Field.HANDED_KEY.of(c.id()), round)));
        return Stream.concat(ofTheCase, ofAnswers)
                .filter(key -> !key.text().isEmpty())
                .toList();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What a recorder handed to the presenter; whoever records may change, the notes stay with who wrote them. */
    private String handedBy(Field.Place place, int round) {
        return scene.notes().values().stream()
                .map(notes -> notes.get(place.kept(round)))
                .filter(Objects::nonNull)
                .map(Note::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Nullable
    Handed handed() {
        if (!inRound() || !presents(s.round)) {
            return null;
        }
        var facts = handedBy(Field.HANDED_FACTS.place(), s.round);
        var focus = handedBy(Field.HANDED_FOCUS.place(), s.round);
        return facts.isEmpty() && focus.isEmpty() ? null : new Handed(facts, focus);
    }

    @Nullable
    Finish finish() {
        return finish(s.round);
    }

    private @Nullable Finish finish(int round) {
        var file = s.caseOf(round);
        var yours = presents(round);
        if (file.stopped() || !yours && !file.shared()) {
            return null;
        }
        var actions = new ArrayList<Planned>();
        file.actions().forEach((textId, on) -> {
            var words = text(textId);
            if (words != null) {
                actions.add(new Planned(words, on));
            }
        });
        var taken = file.taken().stream()
                .map(s.contributions::get)
                .filter(c -> c != null && !c.back())
                .map(c -> new Taken(name(c.seat()), text(c.text())))
                .toList();
        return new Finish(file.shared(), taken, text(file.reason()), actions, text(file.reworded()), yours);
    }

    /** The own notebook; what a recorder noted for the presenter goes with the round. */
    Map<String, Note> notes() {
        return notes(s.round);
    }

    private Map<String, Note> notes(int round) {
        var mine = new TreeMap<String, Note>();
        if (s.phase == Session.Phase.LIVE && s.casting().keepsNothing()) {
            // What somebody had in the notebook before stays theirs, and is not opened here.
            return mine;
        }
        var prefix = round + "/";
        scene.notes().getOrDefault(me, Map.of()).forEach((kept, note) -> {
            var name = kept.startsWith(prefix) ? kept.substring(prefix.length()) : kept;
            var place = Field.parse(name);
            if (place.isPresent()
                    && place.get().kept(round).equals(kept)
                    && (inRound() || !recorders(place.get().field()))) {
                mine.put(name, note);
            }
        });
        return mine;
    }

    /** What goes home of each round, once rounds are over: the presenter's own, and what the others were given of it. */
    List<TakeHome> home() {
        return !lasting() || room()
                ? List.of()
                : s.cases.keySet().stream().sorted().map(this::home).toList();
    }

    private TakeHome home(int round) {
        return new TakeHome(
                round,
                kase(round),
                finish(round),
                lines(Kind.QUESTION, c -> c.round() == round && whole(round) && kept(c)),
                takeable(round),
                keys(round),
                notes(round));
    }

    /** What goes home with who is no longer in the circle: the own case whole, and of other rounds only own notes. */
    List<TakeHome> homeApart() {
        return !lasting()
                ? List.of()
                : s.cases.keySet().stream()
                        .sorted()
                        .map(round -> presents(round) ? home(round) : onlyNotes(round))
                        .toList();
    }

    private TakeHome onlyNotes(int round) {
        var stopped = s.caseOf(round).stopped();
        var nothing = new Case(null, null, null, null, null, null, null, false, stopped, false);
        return new TakeHome(round, nothing, null, List.of(), List.of(), List.of(), notes(round));
    }

    /** Everything that the presenter of this round could take along, in the order in which it was given. */
    private List<Line> takeable(int round) {
        return s.contributions.values().stream()
                .filter(c -> c.round() == round && s.takeable(round).contains(c.kind()) && whole(round))
                .map(this::line)
                .toList();
    }

    /** The viewer presented in this round, and has not erased the case. */
    private boolean whole(int round) {
        return presents(round) && !s.caseOf(round).erased();
    }

    private boolean recorders(Field field) {
        return switch (field) {
            case KEY, HANDED_KEY, HANDED_FACTS, HANDED_FOCUS -> true;
            case FACTS, FOCUS -> !s.holds(me, Office.PRESENTER);
            case NOTEBOOK,
                    TITLE,
                    QUESTION,
                    FRESH,
                    ADVICE,
                    CORE,
                    ASSOCIATION,
                    POSITION,
                    PERSPECTIVE,
                    FACTOR,
                    AFFIRMATION,
                    REPLY,
                    EXPERIENCE,
                    INSIGHT,
                    LOOK_BACK,
                    OUTCOME,
                    REFRAMED,
                    LINE,
                    KEEP,
                    TAKE,
                    REASON,
                    ACTION,
                    ACTION_ON,
                    REWORDED -> false;
        };
    }
}
