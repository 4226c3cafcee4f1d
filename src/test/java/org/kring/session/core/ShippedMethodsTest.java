package org.kring.session.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kring.method.Activity;
import org.kring.method.Method;
import org.kring.session.core.SessionCommand.*;

/** Every method that comes with Kring, played through and searched for leaks. */
class ShippedMethodsTest {

    static Stream<String> ids() {
        return Table.METHODS.forUse(Method.Use.ROUND).stream().map(Method::id);
    }

    // ---- everything that is offered is accepted

    private static final Set<String> ASIDE = Set.of(
            "Rename",
            "SaveNote",
            "AddPaperSeat",
            "AgreeToDepth",
            "Leave",
            "RemoveSeat",
            "SetSlot",
            "SetMethod",
            "SitAs",
            "EraseSession",
            "SetTitle",
            "OfferRole",
            "ReturnRole",
            "AnnounceErasure",
            "OpenDoor",
            "CloseDoor",
            "HandToPresenter");

    @Test
    void everythingThatIsOfferedInEveryStepIsAcceptedWithPinnedCounts() {
        var counts = new TreeMap<String, Integer>();
        ids().forEach(id -> counts.put(id, through(Table.smallest(id))));
        assertThat(counts)
                .as("Offered commands in all steps, to depth one; a change here must say why")
                .isEqualTo(PINNED);
    }

    /** All that is offered in all steps of the round, one after the other. */
    private static int through(Table table) {
        var total = 0;
        start(table);
        while (table.session.phase() == Session.Phase.LIVE && table.session.use() == Method.Use.ROUND) {
            enough(table);
            total += count(table);
            next(table);
        }
        return total;
    }

    private static int count(Table table) {
        var total = 0;
        for (var seat : List.copyOf(table.session.people.keySet())) {
            for (var command : Player.commands(table.view(seat).can())) {
                if (ASIDE.contains(command.getClass().getSimpleName())) {
                    continue;
                }
                try {
                    table.copy().when(seat, command);
                } catch (Refused refused) {
                    fail("Offered but refused: " + command + " because " + refused.reason());
                }
                total++;
            }
        }
        return total;
    }

    // ---- playing on

    private static void start(Table table) {
        table.when("Joke", new Start(true));
        for (var seat : List.copyOf(table.session.seating)) {
            table.when(seat, new Tick(null));
        }
        table.when("Joke", new MoveOn(false));
    }

    /** What a step needs so that there is something to judge: two who ask or give, a module that was chosen. */
    private static void enough(Table table) {
        switch (table.session.currentStep().activity()) {
            case Activity.Ask ask -> {
                for (var i = 0; i < 2; i++) {
                    turn(table);
                    var who = table.holder();
                    table.when(who, new AskQuestion(table.turn(), text(table, "vraag" + i), "", null));
                    table.when(who, new PassTurnOn(table.turn()));
                }
            }
            case Activity.Round round -> {
                if (!table.session.run().giving) {
                    table.when("Joke", new StartGiving());
                }
                turn(table);
                table.when(table.holder(), new Give(text(table, "gegeven"), "", null));
            }
            case Activity.Talk talk when talk.kind() != null -> give(table, talk, 0);
            case Activity.Board board -> give(table, board, 1);
            case Activity.Write write -> {
                for (var who : table.session.order(write.by())) {
                    note(table, who, Field.of(write.kind()).key() + ".1", "geschreven " + who);
                }
            }
            case Activity.Call call -> {
                var module = table.session
                        .currentPart()
                        .method()
                        .modules()
                        .getFirst()
                        .id();
                table.when("Joke", new ProposeModule(module)).when("Samira", new AnswerModule(true));
            }
            case Activity.Talk talk -> {}
            case Activity.Agree a -> {}
            case Activity.Tell a -> {}
            case Activity.Rate a -> {}
            case Activity.Pick a -> {}
            case Activity.Scale a -> {}
            case Activity.Consent a -> {}
            case Activity.Silence a -> {}
            case Activity.Choose a -> {}
        }
    }

    private static void give(Table table, Activity activity, int field) {
        var who = table.session.order(activity.by()).getLast();
        table.when(who, new Give(text(table, "gezegd"), "", null, field));
    }

    private static void turn(Table table) {
        if (table.session.turns().holder() == null) {
            table.when(table.session.turnOrder().getFirst(), new ComeBack(null));
        }
    }

    private static String text(Table table, String text) {
        return table.session.casting().keepsNothing() ? "" : text;
    }

    private static void note(Table table, String who, String field, String text) {
        if (!table.session.casting().keepsNothing()) {
            table.note(who, field, text);
        }
    }

    private static void next(Table table) {
        if (table.session.run().turns != null && table.session.turns().answering()) {
            table.when("Joke", new PassTurnOn(table.turn()));
        }
        table.when("Joke", new MoveOn(true));
    }

    // ---- nothing private is read by others

    @ParameterizedTest
    @MethodSource("ids")
    void noPrivateWordIsInAnybodyElsesDrawingInAnyStep(String id) {
        var table = Table.smallest(id);
        start(table);
        while (table.session.phase() == Session.Phase.LIVE && table.session.use() == Method.Use.ROUND) {
            var planted = plant(table);
            search(table, planted);
            apart(table);
            enough(table);
            search(table, plant(table));
            if (table.session.casting().keepsNothing()) {
                assertThat(planted).as("%s keeps nothing", id).isEmpty();
                assertThat(table.texts).hasSize(table.session.people.size());
            }
            next(table);
        }
        assertThat(table.facts.toString()).doesNotContain("canary");
    }

    /** A canary in every private place of every seat, with its only reader. */
    private static Map<String, String> plant(Table table) {
        var canaries = new HashMap<String, String>();
        for (var seat : List.copyOf(table.session.seating)) {
            for (var field : Field.values()) {
                if (field.most() < 20 || field.suffix() == Field.Suffix.CONTRIBUTION || field == Field.ACTION_ON) {
                    continue;
                }
                var place = field.of(
                                switch (field.suffix()) {
                                    case NONE, CONTRIBUTION -> "";
                                    case NUMBER -> "4";
                                    case STEP -> table.session.stepKey();
                                })
                        .name();
                var canary = "canary-" + seat + "-" + place + "-" + table.session.stepKey();
                try {
                    table.note(seat, place, canary);
                    canaries.put(canary, seat);
                } catch (Refused notHere) {
                    assertThat(notHere.reason()).isNotNull();
                }
            }
        }
        return canaries;
    }

    private static void search(Table table, Map<String, String> canaries) {
        var drawings = new HashMap<String, String>();
        table.session
                .people
                .keySet()
                .forEach(seat -> drawings.put(seat, table.view(seat).toString()));
        drawings.put("the room", table.room().toString());
        canaries.forEach((canary, reader) -> drawings.forEach((viewer, drawing) -> {
            if (!viewer.equals(reader)) {
                assertThat(drawing.contains(canary))
                        .as("%s reads %s", viewer, canary)
                        .isFalse();
            }
        }));
    }

    /** What comes up while the presenter is turned away or outside is not in the presenter's drawing. */
    private static void apart(Table table) {
        var step = table.session.currentStep();
        var others = table.session.order(step.activity().by()).stream()
                .filter(seat -> !seat.equals("Samira"))
                .toList();
        if (!step.presenter().apart()
                || others.isEmpty()
                || table.session.casting().keepsNothing()) {
            return;
        }
        var who = others.getLast();
        if (step.activity() instanceof Activity.Talk talk && talk.kind() != null) {
            table.when(who, new Give("achter-de-rug", "", null));
            assertThat(table.view("Samira").toString()).doesNotContain("achter-de-rug");
            assertThat(table.view(others.getFirst()).toString()).contains("achter-de-rug");
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theSearchWouldFindALeak(String id) {
        if (Table.METHODS.current(id).orElseThrow().keepsNothing()) {
            return;
        }
        var table = Table.smallest(id);
        start(table);
        var canaries = plant(table);
        var notes = new HashMap<String, Map<String, Note>>(table.scene().notes());
        notes.put("Ton", new HashMap<>(notes.getOrDefault("Samira", Map.of())));
        var leaking = SessionView.of(
                table.session,
                new Scene(table.texts, notes, Presence.ALL_HERE),
                "id",
                "CODE2345",
                "Ton",
                Table.DUTCH,
                table.now);
        var found = new ArrayList<String>();
        canaries.forEach((canary, reader) -> {
            if (reader.equals("Samira") && leaking.toString().contains(canary)) {
                found.add(canary);
            }
        });
        assertThat(found).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theLargestTableStarts(String id) {
        var table = Table.largest(id);
        start(table);
        assertThat(table.view("Joke").step()).isNotNull();
        var again = SessionView.of(table.replayed(), table.scene(), "id", "CODE2345", "Joke", Table.DUTCH, table.now);
        assertThat(again).isEqualTo(table.view("Joke"));
    }

    private static final Map<String, Integer> PINNED = new TreeMap<>(Map.ofEntries(
            Map.entry("acting-out", 158),
            Map.entry("balint", 212),
            Map.entry("clearness", 158),
            Map.entry("co-development", 180),
            Map.entry("critical-friends", 142),
            Map.entry("eight-steps", 130),
            Map.entry("five-steps", 102),
            Map.entry("gossip", 139),
            Map.entry("identification", 270),
            Map.entry("incident-5", 117),
            Map.entry("incident-classic", 252),
            Map.entry("quadrant", 146),
            Map.entry("questions-only", 114),
            Map.entry("reflecting-team", 120),
            Map.entry("six-perspectives", 161),
            Map.entry("six-phases", 151),
            Map.entry("solution-focused", 148),
            Map.entry("solving-loop", 125),
            Map.entry("success", 107),
            Map.entry("ten-steps", 325),
            Map.entry("troika", 83)));
}
