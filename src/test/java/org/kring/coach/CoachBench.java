package org.kring.coach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** What reading a question costs: {@code ./kring bench}. Compare within one run only. */
class CoachBench {

    @Test
    void coach() throws IOException {
        var coach = Coach.bundled();
        for (var language : List.of("nl", "en", "de")) {
            var texts = texts(language);
            var one = measure(20_000, i -> coach.read(language, texts.get(i % texts.size()), Welcome.PLAIN));
            System.out.printf(
                    Locale.ROOT,
                    "coach, %s: %.1f µs a question, %.0f a second on one core%n",
                    language,
                    one,
                    1_000_000 / one);
        }
        var huge = "Heb je er al aan gedacht om te stoppen? ".repeat(2_500);
        System.out.printf(
                Locale.ROOT,
                "coach: 100 kB of text %.1f µs, reading the rules %.0f ms%n",
                measure(2_000, i -> coach.read("nl", huge, Welcome.PLAIN)),
                measure(10, i -> Coach.bundled()) / 1000);
    }

    private static List<String> texts(String language) throws IOException {
        try (var in = Objects.requireNonNull(CoachBench.class.getResourceAsStream("/coach/dev-" + language + ".tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", 2)[1])
                    .toList();
        }
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
