package org.kring.method.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.kring.method.Method;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The methods that can be chosen, from a directory or from the program itself, and those that sessions keep as text. A
 * file that can be chosen must also keep the rules of {@link MethodRules}; a kept text need not, so that a new rule
 * leaves old sessions readable.
 */
public final class MethodFiles {

    private static final String BUNDLED = "/methods/";
    private static final String ENDING = ".yaml";

    private MethodFiles() {}

    /** All methods of this directory, in order of file name. */
    public static List<MethodFile> read(Path directory) {
        try (var list = Files.list(directory)) {
            var files = new ArrayList<MethodFile>();
            for (var path : list.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                files.add(chosen(path.getFileName().toString(), Files.readAllBytes(path)));
            }
            return checked(files, directory.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The methods that come with the program, in the order of {@code methods/index.txt}. */
    public static List<MethodFile> bundled() {
        var files = new ArrayList<MethodFile>();
        for (var name : utf8("index.txt", resource("index.txt"))
                .lines()
                .filter(line -> !line.isBlank())
                .toList()) {
            files.add(chosen(name, resource(name)));
        }
        return checked(files, "methods/index.txt");
    }

    /** A text that a session kept. */
    public static Method parse(String yaml) {
        return file("A kept method", yaml).method();
    }

    static MethodFile file(String name, String yaml) {
        var text = normalised(yaml);
        return new MethodFile(MethodReader.method(new Value(name, "", tree(name, text)), hash(text)), text);
    }

    private static MethodFile chosen(String name, byte[] bytes) {
        var file = file(name, utf8(name, bytes));
        var id = file.method().id();
        if (!name.equals(id + ENDING)) {
            throw new UnreadableMethod(name, "id", "Expected the name of the file, but found \"" + id + "\"");
        }
        MethodRules.check(name, file.method());
        return file;
    }

    private static List<MethodFile> checked(List<MethodFile> files, String where) {
        if (files.isEmpty()) {
            throw new UnreadableMethod(where, "", "Expected at least one method, but there is none");
        }
        return List.copyOf(files);
    }

    private static Object tree(String name, String text) {
        var settings = LoadSettings.builder()
                .setLabel(name)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            var tree = new Load(settings).loadFromString(text);
            return tree == null ? "" : tree;
        } catch (YamlEngineException e) {
            throw new UnreadableMethod(name, "", "Expected well-formed YAML with each key once, but " + e.getMessage());
        }
    }

    /** Line endings and a byte order mark say nothing about a method. */
    private static String normalised(String yaml) {
        return yaml.replace("\uFEFF", "")
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .strip() + "\n";
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java, but it is missing", e);
        }
    }

    private static String utf8(String name, byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableMethod(name, "", "Expected UTF-8, but found other bytes");
        }
    }

    private static byte[] resource(String name) {
        try (var in = MethodFiles.class.getResourceAsStream(BUNDLED + name)) {
            if (in == null) {
                throw new UnreadableMethod(
                        "methods/" + name, "", "Expected it inside the program, but it is not there");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
