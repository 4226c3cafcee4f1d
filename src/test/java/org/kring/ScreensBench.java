package org.kring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kring.session.Api;

/**
 * Many circles at once, as they really are: the program as it is started, eight pages with an open stream for each circle,
 * commands to random circles at a set rate, each durable before it is answered. What is measured is the time from sending
 * a command until the last of the eight screens has drawn it. Server, database and all screens share this machine.
 *
 * <p>Table on the console, JSON in {@code target/bench/screens.json}. {@code KRING_BENCH_SESSIONS} sets how many circles;
 * {@code KRING_BENCH_PROFILE} adds half a minute with a flight recording in {@code target/bench/screens.jfr}.
 */
class ScreensBench {

    private static final String[] EIGHT = {"Joke", "Samira", "Ton", "Noor", "Wies", "Rachid", "Bram", "Anna"};
    private static final int WARM_UP = 20;
    private static final int[] RATES = {5, 10, 20, 40, 60, 80, 120, 160, 240};
    private static final int SECONDS = 8;
    private static final long TOO_SLOW_MS = 250;

    /** A title that each drawing carries: how far the screen is. */
    private static final Pattern MARK = Pattern.compile("stand (\\d+) van de meting");

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final AtomicLong deliveries = new AtomicLong();
    private final Map<String, long[]> seen = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void screens() throws Exception {
        var sessions = Integer.parseInt(System.getenv().getOrDefault("KRING_BENCH_SESSIONS", "50"));
        var data = Path.of("target/bench-data");
        try (var house = Program.start(
                        data,
                        Program.freePort(),
                        Map.of(),
                        List.of("-XX:+UseSerialGC", "-Xmx512m", "-XX:+UseCompactObjectHeaders"))
                .ready()) {
            var base = "http://localhost:" + house.port;
            var circles = new ArrayList<Api>();
            for (var i = 0; i < sessions; i++) {
                circles.add(new Api(base).open(EIGHT).castAll().at("1.analysis"));
            }
            var empty = heap(house);
            var readers = Executors.newVirtualThreadPerTaskExecutor();
            try {
                for (var circle : circles) {
                    var marks = new long[EIGHT.length];
                    seen.put(circle.id, marks);
                    for (var i = 0; i < EIGHT.length; i++) {
                        var screen = i;
                        readers.submit(() -> read(circle, screen, marks));
                    }
                }
                Thread.sleep(6000);
                var open = heap(house);
                var perScreen = (open - empty) / 1024.0 / (sessions * EIGHT.length);
                var rows = new ArrayList<Map<String, Object>>();
                System.out.printf(
                        Locale.ROOT,
                        "%n%d circles with 8 screens each; heap per open screen %.1f kB%n",
                        sessions,
                        perScreen);
                System.out.println("commands/s   p50 ms   p99 ms   deliveries/s   answered in (p50) ms");
                var held = 0;
                run(circles, WARM_UP); // the first commands meet code that was never run
                for (var rate : RATES) {
                    var row = run(circles, rate);
                    rows.add(row);
                    System.out.printf(
                            Locale.ROOT,
                            "%10d %8d %8d %14.0f %14d%n",
                            rate,
                            (Long) row.get("p50"),
                            (Long) row.get("p99"),
                            (Double) row.get("deliveriesPerSecond"),
                            (Long) row.get("answeredP50"));
                    if ((Long) row.get("p99") > TOO_SLOW_MS) {
                        break;
                    }
                    held = rate;
                }
                System.out.printf("p99 stays within %d ms up to %d commands/s%n", TOO_SLOW_MS, held);
                write(sessions, perScreen, held, rows);
                if (System.getenv("KRING_BENCH_PROFILE") != null) {
                    profile(house, circles);
                }
            } finally {
                house.process.destroy();
                readers.close();
            }
        }
    }

    /** Half a minute at a rate that it holds, with a recording of where the time goes. */
    private void profile(Program house, List<Api> circles) throws Exception {
        var file = Path.of("target/bench/screens.jfr").toAbsolutePath();
        Files.deleteIfExists(file);
        var pid = Long.toString(house.process.pid());
        jcmd(pid, "JFR.start", "name=bench", "settings=profile");
        for (var i = 0; i < 4; i++) {
            run(circles, 60);
        }
        jcmd(pid, "JFR.dump", "name=bench", "filename=" + file);
        System.out.println("profile: " + file);
    }

    private Map<String, Object> run(List<Api> circles, int rate) throws Exception {
        var random = new Random(rate);
        var answered = new ArrayList<Long>();
        var took = new ArrayList<Long>();
        var commands = new ArrayList<java.util.concurrent.Future<?>>();
        var before = deliveries.get();
        var start = System.nanoTime();
        try (var posters = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < rate * SECONDS; i++) {
                var due = start + i * 1_000_000_000L / rate;
                var wait = due - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                var circle = circles.get(random.nextInt(circles.size()));
                var mark = (int) (System.nanoTime() / 1_000_000 % 1_000_000_000);
                commands.add(posters.submit(() -> {
                    var at = System.nanoTime();
                    var answer = circle.command(
                            "Samira",
                            "c" + at,
                            "SetTitle",
                            "1.analysis",
                            Map.of("text", "stand " + mark + " van de meting"));
                    if (answer.status() != 204) {
                        throw new IllegalStateException(
                                "Expected 204, but found " + answer.status() + " " + answer.body());
                    }
                    synchronized (answered) {
                        answered.add((System.nanoTime() - at) / 1_000_000);
                    }
                    while (!allSaw(circle, mark) && System.nanoTime() - at < 5_000_000_000L) {
                        Thread.sleep(1);
                    }
                    synchronized (took) {
                        took.add((System.nanoTime() - at) / 1_000_000);
                    }
                    return null;
                }));
            }
        }
        for (var command : commands) {
            command.get();
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var row = new LinkedHashMap<String, Object>();
        row.put("commandsPerSecond", rate);
        row.put("p50", part(took, .5));
        row.put("p99", part(took, .99));
        row.put("deliveriesPerSecond", (deliveries.get() - before) / seconds);
        row.put("answeredP50", part(answered, .5));
        row.put("answeredP99", part(answered, .99));
        return row;
    }

    private boolean allSaw(Api circle, int mark) {
        return Arrays.stream(seen.get(circle.id)).allMatch(screen -> screen >= mark);
    }

    private static long part(List<Long> times, double part) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size())));
    }

    /** One screen: reads the stream of its page, and notes the newest mark that it was drawn. */
    private void read(Api circle, int screen, long[] marks) {
        var request = HttpRequest.newBuilder(URI.create(circle.base + "/r/" + circle.id + "/stream"))
                .header("Cookie", "kring-" + circle.id + "=" + circle.tokens.get(EIGHT[screen]))
                .build();
        try (var lines = new BufferedReader(new InputStreamReader(
                http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("event: drawing")) {
                    deliveries.incrementAndGet();
                } else if (line.contains("van de meting")) {
                    var found = MARK.matcher(line);
                    if (found.find()) {
                        marks[screen] = Math.max(marks[screen], Long.parseLong(found.group(1)));
                    }
                }
            }
        } catch (IOException over) {
            // The house has closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Bytes in use after a collection. */
    private static long heap(Program house) throws Exception {
        var pid = Long.toString(house.process.pid());
        jcmd(pid, "GC.run");
        return jcmd(pid, "GC.heap_info")
                .lines()
                .filter(line -> line.startsWith("DefNew") || line.startsWith("Tenured") || line.contains("generation"))
                .map(USED::matcher)
                .filter(java.util.regex.Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1)) * 1024)
                .sum();
    }

    private static String jcmd(String... words) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void write(int sessions, double perScreen, int held, List<Map<String, Object>> rows)
            throws IOException {
        Measure.write(
                "screens",
                Map.of(
                        "circles", sessions,
                        "screensEach", EIGHT.length,
                        "heapPerScreenKb", Measure.rounded(perScreen),
                        "holdsUpTo", held,
                        "rates", rows));
    }
}
