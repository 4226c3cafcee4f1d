package org.kring.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kring.method.Kind;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.page.Words;
import org.kring.report.Report;
import org.kring.session.core.Office;
import org.kring.session.core.SessionCommand;
import org.kring.session.core.SessionView;
import org.kring.session.core.Table;
import org.kring.session.core.Warmth;

/** Every page and state of a session, drawn by the rules at a table that is played in memory: no database, no server. */
public final class SessionFixtures {

    /** Moments in which who leads has something to do that others have not. */
    private static final Set<String> LEAD_LOOKS =
            Set.of("choosing a module", "an interrupt", "back to an earlier step", "a number", "turned away");

    private final Pages pages = new Pages();
    private final Words words;
    private final boolean dutch;
    private final Map<String, Supplier<String>> all = new LinkedHashMap<>();

    private SessionFixtures(Words words) {
        this.words = words;
        this.dutch = words.language().equals("nl");
        entrance();
        lobby();
        round();
        asking();
        ends();
        shared();
        circles();
        activities();
    }

    /** Pages by name, in the order in which people meet them, in these words. */
    public static Map<String, Supplier<String>> all(Words words) {
        return new SessionFixtures(words).all;
    }

    private String say(String nl, String en) {
        return dutch ? nl : en;
    }

    private Page page(String key) {
        return new Page(words, words.say(key), "token", "/");
    }

    private void add(String name, String template, String parameter, Supplier<Object> value) {
        all.put(name, () -> pages.render(template, Map.of(parameter, value.get())));
    }

    // ---- coming in

    private void entrance() {
        var choices = org.kring.method.yaml.MethodFiles.bundled().stream()
                .map(org.kring.method.yaml.MethodFile::method)
                .filter(method -> method.use() == org.kring.method.Method.Use.ROUND)
                .toList();
        add(
                "landing",
                "web/landing.jte",
                "landing",
                () -> new LandingPage(page("web.landing.title"), choices, "", "", 60, null));
        add(
                "landing, refused",
                "web/landing.jte",
                "landing",
                () -> new LandingPage(page("web.landing.title"), choices, "", "", 60, words.say("refused.EMPTY_TEXT")));
        join("join", JoinPage.Way.NEW, "", null, null);
        join("join, with a code", JoinPage.Way.NEW, "7PQM 4XKD", null, null);
        join("join, unknown code", JoinPage.Way.NEW, "7PQM 4XKB", "code", "UNKNOWN_CODE");
        join("join, door closed", JoinPage.Way.NEW, "7PQM 4XKD", "door", "DOOR_IS_CLOSED");
        join("join, wrong digits", JoinPage.Way.DEVICE, "7PQM 4XKD", "digits", "WRONG_DIGITS");
        join("join, back again", JoinPage.Way.BACK, "7PQM 4XKD", null, null);
        add("screen code", "session/roomCode.jte", "room", () -> new RoomCodePage(page("room.title"), "", null));
        add(
                "screen code, unknown",
                "session/roomCode.jte",
                "room",
                () -> new RoomCodePage(page("room.title"), "ABCD EFGH", words.say("refused.UNKNOWN_ROOM_CODE")));
        Consumer<Table> knocked = table -> table.when("Wies", new SessionCommand.Knock("Wies", false));
        stage("waiting", "Wies", Table.openedBy("Joke"), knocked);
        stage(
                "turned away",
                "Wies",
                Table.openedBy("Joke"),
                knocked.andThen(table -> table.when("Joke", new SessionCommand.TurnAway("Wies"))));
        stage(
                "removed",
                "Noor",
                Table.openedBy("Joke").with("Noor"),
                table -> table.when("Joke", new SessionCommand.RemoveSeat("Noor")));
        stage("left", "Noor", Table.full().at("asking"), table -> {
            while (!table.holder().equals("Noor")) {
                table.ask();
            }
            table.when("Noor", ask(table, say("Wat weet je zeker?", "What do you know for certain?")))
                    .when("Noor", new SessionCommand.Leave());
        });
    }

    private void join(String name, JoinPage.Way way, String code, String field, String reason) {
        add(
                name,
                "session/join.jte",
                "join",
                () -> new JoinPage(
                        page("session.join.title"),
                        code,
                        "",
                        way,
                        field,
                        reason,
                        reason == null ? null : words.say("refused." + reason)));
    }

    private void lobby() {
        stage("lobby, just opened", "Joke", Table.openedBy("Joke"), table -> {});
        stage(
                "lobby, someone at the door",
                "Joke",
                Table.openedBy("Joke").with("Samira", "Ton"),
                table -> table.when("Wies", new SessionCommand.Knock("Wies", false))
                        .when("Noor2", new SessionCommand.Knock("Noor", true)));
        stage(
                "lobby, asked to present",
                "Samira",
                Table.openedBy("Joke").with("Samira", "Ton", "Noor"),
                table -> table.when("Joke", new SessionCommand.OfferRole(Office.PRESENTER, "Samira")));
        stage(
                "lobby, asked to record",
                "Ton",
                Table.openedBy("Joke").with("Samira", "Ton", "Noor"),
                table -> table.when("Joke", new SessionCommand.OfferRole(Office.RECORDER, "Ton")));
        stage(
                "lobby, a no",
                "Joke",
                Table.openedBy("Joke").with("Samira", "Ton", "Noor"),
                table -> table.when("Joke", new SessionCommand.OfferRole(Office.PRESENTER, "Samira"))
                        .when("Samira", new SessionCommand.AnswerRole(Office.PRESENTER, false, false, null)));
        stage("lobby, presenter prepares", "Samira", Table.full(), table -> {});
        stage("lobby, ready to start", "Joke", Table.full(), table -> {});
        stage(
                "lobby, too short a slot",
                "Joke",
                Table.full(),
                table -> table.when("Joke", new SessionCommand.SetSlot(30)));
        stage(
                "lobby, paper and the wall",
                "Joke",
                Table.openedBy("Joke"),
                table -> table.when("Joke", new SessionCommand.AddPaperSeat("Samira"))
                        .when("Joke", new SessionCommand.AddPaperSeat("Ton"))
                        .when("Joke", new SessionCommand.OfferRole(Office.PRESENTER, "Samira")));
        all.put(
                "lobby, on this computer only",
                () -> whole(Table.full().view("Joke", new WordingOf(words)), extras(true, true)));
        all.put(
                "lobby, without encryption",
                () -> whole(Table.full().view("Joke", new WordingOf(words)), extras(false, true)));
        all.put(
                "lobby, six digits for a device",
                () -> whole(
                        Table.full().view("Noor", new WordingOf(words)),
                        extras(false, false).pairing("482 913")));
        all.put(
                "lobby, a code for a screen",
                () -> whole(
                        Table.full().view("Joke", new WordingOf(words)),
                        extras(false, false).forRoom("7PQM 4XKD")));
    }

    // ---- the round

    private Table told() {
        return Table.full()
                .at("introduction")
                .when("Samira", new SessionCommand.SetTitle(say("De behulpzame buurman", "The helpful neighbour")))
                .when(
                        "Samira",
                        new SessionCommand.TellCase(
                                say(
                                        "Een oudere mevrouw komt voor de derde keer aan de balie, samen met haar buurman. Hij praat, heeft haar telefoon in zijn hand en leest de codes voor.",
                                        "An elderly lady comes to the desk for the third time, together with her neighbour. He talks, holds her phone and reads the codes aloud."),
                                say(
                                        "Hoe kan ik ruimte maken voor haar eigen stem, zonder de helper weg te duwen?",
                                        "How can I make room for her own voice without pushing the helper away?")));
    }

    private Table noted() {
        return told().at("noting")
                .note(
                        "Noor",
                        "question.1",
                        say(
                                "Wat maakte dat je doorging, terwijl het niet goed voelde?",
                                "What made you go on while it did not feel right?"))
                .note(
                        "Noor",
                        "question.2",
                        say("Wat weet je zeker en wat vul je in?", "What do you know, and what do you fill in?"));
    }

    private void round() {
        for (var who : List.of("Joke", "Noor")) {
            stage(
                    "welcome, " + who,
                    who,
                    Table.full(),
                    table -> table.when("Joke", new SessionCommand.Start(true))
                            .when("Ton", new SessionCommand.Tick(null)));
        }
        for (var who : List.of("Samira", "Bram", "Noor", "Joke")) {
            stage("introduction, " + who, who, Table.full().at("introduction"), table -> {});
        }
        stage("introduction, told", "Noor", told(), table -> {});
        stage(
                "introduction, handed by the recorder",
                "Samira",
                Table.full().at("introduction"),
                table -> table.note(
                                "Bram", "facts", say("Zij kwam voor de derde keer.", "She came for the third time."))
                        .when("Bram", new SessionCommand.HandToPresenter("facts")));
        for (var who : List.of("Noor", "Samira", "Joke", "Bram")) {
            stage("noting, " + who, who, noted(), table -> table.when("Ton", new SessionCommand.Ready(null)));
        }
        for (var who : List.of("Noor", "Samira", "Joke")) {
            stage(
                    "analysis, " + who,
                    who,
                    noted().at("analysis"),
                    table -> table.when(
                                    "Noor",
                                    new SessionCommand.Give(
                                            say(
                                                    "Het gaat om haar stem, niet om hem.",
                                                    "It is about her voice, not about him."),
                                            "",
                                            null))
                            .when("Wies", new SessionCommand.Give("", "", null)));
            stage(
                    "advice, writing, " + who,
                    who,
                    noted().at("advice"),
                    table -> table.when("Ton", new SessionCommand.Ready(null)));
        }
        for (var who : List.of("Noor", "Samira", "Joke")) {
            stage("advice, giving, " + who, who, advised(), table -> {});
        }
        for (var who : List.of("Samira", "Noor")) {
            stage("finish, " + who, who, advised().at("finish"), table -> {});
            stage("finish, shared, " + who, who, finished(), table -> {});
        }
        for (var who : List.of("Joke", "Samira", "Noor")) {
            stage("insights, " + who, who, finished().at("insights"), table -> {});
        }
        stage("look back", "Wies", closed(), table -> {});
    }

    private Table advised() {
        var table = noted().at("advice").when("Joke", new SessionCommand.StartGiving());
        table.when(
                "Ton",
                new SessionCommand.Give(
                        say(
                                "Spreek haar als eerste aan, bij haar naam, en kijk haar daarbij aan. Elke keer.",
                                "Speak to her first, by her name, and look at her as you do. Every time."),
                        "",
                        null));
        return table.when("Ton", new SessionCommand.PassTurnOn(table.turn()));
    }

    private Table finished() {
        var table = advised().at("finish");
        var advice = table.view("Samira").advice().getFirst().id();
        return table.note("Samira", "take." + advice, "yes")
                .note(
                        "Samira",
                        "reason",
                        say("Omdat het over mij gaat, en niet over hem.", "Because it is about me, not about him."))
                .note(
                        "Samira",
                        "action.1",
                        say("Ik zeg de vaste zin voor we inloggen.", "I say the set sentence before we log in."))
                .note("Samira", "action-on.1", "2026-12-18")
                .when("Samira", new SessionCommand.ShareFinish(true, false, true, false));
    }

    private Table closed() {
        var table = finished().at("insights");
        table.when(
                table.holder(),
                new SessionCommand.Give(
                        say(
                                "Ik ging sneller naar een oplossing dan ik dacht.",
                                "I went for a solution sooner than I thought."),
                        "",
                        null));
        table.note("Noor", "action.1", say("Ik maak een kaartje voor onze balie.", "I make a card for our own desk."))
                .note("Noor", "action-on.1", "2027-01-05");
        return table.at("look-back")
                .when(
                        "Wies",
                        new SessionCommand.Give(
                                say("We beginnen met terugkijken.", "We start by looking back."), "", null));
    }

    // ---- asking, and what may happen in every step

    private static SessionCommand ask(Table table, String text) {
        return new SessionCommand.AskQuestion(table.turn(), text, "", null);
    }

    private Table asked() {
        var table = noted().at("asking");
        return table.when(
                "Ton",
                ask(
                        table,
                        say(
                                "Wat gebeurde er precies toen hij haar telefoon pakte?",
                                "What happened when he took her phone?")));
    }

    private void asking() {
        for (var who : List.of("Ton", "Samira", "Joke", "Bram", "Noor")) {
            stage("asking, an answer is given, " + who, who, asked(), table -> {});
        }
        Consumer<Table> next = table -> table.when("Ton", new SessionCommand.PassTurnOn(table.turn()));
        for (var who : List.of("Noor", "Samira", "Joke", "Bram", "Wies")) {
            stage("asking, Noor's turn, " + who, who, asked(), next);
        }
        stage("asking, the last turn", "Joke", asked(), table -> table.when("Joke", new SessionCommand.MoveOn(true)));
        stage("asking, nobody has a question left", "Joke", noted().at("asking"), table -> {
            for (var i = 0; i < 4; i++) {
                table.pass();
            }
        });
        stage(
                "asking, a pause is asked for",
                "Joke",
                asked(),
                table -> table.when("Wies", new SessionCommand.AskForPause()));
        for (var who : List.of("Samira", "Noor", "Joke")) {
            stage(
                    "paused by the presenter, " + who,
                    who,
                    asked(),
                    table -> table.when("Samira", new SessionCommand.Pause()));
        }
        stage("the last minute", "Noor", asked(), next.andThen(table -> table.wait(left(table, 40))));
        stage("over time", "Noor", asked(), next.andThen(table -> table.wait(left(table, -130))));
        stage("someone lost the connection", "Noor", asked(), next.andThen(table -> table.away.put("Wies", table.now)));
        stage("the facilitator lost the connection", "Ton", asked(), next.andThen(table -> {
            table.away.put("Joke", table.now);
            table.wait(Duration.ofSeconds(45));
        }));
        stage(
                "a late guest at the door",
                "Joke",
                asked(),
                table -> table.when("Joke", new SessionCommand.OpenDoor())
                        .when("Anna", new SessionCommand.Knock("Anna", false)));
        stage(
                "something was taken back",
                "Noor",
                asked(),
                table -> table.when(
                        "Ton",
                        new SessionCommand.TakeBack(
                                table.view("Ton").questions().getFirst().id())));
        all.put(
                "refused without script",
                () -> whole(
                        asked().view("Noor", new WordingOf(words)),
                        extras(false, false)
                                .refused(
                                        words.say("refused.NOT_YOUR_TURN"),
                                        Map.of("text", say("Wat zag je?", "What did you see?")))));
    }

    private static Duration left(Table table, long seconds) {
        return Duration.ofSeconds(table.view("Noor").clock().remainingSeconds() - seconds);
    }

    // ---- the end

    private void ends() {
        for (var who : List.of("Samira", "Joke", "Noor")) {
            stage("stopped, " + who, who, asked(), table -> table.when("Samira", new SessionCommand.StopRound()));
            stage(
                    "between rounds, " + who,
                    who,
                    closed(),
                    table -> table.when("Joke", new SessionCommand.MoveOn(true)));
            stage("the end, " + who, who, ended(), table -> {});
        }
        stage(
                "erasing is announced",
                "Wies",
                ended(),
                table -> table.when("Joke", new SessionCommand.AnnounceErasure()));
        stage("the case was erased", "Samira", ended(), table -> table.when("Samira", new SessionCommand.EraseCase()));
        for (var who : List.of("Samira", "Noor")) {
            add("report, " + who, "report/report.jte", "report", () -> report(ended(), who));
        }
        add("report, nothing in it", "report/report.jte", "report", () -> {
            var table = Table.full().at("look-back").when("Joke", new SessionCommand.MoveOn(true));
            return report(table, "Noor");
        });
    }

    private Report report(Table table, String who) {
        return new Report(page("report.title"), table.view(who, new WordingOf(words)));
    }

    private Table ended() {
        return closed().when("Joke", new SessionCommand.MoveOn(true)).when("Joke", new SessionCommand.EndSession());
    }

    // ---- screens for more than one pair of eyes

    private void shared() {
        room("room, lobby", Table.full());
        room("room, welcome", Table.full().when("Joke", new SessionCommand.Start(true)));
        room("room, introduction", told());
        room("room, noting", noted());
        room("room, asking", asked());
        room("room, advice", advised());
        room("room, finish", finished());
        room("room, paused", asked().when("Samira", new SessionCommand.Pause()));
        room("room, stopped", asked().when("Samira", new SessionCommand.StopRound()));
        room("room, over", ended());
        wall("the wall, welcome", paper());
        wall("the wall, introduction", paper().at("introduction"));
        wall("the wall, noting", paper().at("noting"));
        var asking = paper().at("asking");
        wall(
                "the wall, asking",
                asking.when("Joke", new SessionCommand.AskQuestion(asking.turn(), "", "", asking.holder())));
        wall("the wall, analysis", paper().at("analysis"));
        var advice = paper().at("advice").when("Joke", new SessionCommand.StartGiving());
        advice.when("Joke", new SessionCommand.Give("", "", advice.holder()));
        wall("the wall, finish", advice.at("finish"));
    }

    private static Table paper() {
        var table = Table.openedBy("Joke");
        for (var name : List.of("Samira", "Ton", "Noor", "Wies")) {
            table.when("Joke", new SessionCommand.AddPaperSeat(name));
        }
        return table.when("Joke", new SessionCommand.OfferRole(Office.FACILITATOR, "Joke"))
                .when("Joke", new SessionCommand.OfferRole(Office.PRESENTER, "Samira"))
                .when("Joke", new SessionCommand.AnswerRole(Office.PRESENTER, true, false, "Samira"))
                .when("Joke", new SessionCommand.Start(true));
    }

    private void room(String name, Table table) {
        all.put(
                name,
                () -> pages.render(
                        "session/roomPage.jte",
                        Map.of(
                                "stage",
                                new StagePage(
                                        page("room.title"), table.room(new WordingOf(words)), extras(false, false)))));
    }

    private void wall(String name, Table table) {
        all.put(
                name,
                () -> whole(
                        table.view("Joke", new WordingOf(words)),
                        extras(false, false).onTheWall(table.room(new WordingOf(words)))));
    }

    /** The circle from the smallest to the largest. */
    private void circles() {
        for (var n : List.of(3, 4, 8, 10, 12)) {
            var others = new ArrayList<String>();
            for (var i = 1; i < n; i++) {
                others.add(List.of(
                                "Samira",
                                "Ton",
                                "Noor",
                                "Wies",
                                "Rachid",
                                "Bram",
                                "Anne-Marie",
                                "Yusuf",
                                "Elske",
                                "Bas",
                                "Wilhelmina")
                        .get(i - 1));
            }
            stage("a circle of " + n, "Joke", Table.openedBy("Joke").with(others.toArray(String[]::new)), table -> {});
        }
    }

    /** What the other methods ask of a page: one of each, for who acts and for who looks on. */
    private void activities() {
        var ton = say("Je belde haar zelf, nog voor de vergadering.", "You rang her yourself, before the meeting.");
        var noor = say("Een collega die meedacht.", "A colleague who thought along.");
        Consumer<Table> board = table -> table.when("Ton", new SessionCommand.Give(ton, "", null, 1))
                .when("Samira", new SessionCommand.Give(noor, "", null, 2));
        both("board", "success", "board", board);
        Consumer<Table> rate = table -> table.when(
                "Samira",
                new SessionCommand.Rate(
                        table.view("Samira").questions().getFirst().id(), Warmth.WARM));
        both("rating", "ten-steps", "rating", rate);
        Consumer<Table> pick = table -> table.when(
                "Samira",
                new SessionCommand.Pick(
                        table.view("Samira").questions().getFirst().id(), true));
        both("picking", "questions-only", "moving", pick);
        both(
                "a number",
                "solution-focused",
                "scale",
                table -> table.when("Samira", new SessionCommand.NameNumber(4, null)));
        both(
                "consent",
                "co-development",
                "agreed",
                table -> table.when("Ton", new SessionCommand.GiveConsent(false, null)));
        both("silence", "questions-only", "landing", table -> {});
        both(
                "choosing a module",
                "six-phases",
                "module",
                table -> table.when("Joke", new SessionCommand.ProposeModule("resonance")));
        both("turned away", "gossip", "gossip", table -> {});
        both("an outcome", "incident-classic", "outcome", table -> {});
        both("the question now", "ten-steps", "reframing", table -> {});
        both("own choice of what to show", "balint", "associations", table -> table.note("Ton", "association.1", ton));
        both("volunteers, nothing kept", "clearness", "questions", table -> {});
        both("an interrupt", "gossip", "asking", table -> table.when("Joke", new SessionCommand.Pause("too-much")));
        both("back to an earlier step", "solving-loop", "helped", table -> {});
        both("the method was left", "gossip", "asking", table -> table.when("Joke", new SessionCommand.LeaveMethod()));
    }

    /** The same moment for the presenter, and for a questioner or who leads, with questions asked and written on the way. */
    private void both(String name, String method, String step, Consumer<Table> then) {
        for (var who : List.of("Samira", LEAD_LOOKS.contains(name) ? "Joke" : "Ton")) {
            var table = Table.smallest(method).at("agreements");
            while (!table.view("Joke").step().id().equals(step)) {
                onward(table);
            }
            stage(name + ", " + who, who, table, then);
        }
    }

    private void onward(Table table) {
        var step = table.view("Joke").step();
        if (step.activity().equals("Write") && step.task().kind() == Kind.QUESTION) {
            table.note("Ton", "question.1", say("Wat zag je toen?", "What did you see then?"));
        }
        if (step.activity().equals("Ask") && !table.holder().equals("null")) {
            var who = table.holder();
            table.when(who, ask(table, say("Wat wilde je zelf?", "What did you want yourself?")))
                    .when(who, new SessionCommand.PassTurnOn(table.turn()));
        }
        table.when("Joke", new SessionCommand.MoveOn(true));
    }

    private void stage(String name, String who, Table table, Consumer<Table> then) {
        then.accept(table);
        all.put(name, () -> whole(table.view(who, new WordingOf(words)), extras(false, false)));
    }

    private String whole(SessionView view, StageExtras extras) {
        var template = switch (view.screen()) {
            case WAITING, TURNED_AWAY, REMOVED, LEFT -> "session/outside.jte";
            case LOBBY, LIVE, STOPPED, BETWEEN, ENDED -> "session/session.jte";
        };
        return pages.render(template, Map.of("stage", new StagePage(page("session.page"), view, extras)));
    }

    private static StageExtras extras(boolean loopback, boolean insecure) {
        var qr = QrPath.of("https://kring.example.org/7PQM4XKD");
        return new StageExtras(
                "https://kring.example.org/7PQM4XKD",
                "kring.example.org",
                "7PQM 4XKD",
                loopback ? null : qr.path(),
                loopback ? 0 : qr.size(),
                loopback,
                insecure,
                "",
                false,
                false,
                false,
                null,
                null,
                null,
                null,
                Map.of());
    }
}
