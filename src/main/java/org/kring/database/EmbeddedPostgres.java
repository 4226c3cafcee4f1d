package org.kring.database;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kring.console.CannotStart;

/**
 * PostgreSQL as part of this program: durable (every commit reaches the disk), reachable only from this machine and with a
 * generated password, one owner of its folder. Comes back after both programs were killed, and ends with this one.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GOODBYE = Duration.ofSeconds(30);
    private static final String USER = "kring";

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;
    private final Path programs;
    private final String password;
    private final int port;
    private @Nullable Process process;

    private EmbeddedPostgres(Path folder, FileChannel channel, FileLock lock) throws IOException {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
        this.programs = PostgresBinaries.unpackedIn(folder.resolve("programs"));
        this.password = password(folder.resolve("password"));
        this.port = freePort();
    }

    /** Starts the database in this folder, making it when it is not there. */
    public static EmbeddedPostgres start(Path data) {
        var folder = data.toAbsolutePath().normalize().resolve("postgres");
        try {
            Files.createDirectories(folder);
            var channel =
                    FileChannel.open(folder.resolve("owner"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart("data.owned", data);
            }
            var database = new EmbeddedPostgres(folder, channel, lock);
            try {
                database.begin();
            } catch (IOException | RuntimeException e) {
                database.close();
                throw e;
            }
            return database;
        } catch (IOException e) {
            throw new CannotStart("data.unusable", data, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException mine) {
            return null;
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + USER;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** The process of the database; for tests that kill it. */
    long pid() {
        return process == null ? -1 : postmaster(store()).orElse(process.pid());
    }

    private Path store() {
        return folder.resolve("store");
    }

    private void begin() throws IOException {
        if (!Files.exists(store().resolve("PG_VERSION"))) {
            create();
        }
        endOrphan();
        var command = alone();
        command.addAll(List.of(
                program("postgres"),
                "-D",
                store().toString(),
                "-p",
                Integer.toString(port),
                "-h",
                "127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "max_connections=80",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "password_encryption=scram-sha-256",
                "-c",
                "timezone=UTC",
                // No words of people in the log: no statements, no values, no details of errors.
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "log_error_verbosity=terse",
                "-c",
                "log_parameter_max_length_on_error=0",
                "-c",
                "log_statement=none",
                "-c",
                "logging_collector=off"));
        process = run(command, folder.resolve("log").toFile());
        awaitReady(process);
    }

    private void create() throws IOException {
        var fresh = folder.resolve("store.new");
        remove(fresh);
        var command = asAnyone();
        command.addAll(List.of(
                program("initdb"),
                "-D",
                fresh.toString(),
                "-U",
                USER,
                "--pwfile=" + folder.resolve("password"),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C"));
        var made = run(command, folder.resolve("log").toFile());
        if (!ended(made, PATIENCE) || made.exitValue() != 0) {
            throw new CannotStart("database.not-made", folder.resolve("log"));
        }
        Files.move(fresh, store());
    }

    /** A database that outlived a killed Kring is asked to end; a note of one that is long gone is thrown away. */
    private void endOrphan() throws IOException {
        var note = store().resolve("postmaster.pid");
        var pid = postmaster(store());
        if (pid.isEmpty()) {
            Files.deleteIfExists(note);
            return;
        }
        var orphan = ProcessHandle.of(pid.get()).orElse(null);
        if (orphan == null || !ours(orphan)) {
            Files.deleteIfExists(note);
            return;
        }
        interrupt(orphan.pid());
        try {
            orphan.onExit().get(GOODBYE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new CannotStart("database.orphan", pid.get().toString());
        }
    }

    private boolean ours(ProcessHandle handle) {
        return handle.info()
                .command()
                .map(command -> command.startsWith(programs.toString()))
                .orElse(false);
    }

    private static java.util.Optional<Long> postmaster(Path store) {
        try {
            return Files.readAllLines(store.resolve("postmaster.pid")).stream()
                    .findFirst()
                    .map(line -> Long.parseLong(line.strip()));
        } catch (IOException | NumberFormatException e) {
            return java.util.Optional.empty();
        }
    }

    private void awaitReady(Process started) throws IOException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!started.isAlive()) {
                throw new CannotStart("database.not-started", folder.resolve("log"));
            }
            try (var connection = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
                    var statement = connection.createStatement()) {
                var there = statement
                        .executeQuery("select 1 from pg_database where datname = '" + USER + "'")
                        .next();
                if (!there) {
                    statement.execute("create database " + USER);
                }
                return;
            } catch (SQLException notYet) {
                pause();
            }
        }
        throw new CannotStart("database.slow", folder.resolve("log"));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is not. */
    private static List<String> asAnyone() {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        return command;
    }

    /** Also in a session of its own, so that Ctrl-C reaches this program first, which then ends the database in order. */
    private static List<String> alone() {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(asAnyone());
        return command;
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private static Process run(List<String> command, File log) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.redirectInput(new File("/dev/null"));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("KRING_"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static void interrupt(long pid) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var fresh = file.resolveSibling("password.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, HexFormat.of().formatHex(bytes));
            Files.move(fresh, file);
        }
        return Files.readString(file).strip();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Ends the database in order, and lets go of its folder. */
    @Override
    public void close() {
        try {
            if (process != null && process.isAlive()) {
                interrupt(pid());
                if (!ended(process, GOODBYE)) {
                    process.destroyForcibly();
                }
            }
            if (lock.isValid()) {
                lock.release();
            }
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
