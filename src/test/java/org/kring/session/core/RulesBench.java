package org.kring.session.core;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kring.Measure;

/** What the rules cost, in microseconds: {@code ./kring bench}. Compare within one run only. */
class RulesBench {

    @Test
    void rules() throws IOException {
        var table = Table.full().at("asking");
        for (var i = 0; i < 40; i++) {
            table.ask();
        }
        var facts = List.copyOf(table.facts);
        var scene = table.scene();
        var sent = new Sent("bench", "Joke", table.now, table.session.stepKey(), new SessionCommand.AddTime(2));
        var decide = Measure.micros(20_000, i -> SessionDecider.decide(table.session, scene, sent));
        var draw = Measure.micros(
                5_000,
                i -> SessionView.of(
                        table.session,
                        scene,
                        "id",
                        "CODE2345",
                        table.session.seating.get(i % 7),
                        Table.DUTCH,
                        table.now));
        var replay = Measure.micros(300, i -> table.replayed());
        System.out.printf(
                Locale.ROOT,
                "rules: decide %.1f µs, draw for one of seven %.1f µs (%.1f × decide), replay of %d facts %.0f µs (%.1f × draw)%n",
                decide,
                draw,
                draw / decide,
                facts.size(),
                replay,
                replay / draw);
        Measure.write(
                "rules",
                Map.of(
                        "decideMicros", Measure.rounded(decide),
                        "drawMicros", Measure.rounded(draw),
                        "facts", facts.size(),
                        "replayMicros", Measure.rounded(replay)));
    }
}
