package org.kring.practice;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kring.content.Unreadable;
import org.kring.content.Value;
import org.kring.content.Yaml;
import org.kring.method.Kind;
import org.kring.page.Language;
import org.kring.practice.PracticeCase.Slip;
import org.kring.session.core.TextKind;

/** The practice cases that there are, read strictly: a broken file is named with its line. */
final class PracticeCases {

    /** So many people at a practice table are simulated at most. */
    static final int PEERS = 8;

    private static final List<String> KEYS = List.of(
            "case",
            "language",
            "sector",
            "brought-by",
            "title",
            "peers",
            "facts",
            "question",
            "asks",
            "answers",
            "slips",
            "cores",
            "advices",
            "actions",
            "question-now",
            "insights",
            "differently",
            "outcome",
            "associations",
            "positions",
            "perspectives",
            "factors",
            "affirmations",
            "replies",
            "experiences");

    private final List<PracticeCase> all;

    private PracticeCases(List<PracticeCase> all) {
        this.all = List.copyOf(all);
    }

    /** Those that come with the program. */
    static PracticeCases bundled() {
        return of(Yaml.bundled("practice"));
    }

    /** Those of this directory. */
    static PracticeCases read(Path directory) {
        return of(Yaml.read(directory));
    }

    private static PracticeCases of(Map<String, String> texts) {
        return new PracticeCases(texts.entrySet().stream()
                .map(entry -> parse(entry.getKey(), entry.getValue()))
                .toList());
    }

    List<PracticeCase> all() {
        return all;
    }

    List<PracticeCase> in(String language) {
        return all.stream().filter(each -> each.language().equals(language)).toList();
    }

    /** Those in this language that suit this method: made for it, where there are such, else the general ones. */
    List<PracticeCase> suiting(String language, String method) {
        var made = in(language).stream()
                .filter(each -> each.methods().contains(method))
                .toList();
        return made.isEmpty() ? general(language) : made;
    }

    /** Those in this language that serve any method without a case of its own. */
    List<PracticeCase> general(String language) {
        return in(language).stream().filter(each -> each.methods().isEmpty()).toList();
    }

    Optional<PracticeCase> get(String key) {
        return all.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    static PracticeCase parse(String name, String yaml) {
        var file = Yaml.parse(name, Yaml.normalised(yaml));
        var keys = file.keys(KEYS, List.of("methods"));
        var key = keys.get("case").kebab();
        if (!name.equals(key + ".yaml")) {
            throw keys.get("case").refused("Expected the name of the file, but found \"" + key + "\"");
        }
        return new PracticeCase(
                key,
                language(keys.get("language")),
                keys.get("sector").kebab(),
                keys.find("methods").isPresent()
                        ? Set.copyOf(keys.get("methods").list().stream()
                                .map(Value::kebab)
                                .toList())
                        : Set.of(),
                keys.get("brought-by").text(),
                text(keys.get("title"), TextKind.TITLE),
                peers(keys.get("peers")),
                texts(keys.get("facts"), 3, TextKind.FACTS.most() / 8),
                text(keys.get("question"), TextKind.FOCUS),
                asks(keys.get("asks")),
                texts(keys.get("answers"), 3, TextKind.QUESTION.most()),
                slips(keys.get("slips")),
                texts(keys.get("cores"), PEERS, TextKind.CORE.most()),
                advices(keys.get("advices")),
                texts(keys.get("actions"), 1, TextKind.ACTION.most()),
                text(keys.get("question-now"), TextKind.REWORDED),
                texts(keys.get("insights"), PEERS, TextKind.INSIGHT.most()),
                texts(keys.get("differently"), PEERS, TextKind.LOOK_BACK.most()),
                text(keys.get("outcome"), TextKind.OUTCOME),
                others(keys));
    }

    /** The lists of lines that no other part of a case needs, by the name of their key. */
    private static final Map<String, Kind> OTHERS = Map.of(
            "associations", Kind.ASSOCIATION,
            "positions", Kind.POSITION,
            "perspectives", Kind.PERSPECTIVE,
            "factors", Kind.FACTOR,
            "affirmations", Kind.AFFIRMATION,
            "replies", Kind.REPLY,
            "experiences", Kind.EXPERIENCE);

    private static Map<Kind, List<String>> others(Value.Keys keys) {
        var others = new EnumMap<Kind, List<String>>(Kind.class);
        OTHERS.forEach((name, kind) -> others.put(
                kind, texts(keys.get(name), PEERS, TextKind.valueOf(kind.name()).most())));
        return others;
    }

    private static String language(Value value) {
        var language = value.text();
        if (!Language.ALL.contains(language)) {
            throw value.expected("one of " + Language.ALL);
        }
        return language;
    }

    private static List<String> peers(Value value) {
        var names = texts(value, PEERS, TextKind.NAME.most());
        if (names.size() != PEERS || new HashSet<>(names).size() != PEERS) {
            throw value.refused("Expected " + PEERS + " different names, but found " + names);
        }
        return names;
    }

    private static List<PracticeCase.Ask> asks(Value value) {
        return pairs(
                value,
                12,
                keys -> new PracticeCase.Ask(
                        text(keys.get("ask"), TextKind.QUESTION),
                        keys.get("answer").text()),
                "ask",
                "answer");
    }

    private static List<PracticeCase.Advice> advices(Value value) {
        return pairs(
                value,
                PEERS,
                keys -> new PracticeCase.Advice(
                        text(keys.get("advice"), TextKind.ADVICE), text(keys.get("why"), TextKind.REASON)),
                "advice",
                "why");
    }

    private static <T> List<T> pairs(Value value, int least, Function<Value.Keys, T> make, String... names) {
        var list =
                value.list().stream().map(each -> make.apply(each.keys(names))).toList();
        if (list.size() < least) {
            throw value.refused("Expected at least " + least + ", but found " + list.size());
        }
        return list;
    }

    private static Map<Slip, PracticeCase.Slipped> slips(Value value) {
        var names = List.of(Slip.values()).stream().map(Value::written).toArray(String[]::new);
        var keys = value.keys(names);
        var slips = new EnumMap<Slip, PracticeCase.Slipped>(Slip.class);
        for (var slip : Slip.values()) {
            var lines = keys.get(Value.written(slip)).keys("said", "better", "answer");
            slips.put(
                    slip,
                    new PracticeCase.Slipped(
                            text(lines.get("said"), TextKind.QUESTION),
                            text(lines.get("better"), TextKind.QUESTION),
                            lines.get("answer").text()));
        }
        return slips;
    }

    private static List<String> texts(Value value, int least, int most) {
        var list = value.list().stream().map(each -> text(each, most)).toList();
        if (list.size() < least) {
            throw value.refused("Expected at least " + least + ", but found " + list.size());
        }
        return list;
    }

    private static String text(Value value, TextKind kind) {
        return text(value, kind.most());
    }

    private static String text(Value value, int most) throws Unreadable {
        var text = value.text();
        if (text.codePointCount(0, text.length()) > most) {
            throw value.tooLong(most, text.codePointCount(0, text.length()));
        }
        return text;
    }
}
