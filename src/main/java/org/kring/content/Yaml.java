package org.kring.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.kring.content.Unreadable.Fault;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML files, from a directory or from the program itself. */
public final class Yaml {

    private static final String ENDING = ".yaml";

    /** More than the largest of our own files. */
    private static final int MOST_CHARACTERS = 100_000;

    private static final int MOST_INDENT = 60;
    private static final int MOST_OPEN = 40;

    /** An anchor, an alias or a tag where a value begins. */
    private static final Pattern REFERENCE = Pattern.compile("(^|: |- )\\s*[&*!][A-Za-z!<]");

    private Yaml() {}

    /** The texts of all YAML files of this directory by name, in order of name. */
    public static Map<String, String> read(Path directory) {
        try (var list = Files.list(directory)) {
            var files = new LinkedHashMap<String, String>();
            for (var path : list.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                var name = path.getFileName().toString();
                files.put(name, utf8(name, Files.readAllBytes(path)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts that come with the program by name, in the order that {@code index.txt} of this folder gives. */
    public static Map<String, String> bundled(String folder) {
        var files = new LinkedHashMap<String, String>();
        text(folder, "index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(name -> files.put(name, text(folder, name)));
        return files;
    }

    /** The value of a whole file. */
    public static Value parse(String name, String text) {
        var settings = LoadSettings.builder()
                .setLabel(name)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            var tree = new Load(settings).loadFromString(text);
            var lines = new HashMap<String, Integer>();
            new Compose(settings).composeString(text).ifPresent(node -> number(lines, "", node));
            return new Value(name, "", tree == null ? "" : tree, lines);
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw faulty(name, line, Fault.FORM, "Expected well-formed YAML with each key once, but " + e.getProblem());
        } catch (YamlEngineException e) {
            throw faulty(name, 0, Fault.FORM, "Expected well-formed YAML with each key once, but " + e.getMessage());
        }
    }

    /**
     * The value of a file that somebody brings along. Besides what every file must keep, it is no larger and no deeper than any
     * of ours could be, and says nothing twice by reference.
     */
    public static Value foreign(String name, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw faulty(name, 0, Fault.SIZE, "Expected at most " + MOST_CHARACTERS + " characters, but found more");
        }
        var lines = normalised(text).lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var indent = line.length() - line.stripLeading().length();
            var open = line.chars().filter(c -> c == '[' || c == '{').count();
            if (indent > MOST_INDENT || open > MOST_OPEN) {
                throw faulty(name, i + 1, Fault.DEPTH, "Expected a file that is not so deep, but this line is");
            }
            if (REFERENCE.matcher(line).find()) {
                throw faulty(name, i + 1, Fault.REFERENCE, "Expected every text written out, but found a reference");
            }
        }
        return parse(name, normalised(text));
    }

    /** A tree of mappings, lists, texts and numbers as a file, in the order in which it stands. */
    public static String written(Map<String, ?> tree) {
        var settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setWidth(MOST_CHARACTERS)
                .setSplitLines(false)
                .build();
        return new Dump(settings).dumpToString(tree);
    }

    private static Unreadable faulty(String name, int line, Fault fault, String problem) {
        return new Unreadable(name, line, "", problem, fault, "");
    }

    private static void number(Map<String, Integer> lines, String place, Node node) {
        node.getStartMark().ifPresent(mark -> lines.putIfAbsent(place, mark.getLine() + 1));
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    var inner = place.isEmpty() ? key.getValue() : place + "." + key.getValue();
                    key.getStartMark().ifPresent(mark -> lines.put(inner, mark.getLine() + 1));
                    number(lines, inner, entry.getValueNode());
                }
            }
        }
        if (node instanceof SequenceNode sequence) {
            var i = 0;
            for (var entry : sequence.getValue()) {
                number(lines, place + "[" + ++i + "]", entry);
            }
        }
    }

    /** Line endings and a byte order mark say nothing. */
    public static String normalised(String yaml) {
        return yaml.replace("\uFEFF", "")
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .strip() + "\n";
    }

    private static String utf8(String name, byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable(name, 0, "", "Expected UTF-8, but found other bytes");
        }
    }

    /** A text that comes with the program. */
    public static String text(String folder, String name) {
        try (var in = Yaml.class.getResourceAsStream("/" + folder + "/" + name)) {
            if (in == null) {
                throw new Unreadable(folder + "/" + name, 0, "", "Expected it inside the program, but it is not there");
            }
            return utf8(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
