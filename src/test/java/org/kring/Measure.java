package org.kring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntConsumer;
import tools.jackson.databind.json.JsonMapper;

/** What the benches share: a time for one piece of work, and a file with what was found. */
public final class Measure {

    private Measure() {}

    /** Microseconds for one: the median of five rounds, after two to warm up. */
    public static double micros(int times, IntConsumer work) {
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
        Arrays.sort(rounds);
        return rounds[2];
    }

    /** What was found, as JSON in {@code target/bench}. */
    public static void write(String name, Map<String, ?> found) throws IOException {
        var directory = Path.of("target/bench");
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve(name + ".json"),
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(found));
    }

    /** With one decimal, as it is read. */
    public static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
