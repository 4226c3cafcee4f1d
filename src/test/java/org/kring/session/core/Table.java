package org.kring.session.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.kring.method.yaml.MethodFile;
import org.kring.method.yaml.MethodFiles;

/** A table to play at: sends commands to the rules and keeps facts, words and notebooks as the house does. */
public final class Table {

    public static final String ID = "id";

    static final Methods METHODS =
            new Methods(MethodFiles.bundled().stream().map(MethodFile::method).toList(), List.of());

    static final Wording DUTCH = new Wording() {
        @Override
        public String language() {
            return "nl";
        }

        @Override
        public String nobody(Office office) {
            return office.name();
        }

        @Override
        public String someone() {
            return "iemand";
        }

        @Override
        public String moment(Instant at) {
            return at.toString();
        }
    };

    /** A fact with its time, as the log keeps it. */
    record Fact(SessionEvent event, Instant at) {}

    private final Methods methods;
    final List<Fact> facts = new ArrayList<>();
    final Map<String, String> texts = new LinkedHashMap<>();
    final Map<String, Map<String, Note>> notes = new HashMap<>();
    public final Map<String, Instant> away = new HashMap<>();
    public Session session;
    public Instant now = Instant.parse("2026-12-08T14:00:00Z");
    boolean erased;
    private int ids;

    Table() {
        this(METHODS);
    }

    private Table(Methods methods) {
        this.methods = methods;
        this.session = Session.none(methods);
    }

    /** Joke facilitates, Samira presents, Ton and Noor ask, in a method of a test. */
    public static Table of(Method method) {
        var all = new ArrayList<>(METHODS.forUse(Method.Use.WELCOME));
        all.addAll(METHODS.forUse(Method.Use.CLOSING));
        all.add(method);
        var table = new Table(new Methods(all, List.of()));
        table.open("Joke", 90, method.id());
        table.with("Samira", "Ton", "Noor");
        table.cast("Joke", Office.FACILITATOR, "Joke");
        table.cast("Joke", Office.PRESENTER, "Samira");
        return table;
    }

    /** A room opened by this person, who gets the name as seat. */
    public static Table openedBy(String name) {
        return openedBy(name, 60);
    }

    public static Table openedBy(String name, int minutes) {
        return openedBy(name, minutes, "incident-5");
    }

    /** A room for a round of this method. */
    public static Table openedBy(String name, int minutes, String method) {
        var table = new Table();
        table.open(name, minutes, method);
        return table;
    }

    private void open(String name, int minutes, String method) {
        when(
                name,
                new SessionCommand.OpenSession(
                        methods.forUse(Method.Use.WELCOME).getFirst().hash(),
                        methods.current(method).orElseThrow().hash(),
                        methods.forUse(Method.Use.CLOSING).getFirst().hash(),
                        minutes,
                        24,
                        name));
    }

    /** Joke facilitates, Samira presents, Bram records, Ton is deputy and asks, with Noor, Wies and Rachid. */
    public static Table full() {
        var table = openedBy("Joke").with("Samira", "Ton", "Noor", "Wies", "Rachid", "Bram");
        table.cast("Joke", Office.FACILITATOR, "Joke");
        table.cast("Joke", Office.PRESENTER, "Samira");
        table.cast("Joke", Office.RECORDER, "Bram");
        table.cast("Joke", Office.DEPUTY, "Ton");
        return table;
    }

    /** Joke facilitates, Samira presents, Ton and Noor ask; nobody else. */
    public static Table small() {
        var table = openedBy("Joke").with("Samira", "Ton", "Noor");
        table.cast("Joke", Office.FACILITATOR, "Joke");
        table.cast("Joke", Office.PRESENTER, "Samira");
        return table;
    }

    /** Joke facilitates, Samira presents, and as many ask as the method needs at least. */
    public static Table smallest(String method) {
        return cast(method, METHODS.current(method).orElseThrow().questioners().least());
    }

    /** Joke facilitates, Samira presents, and as many ask as the method allows; at most nine. */
    public static Table largest(String method) {
        return cast(method, METHODS.current(method).orElseThrow().questioners().most());
    }

    private static final List<String> ASKERS =
            List.of("Ton", "Noor", "Wies", "Rachid", "Bram", "Elske", "Yusuf", "Marleen", "Ilse");

    private static Table cast(String method, int questioners) {
        var table = openedBy("Joke", 90, method).with("Samira");
        table.cast("Joke", Office.FACILITATOR, "Joke");
        table.cast("Joke", Office.PRESENTER, "Samira");
        for (var i = 0; table.session.questioners().size() < questioners; i++) {
            table.with(ASKERS.get(i));
        }
        return table;
    }

    public Table with(String... names) {
        for (var name : names) {
            when(name, new SessionCommand.Knock(name, false));
            when(session.doorkeeper(), new SessionCommand.Admit(name, false));
        }
        return this;
    }

    public void cast(String by, Office office, String seat) {
        when(by, new SessionCommand.OfferRole(office, seat));
        if (!by.equals(seat)) {
            when(seat, new SessionCommand.AnswerRole(office, true, false, null));
        }
    }

    /** Started, with everybody's tick, at the step with this id. */
    public Table at(String step) {
        if (session.phase() == Session.Phase.LOBBY) {
            when("Joke", new SessionCommand.Start(true));
            for (var seat : List.copyOf(session.seating)) {
                if (session.person(seat).paper()) {
                    when("Joke", new SessionCommand.Tick(seat));
                } else {
                    when(seat, new SessionCommand.Tick(null));
                }
            }
        }
        while (!session.stepKey().endsWith("." + step)) {
            if (session.run().turns != null && turns().answering()) {
                when("Joke", new SessionCommand.PassTurnOn(turn()));
            }
            when("Joke", new SessionCommand.MoveOn(true));
            wait(Duration.ofMinutes(2));
        }
        return this;
    }

    public Table wait(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** This command is done, at the step that runs. */
    public Table when(String seat, SessionCommand command) {
        return when(seat, session.version() == 0 ? "" : session.stepKey(), command);
    }

    public Table when(String seat, String step, SessionCommand command) {
        var id = command instanceof SessionCommand.AddPaperSeat paper ? paper.name() : "c" + ++ids;
        var decision = SessionDecider.decide(session, scene(), new Sent(id, seat, now, step, command));
        for (var event : decision.events()) {
            session = session.after(event, now);
            facts.add(new Fact(event, now));
        }
        decision.erased().forEach(texts::remove);
        decision.written().forEach(w -> texts.put(w.id(), w.text()));
        for (var noted : decision.noted()) {
            var of = notes.computeIfAbsent(noted.seat(), s -> new HashMap<>());
            if (noted.text().isEmpty()) {
                of.remove(noted.field());
            } else {
                of.merge(noted.field(), new Note(noted.text(), 1), (old, n) -> new Note(n.text(), old.revision() + 1));
            }
        }
        if (decision.everythingErased()) {
            erased = true;
        }
        return this;
    }

    public Table note(String seat, String field, String text) {
        return when(seat, new SessionCommand.SaveNote(field, text, 0));
    }

    /** The reason for which the rules refuse this command now; fails when they do not. */
    Refused.Reason refusal(String seat, SessionCommand command) {
        return refusal(seat, session.stepKey(), command);
    }

    Refused.Reason refusal(String seat, String step, SessionCommand command) {
        try {
            SessionDecider.decide(session, scene(), new Sent("try", seat, now, step, command));
        } catch (Refused refused) {
            return refused.reason();
        }
        throw new AssertionError("Expected a refusal, but the rules allow " + command);
    }

    Scene scene() {
        var copy = new HashMap<String, Map<String, Note>>();
        notes.forEach((seat, of) -> copy.put(seat, Map.copyOf(of)));
        return new Scene(Map.copyOf(texts), copy, new Presence(away, false));
    }

    public SessionView view(String seat) {
        return view(seat, DUTCH);
    }

    /** The drawing in other words than the bare ones of the rules' own tests. */
    public SessionView view(String seat, Wording wording) {
        return SessionView.of(session, scene(), ID, "CODE2345", seat, wording, now);
    }

    public SessionView room() {
        return room(DUTCH);
    }

    public SessionView room(Wording wording) {
        return SessionView.ofRoom(session, scene(), ID, "CODE2345", wording, now);
    }

    /** Another table at the same point. */
    Table copy() {
        var copy = new Table(methods);
        copy.facts.addAll(facts);
        copy.texts.putAll(texts);
        notes.forEach((seat, of) -> copy.notes.put(seat, new HashMap<>(of)));
        copy.away.putAll(away);
        copy.session = session;
        copy.now = now;
        copy.ids = ids;
        return copy;
    }

    /** The same session, folded anew from its facts. */
    Session replayed() {
        var again = Session.none(methods);
        for (var fact : facts) {
            again = again.after(fact.event(), fact.at());
        }
        return again;
    }

    private Turns turns() {
        return session.turns();
    }

    public int turn() {
        return session.turns().number();
    }

    public String holder() {
        return String.valueOf(session.turns().holder());
    }

    /** The one whose turn it is asks aloud and passes the turn on. */
    public Table ask() {
        var who = holder();
        when(who, new SessionCommand.AskQuestion(turn(), "", "", null));
        return when(who, new SessionCommand.PassTurnOn(turn()));
    }

    public Table pass() {
        return when(holder(), new SessionCommand.PassTurn(turn(), null));
    }
}
