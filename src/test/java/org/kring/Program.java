package org.kring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The house as a program of its own, as people start it: for tests that kill it. */
public final class Program implements AutoCloseable {

    public final int port;
    public final Process process;
    private final Path log;

    private Program(int port, Process process, Path log) {
        this.port = port;
        this.process = process;
        this.log = log;
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it with these settings; does not wait. */
    public static Program start(Path data, int port, Map<String, String> settings) {
        return start(data, port, settings, List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    }

    /** The same, with these options for the virtual machine. */
    static Program start(Path data, int port, Map<String, String> settings, List<String> machine) {
        try {
            Files.createDirectories(data);
            var log = Files.createTempFile(data, "program", ".log");
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var words = new ArrayList<>(List.of(java));
            words.addAll(machine);
            words.addAll(List.of("-cp", ManagementFactory.getRuntimeMXBean().getClassPath(), "org.kring.Kring"));
            var builder = new ProcessBuilder(words);
            builder.environment().keySet().removeIf(name -> name.startsWith("KRING_"));
            builder.environment().put("KRING_PORT", Integer.toString(port));
            builder.environment().put("KRING_DATA", data.toString());
            builder.environment().put("LC_ALL", "C");
            builder.environment().putAll(settings);
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            return new Program(port, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it answers; fails with what it said when it does not. */
    public Program ready() {
        for (var i = 0; i < 600 && process.isAlive(); i++) {
            try {
                var connection = (HttpURLConnection) URI.create("http://localhost:" + port + "/privacy")
                        .toURL()
                        .openConnection();
                if (connection.getResponseCode() == 200) {
                    return this;
                }
            } catch (IOException notYet) {
                pause();
            }
        }
        throw new AssertionError("Expected the house to open, but it said: " + said());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "";
        }
    }

    /** Its exit code, once it has ended by itself. */
    public int exit() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("Expected it to end, but it goes on: " + said());
        }
        return process.exitValue();
    }

    /** The process of its database. */
    public static long database(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/store/postmaster.pid"))
                .getFirst()
                .strip());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
