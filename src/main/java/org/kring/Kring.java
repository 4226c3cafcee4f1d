package org.kring;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kring.console.CannotStart;
import org.kring.console.Console;
import org.kring.content.Unreadable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the house. */
@SpringBootApplication
public class Kring {

    /** Starts the house; settings come from the environment. Ends with 1 and one sentence when it cannot start. */
    public static void main(String[] args) {
        Console.say("starting");
        try {
            Settings.check(System.getenv());
            SpringApplication.run(Kring.class, args);
        } catch (RuntimeException e) {
            var sentence = CannotStart.sentence(e);
            var unreadable = unreadable(e);
            if (sentence != null) {
                Console.complain(sentence);
            } else if (unreadable != null) {
                Console.complain(unreadable);
            } else {
                Console.say("failed", e.getClass().getSimpleName(), tell(e));
            }
            System.exit(1);
        }
    }

    /** Which file of content cannot be read, and where. */
    private static @Nullable String unreadable(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable) {
                return cause.getMessage();
            }
        }
        return null;
    }

    private static Path tell(RuntimeException e) {
        try {
            var file = Files.createTempFile("kring-start", ".log");
            try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
                e.printStackTrace(out);
            }
            return file;
        } catch (IOException none) {
            return Path.of("-");
        }
    }
}
