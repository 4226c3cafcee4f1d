package org.kring.coach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kring.Measure;

/** What reading a question costs: {@code ./kring bench}. Compare within one run only. */
class CoachBench {

    @Test
    void coach() throws IOException {
        var coach = Coach.bundled();
        var perSecond = new LinkedHashMap<String, Object>();
        System.out.println("\ncoach      µs a question   questions/s on one core");
        for (var language : List.of("nl", "en", "de")) {
            var texts = texts(language);
            var one = Measure.micros(20_000, i -> coach.read(language, texts.get(i % texts.size()), Welcome.PLAIN));
            System.out.printf(Locale.ROOT, "%5s %18.1f %25.0f%n", language, one, 1_000_000 / one);
            perSecond.put(language, Math.round(1_000_000 / one));
        }
        var huge = "Heb je er al aan gedacht om te stoppen? ".repeat(2_500);
        var whole = Measure.micros(2_000, i -> coach.read("nl", huge, Welcome.PLAIN));
        var rules = Measure.micros(10, i -> Coach.bundled()) / 1000;
        System.out.printf(Locale.ROOT, "100 kB of text %.1f µs, reading the rules %.0f ms%n", whole, rules);
        Measure.write(
                "coach",
                Map.of(
                        "questionsPerSecondOnOneCore", perSecond,
                        "hundredKilobytesMicros", Measure.rounded(whole),
                        "readingTheRulesMillis", Measure.rounded(rules)));
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
}
