package org.kring.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kring.console.CannotStart;

/** Starts the programs of PostgreSQL: never as root, and with nothing of our own settings in their environment. */
final class Launch {

    private final Path programs;
    private final File log;
    private final boolean root;

    Launch(Path programs, Path log) {
        this.programs = programs;
        this.log = log.toFile();
        this.root = "root".equals(System.getProperty("user.name"));
        if (root && !canStepDown()) {
            throw new CannotStart("database.root");
        }
    }

    /** One that ends by itself. */
    Process once(String program, List<String> arguments) throws IOException {
        return start(command(program, arguments));
    }

    /** One that stays, in a session of its own: Ctrl-C reaches this program first, which then ends the database in order. */
    Process lasting(String program, List<String> arguments) throws IOException {
        var command = command(program, arguments);
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.addFirst("/usr/bin/setsid");
        }
        return start(command);
    }

    private List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (root) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private Process start(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.redirectInput(new File("/dev/null"));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("KRING_"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is not. Some containers forbid that. */
    private boolean canStepDown() {
        try {
            var tried = start(List.of("unshare", "-U", "true"));
            return tried.waitFor(10, TimeUnit.SECONDS) && tried.exitValue() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
