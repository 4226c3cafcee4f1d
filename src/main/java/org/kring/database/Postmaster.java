package org.kring.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kring.console.CannotStart;

/** The process that serves a store, known by the note that it leaves there. */
final class Postmaster {

    private Postmaster() {}

    private static Path note(Path store) {
        return store.resolve("postmaster.pid");
    }

    static Optional<Long> pid(Path store) {
        try {
            return Files.readAllLines(note(store)).stream().findFirst().map(line -> Long.parseLong(line.strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * A database that outlived a killed Kring is asked to end; a note of one that is long gone is thrown away, for its number
     * may belong to another program by now. A process of which we may not know the program is another user's, and not ours.
     */
    static void endOrphan(Path store, Path programs, Duration patience) throws IOException {
        var orphan = pid(store).flatMap(ProcessHandle::of);
        if (orphan.isEmpty() || another(orphan.get(), programs)) {
            Files.deleteIfExists(note(store));
            return;
        }
        interrupt(orphan.get().pid());
        try {
            orphan.get().onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotStart("database.orphan", Long.toString(orphan.get().pid()));
        }
    }

    private static boolean another(ProcessHandle process, Path programs) {
        return process.info()
                .command()
                .map(command -> !command.startsWith(programs.toString()))
                .orElse(true);
    }

    /** The fast way to end: transactions are broken off, everything is written. */
    static void interrupt(long pid) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
