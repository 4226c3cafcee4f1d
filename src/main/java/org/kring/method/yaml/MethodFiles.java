package org.kring.method.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.kring.content.Unreadable;
import org.kring.content.Value;
import org.kring.content.Yaml;
import org.kring.method.Lint;
import org.kring.method.Method;

/**
 * The methods that can be chosen, from a directory or from the program itself, and those that sessions keep as text. A
 * file that can be chosen must also keep the rules of {@link Lint}; a kept text need not, so that a new rule
 * leaves old sessions readable.
 */
public final class MethodFiles {

    private MethodFiles() {}

    /** All methods of this directory, in order of file name. */
    public static List<MethodFile> read(Path directory) {
        return chosen(Yaml.read(directory), directory.toString());
    }

    /** The methods that come with the program, in the order of {@code methods/index.txt}. */
    public static List<MethodFile> bundled() {
        return chosen(Yaml.bundled("methods"), "methods/index.txt");
    }

    /** A text that a session kept. */
    public static Method parse(String yaml) {
        var text = Yaml.normalised(yaml);
        return MethodReader.own().method(Yaml.parse("A kept method", text), hash(text));
    }

    /**
     * A round that somebody brings along. One language is enough, and only what differs from what is usual. Whether it keeps
     * the rules of {@link Lint} is for the caller to ask.
     *
     * @throws Unreadable with line and reason
     */
    public static MethodFile own(String yaml) {
        var value = Yaml.foreign("method", yaml);
        var text = Yaml.normalised(yaml);
        var method = MethodReader.own().method(value, hash(text));
        if (method.use() != Method.Use.ROUND) {
            throw new Unreadable("method", 0, "use", "Expected a round, but found a " + Value.written(method.use()));
        }
        return new MethodFile(method, text);
    }

    /**
     * A round that somebody brings along, with which one can be started: it keeps the rules as well.
     *
     * @throws Unreadable with line and reason, or with the rule that it does not keep
     */
    public static MethodFile sound(String yaml) {
        var file = own(yaml);
        lint("method", file.method());
        return file;
    }

    static MethodFile file(String name, String yaml) {
        var text = Yaml.normalised(yaml);
        return new MethodFile(MethodReader.strict().method(Yaml.parse(name, text), hash(text)), text);
    }

    private static List<MethodFile> chosen(Map<String, String> texts, String where) {
        if (texts.isEmpty()) {
            throw new Unreadable(where, 0, "", "Expected at least one method, but there is none");
        }
        return texts.entrySet().stream()
                .map(entry -> chosen(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static MethodFile chosen(String name, String yaml) {
        var file = file(name, yaml);
        var id = file.method().id();
        if (!name.equals(id + ".yaml")) {
            throw new Unreadable(name, 0, "id", "Expected the name of the file, but found \"" + id + "\"");
        }
        lint(name, file.method());
        return file;
    }

    private static void lint(String name, Method method) {
        Lint.of(method).stream()
                .filter(found -> found.rule().error())
                .findFirst()
                .ifPresent(found -> {
                    throw new Unreadable(
                            name,
                            0,
                            found.step().isEmpty() ? "" : "step " + found.step(),
                            found.rule() + ": " + found.what());
                });
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java, but it is missing", e);
        }
    }
}
