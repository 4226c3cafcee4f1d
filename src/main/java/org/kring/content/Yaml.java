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
import org.kring.content.Unreadable.Fault;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
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

    /** Twice as deep as any of our own files. */
    private static final int MOST_DEPTH = 20;

    /** What stands where bytes were no letter. */
    private static final char NO_LETTER = '\uFFFD';

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
        var settings = settings(name);
        try {
            var tree = new Load(settings).loadFromString(text);
            var lines = new HashMap<String, Integer>();
            new Compose(settings).composeString(text).ifPresent(node -> number(lines, "", node));
            return new Value(name, "", tree == null ? "" : tree, lines);
        } catch (YamlEngineException e) {
            throw malformed(name, e);
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
        var broken = text.indexOf(NO_LETTER);
        if (broken >= 0) {
            var line = (int) text.substring(0, broken).lines().count();
            throw faulty(name, line, Fault.FORM, "Expected UTF-8, but found other bytes");
        }
        var normal = normalised(text);
        plain(name, normal);
        return parse(name, normal);
    }

    /** Goes through the file without building anything, and stops at the first that is too deep or not written out. */
    private static void plain(String name, String text) {
        var depth = 0;
        try {
            for (var event : new Parse(settings(name)).parseString(text)) {
                var line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
                if (event instanceof NodeEvent node
                                && (node instanceof AliasEvent
                                        || node.getAnchor().isPresent())
                        || event instanceof ScalarEvent scalar
                                && scalar.getTag().isPresent()
                        || event instanceof CollectionStartEvent start
                                && start.getTag().isPresent()) {
                    throw faulty(name, line, Fault.REFERENCE, "Expected every text written out, but found a reference");
                }
                if (event instanceof CollectionStartEvent && ++depth > MOST_DEPTH) {
                    throw faulty(name, line, Fault.DEPTH, "Expected a file that is not so deep, but this line is");
                }
                if (event instanceof CollectionEndEvent) {
                    depth--;
                }
            }
        } catch (YamlEngineException e) {
            throw malformed(name, e);
        }
    }

    private static LoadSettings settings(String name) {
        return LoadSettings.builder()
                .setLabel(name)
                .setAllowDuplicateKeys(false)
                .build();
    }

    private static Unreadable malformed(String name, YamlEngineException e) {
        var expected = "Expected well-formed YAML with each key once, but ";
        if (e instanceof MarkedYamlEngineException marked) {
            var line = marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            return faulty(name, line, Fault.FORM, expected + marked.getProblem());
        }
        return faulty(name, 0, Fault.FORM, expected + e.getMessage());
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
