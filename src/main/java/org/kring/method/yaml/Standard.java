package org.kring.method.yaml;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kring.content.Value;
import org.kring.content.Yaml;
import org.kring.method.Activity;
import org.kring.method.Kind;
import org.kring.method.Labels;
import org.kring.method.Prompt;
import org.kring.method.Role;
import org.kring.method.Stance;
import org.kring.method.Voice;

/** What people read in a step of an own method whose writer wrote nothing for them: {@code methods/standard/prompts.yaml}. */
final class Standard {

    private static final class Bundled {
        private static final Standard ONE = Yaml.bundled("methods/standard").entrySet().stream()
                .map(file -> new Standard(Yaml.parse(file.getKey(), file.getValue())))
                .findFirst()
                .orElseThrow();
    }

    /** What is read in a step with one activity. */
    private record Set(Labels goal, Prompt floor, Prompt others, Prompt facilitator, Labels say) {}

    private final Map<String, Set> sets = new HashMap<>();
    private final Map<Stance, Prompt> presenter = new EnumMap<>(Stance.class);
    private final Map<Kind, Labels> things = new EnumMap<>(Kind.class);
    private final Map<Kind, Labels> thing = new EnumMap<>(Kind.class);
    private final Prompt recorder;
    private final Prompt listener;

    private Standard(Value file) {
        var keys = file.keys("things", "thing", "presenter", "recorder", "listener", "steps");
        kinds(keys.get("things"), things);
        kinds(keys.get("thing"), thing);
        for (var stance : Stance.values()) {
            presenter.put(stance, prompt(keys.get("presenter").entries().get(Value.written(stance))));
        }
        recorder = prompt(keys.get("recorder"));
        listener = prompt(keys.get("listener"));
        keys.get("steps").entries().forEach((activity, value) -> {
            var of = value.keys("goal", "floor", "others", "facilitator", "say");
            sets.put(
                    activity,
                    new Set(
                            labels(of.get("goal")),
                            prompt(of.get("floor")),
                            prompt(of.get("others")),
                            prompt(of.get("facilitator")),
                            labels(of.get("say"))));
        });
    }

    static Standard bundled() {
        return Bundled.ONE;
    }

    Labels goal(Activity activity) {
        return set(activity).goal();
    }

    Labels say(Activity activity) {
        return filled(set(activity).say(), activity);
    }

    Prompt prompt(Voice voice, Activity activity, Stance stance) {
        var set = set(activity);
        var turns = activity instanceof Activity.Ask || activity instanceof Activity.Round;
        var prompt = switch (voice) {
            case TURN -> set.floor();
            case FACILITATOR -> set.facilitator();
            case LISTENER -> listener;
            case PRESENTER ->
                has(activity, Role.PRESENTER)
                        ? turns ? set.others() : set.floor()
                        : presenter.getOrDefault(stance, set.others());
            case RECORDER -> has(activity, Role.RECORDER) ? turns ? set.others() : set.floor() : recorder;
            case QUESTIONER -> has(activity, Role.QUESTIONER) && !turns ? set.floor() : set.others();
        };
        return new Prompt(filled(prompt.now(), activity), filled(prompt.then(), activity));
    }

    /** In agreements all tick and one reads, who has the turn; in silence all are silent. */
    private static boolean has(Activity activity, Role role) {
        return activity.by().contains(role) && !(activity instanceof Activity.Agree);
    }

    private Set set(Activity activity) {
        var set = sets.get(Vocabulary.name(activity));
        if (set == null) {
            throw new IllegalStateException("Expected standard prompts for " + Vocabulary.name(activity));
        }
        return set;
    }

    private Labels filled(Labels text, Activity activity) {
        var kind = kind(activity);
        if (kind == null) {
            return text;
        }
        var filled = new HashMap<String, String>();
        text.byLanguage()
                .forEach((language, sentence) -> filled.put(
                        language,
                        sentence.replace("{things}", word(things, kind).in(language))
                                .replace("{thing}", word(thing, kind).in(language))));
        return new Labels(filled);
    }

    private static Labels word(Map<Kind, Labels> words, Kind kind) {
        return Objects.requireNonNull(words.get(kind));
    }

    private static @Nullable Kind kind(Activity activity) {
        return switch (activity) {
            case Activity.Write write -> write.kind();
            case Activity.Round round -> round.kind();
            case Activity.Board board -> board.kind();
            default -> null;
        };
    }

    private static void kinds(Value value, Map<Kind, Labels> into) {
        var entries = value.entries();
        for (var kind : Kind.values()) {
            into.put(kind, labels(entries.get(Value.written(kind))));
        }
    }

    private static Prompt prompt(@Nullable Value value) {
        if (value == null) {
            throw new IllegalStateException("Expected a standard prompt for each stance, but one is missing");
        }
        var keys = value.keys("now", "then");
        return new Prompt(labels(keys.get("now")), labels(keys.get("then")));
    }

    private static Labels labels(@Nullable Value value) {
        if (value == null) {
            throw new IllegalStateException("Expected a word for each kind, but one is missing");
        }
        var keys = value.keys(Texts.LANGUAGES.toArray(String[]::new));
        var texts = new HashMap<String, String>();
        keys.values().forEach((language, text) -> texts.put(language, text.text()));
        return new Labels(texts);
    }
}
