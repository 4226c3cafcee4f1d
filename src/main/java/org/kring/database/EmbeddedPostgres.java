package org.kring.database;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.kring.console.Console;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL as part of this program: durable (every commit reaches the disk), reachable only from this machine and with a
 * generated password, one owner of its folder. Comes back after both programs were killed, and ends with this one.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GOODBYE = Duration.ofSeconds(30);
    private static final String USER = "kring";

    /** After a kill the workers of the former database live on for a moment, and a new one does not start beside them. */
    private static final int TRIES = 8;

    /** No words of people in the log: no statements, no values, no details of errors. */
    private static final List<String> SETTINGS = List.of(
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=80",
            "shared_buffers=64MB",
            "password_encryption=scram-sha-256",
            "timezone=UTC",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_parameter_max_length_on_error=0",
            "log_statement=none",
            "logging_collector=off");

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;
    private final Path programs;
    private final Launch launch;
    private final String password;
    private final int port;
    private @Nullable Process process;
    private boolean closed;

    private EmbeddedPostgres(Path folder, FileChannel channel, FileLock lock) throws IOException {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
        this.programs = PostgresBinaries.unpackedIn(folder.resolve("programs"));
        this.launch = new Launch(programs, log());
        this.password = password(folder.resolve("password"));
        this.port = freePort();
    }

    /** Starts the database in this folder, making it when it is not there. */
    public static EmbeddedPostgres start(Path data) {
        var named = data.toAbsolutePath().normalize().resolve("postgres");
        try {
            // The real path, as the machine knows it of running programs: a link to the folder is no other folder.
            var folder = Files.createDirectories(real(named)).toRealPath();
            var channel =
                    FileChannel.open(folder.resolve("owner"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart("data.owned", data);
            }
            try {
                var database = new EmbeddedPostgres(folder, channel, lock);
                try {
                    database.begin();
                } catch (IOException | RuntimeException e) {
                    database.close();
                    throw e;
                }
                return database;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart("data.unusable", data, String.valueOf(e.getMessage()));
        }
    }

    private static Path real(Path named) throws IOException {
        return Files.exists(named) ? named.toRealPath() : named;
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
    synchronized long pid() {
        return process == null ? -1 : Postmaster.pid(store()).orElse(process.pid());
    }

    private Path store() {
        return folder.resolve("store");
    }

    private Path log() {
        return folder.resolve("log");
    }

    private synchronized void begin() throws IOException {
        if (!Files.exists(store().resolve("PG_VERSION"))) {
            create();
        }
        Postmaster.endOrphan(store(), programs, GOODBYE);
        var arguments =
                new ArrayList<>(List.of("-D", store().toString(), "-p", Integer.toString(port), "-h", "127.0.0.1"));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        for (var i = 0; i < TRIES; i++) {
            var started = launch.lasting("postgres", arguments);
            process = started;
            if (ready(started)) {
                started.onExit().thenRun(() -> Thread.ofVirtual().start(() -> revive(started)));
                return;
            }
            pause(250);
        }
        throw new CannotStart("database.not-started", log());
    }

    /** In a folder of its own until it is whole: what a killed start left behind, or is still writing, is never used. */
    private void create() throws IOException {
        sweep();
        var fresh = Files.createTempDirectory(folder, "store.new-");
        var made = launch.once(
                "initdb",
                List.of(
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
        if (!ended(made, PATIENCE) || made.exitValue() != 0) {
            throw new CannotStart("database.not-made", log());
        }
        Files.move(fresh, store());
    }

    private void sweep() throws IOException {
        try (var left = Files.newDirectoryStream(folder, "store.new*")) {
            left.forEach(half -> FileSystemUtils.deleteRecursively(half.toFile()));
        }
    }

    /** False when it ended instead. */
    private boolean ready(Process started) throws IOException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!started.isAlive()) {
                return false;
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
                return true;
            } catch (SQLException notYet) {
                pause(50);
            }
        }
        throw new CannotStart("database.slow", log());
    }

    /** The database ended and nobody here asked for it: it starts again under the same address. */
    private synchronized void revive(Process gone) {
        if (closed || process != gone) {
            return;
        }
        try {
            begin();
            Console.say("database.again");
        } catch (IOException | CannotStart e) {
            Console.say("database.lost", log());
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
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

    /** Ends the database in order, and lets go of its folder. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (process != null && process.isAlive()) {
                Postmaster.interrupt(pid());
                if (!ended(process, GOODBYE)) {
                    process.destroyForcibly();
                }
            }
            if (lock.isValid()) {
                lock.release();
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
