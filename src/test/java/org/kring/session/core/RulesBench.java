package org.kring.session.core;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** What the rules cost, in microseconds: {@code ./kring bench}. Compare within one run only. */
class RulesBench {

    @Test
    void rules() {
        var table = Table.full().at("asking");
        for (var i = 0; i < 40; i++) {
            table.ask();
        }
        var facts = List.copyOf(table.facts);
        var scene = table.scene();
        var sent = new Sent("bench", "Joke", table.now, table.session.stepKey(), new SessionCommand.AddTime(2));
        var decide = measure(20_000, i -> SessionDecider.decide(table.session, scene, sent));
        var draw = measure(
                5_000,
                i -> SessionView.of(
                        table.session,
                        scene,
                        "id",
                        "CODE2345",
                        table.session.seating.get(i % 7),
                        Table.DUTCH,
                        table.now));
        var replay = measure(300, i -> table.replayed());
        System.out.printf(
                Locale.ROOT,
                "rules: decide %.1f µs, draw for one of seven %.1f µs (%.1f × decide), replay of %d facts %.0f µs (%.1f × draw)%n",
                decide,
                draw,
                draw / decide,
                facts.size(),
                replay,
                replay / draw);
    }

    /** The median of five rounds, after warming up. */
    private static double measure(int times, IntConsumer work) {
        var rounds = new double[5];
        for (var round = -2; round < rounds.length; round++) {
            var start = System.nanoTime();
            for (var i = 0; i < times; i++) {
                work.accept(i);
            }
            if (round >= 0) {
                rounds[round] = (System.nanoTime() - start) / 1000.0 / times;
            }
        }
        java.util.Arrays.sort(rounds);
        return rounds[2];
    }
}
