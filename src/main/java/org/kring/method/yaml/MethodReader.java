package org.kring.method.yaml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kring.content.Unreadable;
import org.kring.content.Value;
import org.kring.method.Activity;
import org.kring.method.Guide;
import org.kring.method.Kind;
import org.kring.method.Lint;
import org.kring.method.Method;
import org.kring.method.Minutes;
import org.kring.method.Prompt;
import org.kring.method.Role;
import org.kring.method.Stance;
import org.kring.method.Step;
import org.kring.method.Voice;

/** Turns the values of a method file into a method, key by key. */
final class MethodReader {

    /** As many texts of one kind as a notebook has numbered places for. */
    private static final int MOST = 9;

    private static final int MOST_FIELDS = 6;
    private static final int MOST_MINUTES = 240;

    private static final Set<Role> SEATED =
            EnumSet.of(Role.PRESENTER, Role.FACILITATOR, Role.RECORDER, Role.QUESTIONER);

    /** How many steps a method can have. */
    private static final int MOST_STEPS = 40;

    private final Texts texts;

    /** What stands in for what a writer left out; absent where nothing may be left out. */
    private final @Nullable Standard standard;

    private MethodReader(Texts texts, @Nullable Standard standard) {
        this.texts = texts;
        this.standard = standard;
    }

    /** For what comes with the program: everything is written, in every language. */
    static MethodReader strict() {
        return new MethodReader(Texts.inAll(), null);
    }

    /** For what people bring along: one language, and only what differs from what is usual. */
    static MethodReader own() {
        return new MethodReader(Texts.inOne(), Standard.bundled());
    }

    Method method(Value file, String hash) {
        var required = new ArrayList<>(List.of("id", "title", "questioners", "steps"));
        var strictly = List.of("use", "summary", "source");
        if (standard == null) {
            required.addAll(strictly);
        }
        var keys = file.keys(
                required,
                List.of(
                        "use",
                        "summary",
                        "source",
                        "names",
                        "choose",
                        "minutes",
                        "facilitator-joins-below",
                        "co-presenter",
                        "each-presents",
                        "keeps",
                        "exceptions",
                        "interrupts",
                        "modules"));
        var ids = new HashSet<String>();
        return new Method(
                keys.get("id").kebab(),
                hash,
                keys.find("use").map(use -> use.word(Method.Use.class)).orElse(Method.Use.ROUND),
                texts.title(keys.get("title")),
                keys.find("names").map(texts::names).orElse(Map.of()),
                keys.find("summary")
                        .map(summary -> texts.sentence(summary, Texts.NO_NAMES))
                        .orElseGet(() -> texts.title(keys.get("title"))),
                keys.find("choose").map(this::guide).orElse(null),
                questioners(keys.get("questioners")),
                keys.find("minutes").map(MethodReader::minutes).orElse(null),
                keys.find("facilitator-joins-below")
                        .map(value -> value.number(1, MOST))
                        .orElse(0),
                keys.find("co-presenter").map(Value::truth).orElse(false),
                keys.find("each-presents").map(Value::truth).orElse(false),
                keys.find("keeps")
                        .map(value -> value.word(Keeps.class) == Keeps.NOTHING)
                        .orElse(false),
                keys.find("interrupts").map(this::interrupts).orElse(List.of()),
                steps(keys.get("steps"), ids),
                keys.find("modules").map(value -> modules(value, ids)).orElse(List.of()),
                keys.find("exceptions").map(MethodReader::exceptions).orElse(Map.of()),
                keys.find("source").map(texts::source).orElse(null));
    }

    /** What of the texts of a round is kept. */
    private enum Keeps {
        TEXTS,
        NOTHING
    }

    private Guide guide(Value value) {
        var keys = value.keys("when", "not", "help", "safety", "skill");
        return new Guide(
                texts.sentence(keys.get("when"), Texts.NO_NAMES),
                texts.sentence(keys.get("not"), Texts.NO_NAMES),
                words(keys.get("help"), Guide.Help.class),
                keys.get("safety").word(Guide.Safety.class),
                keys.get("skill").word(Guide.Skill.class));
    }

    private static Method.Range minutes(Value value) {
        var keys = value.keys("least", "most");
        var most = keys.get("most").number(1, MOST_MINUTES);
        return new Method.Range(keys.get("least").number(1, most), most);
    }

    private List<Method.Interrupt> interrupts(Value value) {
        var ids = new HashSet<String>();
        return value.list().stream()
                .map(each -> {
                    var keys = each.keys("id", "title", "say");
                    return new Method.Interrupt(
                            own(keys.get("id"), ids),
                            texts.title(keys.get("title")),
                            texts.sentence(keys.get("say"), Texts.ROLES));
                })
                .toList();
    }

    private List<Method.Module> modules(Value value, Set<String> stepIds) {
        var ids = new HashSet<String>();
        return value.list().stream()
                .map(each -> {
                    var keys = each.keys("id", "title", "when", "steps");
                    return new Method.Module(
                            own(keys.get("id"), ids),
                            texts.title(keys.get("title")),
                            texts.sentence(keys.get("when"), Texts.NO_NAMES),
                            steps(keys.get("steps"), stepIds));
                })
                .toList();
    }

    private static Map<String, String> exceptions(Value value) {
        var reasons = new LinkedHashMap<String, String>();
        value.entries().forEach((code, reason) -> {
            if (Stream.of(Lint.Rule.values()).noneMatch(rule -> rule.name().equals(code))) {
                throw reason.refused("Expected the code of a rule such as W3, but found \"" + code + "\"");
            }
            reasons.put(code, reason.text());
        });
        return reasons;
    }

    private static String own(Value id, Set<String> taken) {
        if (!taken.add(id.kebab())) {
            throw id.twice(id.kebab());
        }
        return id.kebab();
    }

    private static Method.Range questioners(Value value) {
        var keys = value.keys("least", "most");
        var most = keys.get("most").number(0, MOST);
        return new Method.Range(keys.get("least").number(0, most), most);
    }

    private List<Step> steps(Value value, Set<String> ids) {
        if (value.list().size() > MOST_STEPS) {
            throw value.expected("at most " + MOST_STEPS + " steps");
        }
        return value.list().stream()
                .map(each -> {
                    var step = step(each);
                    if (!ids.add(step.id())) {
                        throw each.refused(
                                "Expected an id of its own for each step, but \"" + step.id() + "\" is there twice");
                    }
                    return step;
                })
                .toList();
    }

    private Step step(Value value) {
        var required = new ArrayList<>(List.of("id", "title", "time", "activity"));
        var strictly = List.of("goal", "protected", "presenter", "prompts", "say");
        if (standard == null) {
            required.addAll(strictly);
        }
        var optional = new ArrayList<>(strictly);
        optional.addAll(List.of("clock", "back"));
        var keys = value.keys(required, optional);
        var activity = activity(keys.get("activity"));
        var names = Texts.names(activity);
        var stance = keys.find("presenter").map(word -> word.word(Stance.class)).orElse(Stance.ACTIVE);
        return new Step(
                keys.get("id").kebab(),
                texts.title(keys.get("title")),
                keys.find("goal")
                        .map(goal -> texts.sentence(goal, Texts.NO_NAMES))
                        .orElseGet(() -> usual().goal(activity)),
                time(keys.get("time")),
                keys.find("protected").map(Value::truth).orElse(false),
                stance,
                keys.find("clock")
                        .map(clock -> clock.word(Clock.class) == Clock.HIDDEN)
                        .orElse(false),
                keys.find("back").map(MethodReader::back).orElse(null),
                activity,
                prompts(keys, activity, stance, names),
                keys.find("say").map(say -> texts.sentence(say, names)).orElseGet(() -> usual().say(activity)));
    }

    private Standard usual() {
        return Objects.requireNonNull(standard);
    }

    /** Who sees the time. */
    private enum Clock {
        VISIBLE,
        HIDDEN
    }

    private static Step.Back back(Value value) {
        var keys = value.keys("to", "most");
        return new Step.Back(
                keys.get("to").list().stream().map(Value::kebab).toList(),
                keys.get("most").number(1, MOST));
    }

    /** One time whatever the number of people, or a range with a time per person of those who have the floor. */
    private static Minutes time(Value value) {
        if (!(value.raw() instanceof Map<?, ?>)) {
            var fixed = value.time();
            if (fixed.isZero()) {
                throw value.refused(Unreadable.Fault.TIME, "", "Expected a time of some length, but found none");
            }
            return new Minutes(fixed, fixed, Duration.ZERO, fixed);
        }
        var keys = value.keys("least", "base", "per-person", "most");
        var least = keys.get("least").time();
        var base = keys.get("base").time();
        var most = keys.get("most").time();
        if (least.compareTo(most) > 0 || base.compareTo(most) > 0) {
            throw value.refused("Expected least and base to be at most " + most.toMinutes() + " min, but they are not");
        }
        return new Minutes(least, base, keys.get("per-person").time(), most);
    }

    private Activity activity(Value value) {
        var one = value.oneOf(
                "agree", "tell", "write", "ask", "talk", "board", "round", "rate", "pick", "scale", "consent",
                "silence", "call", "choose");
        var of = one.getValue();
        return switch (one.getKey()) {
            case "agree" -> {
                var lines = of.keys("lines").get("lines");
                yield new Activity.Agree(lines.list().stream()
                        .map(line -> texts.sentence(line, Texts.AGREEMENT))
                        .toList());
            }
            case "tell" -> {
                var fields = of.keys(List.of(), List.of("fields")).find("fields");
                yield new Activity.Tell(
                        fields.isEmpty()
                                ? Set.of(Activity.CaseField.FACTS, Activity.CaseField.QUESTION)
                                : fields.get().raw() instanceof List<?> list && list.isEmpty()
                                        ? Set.of()
                                        : words(fields.get(), Activity.CaseField.class));
            }
            case "write" -> {
                var keys = of.keys(List.of("by", "kind", "most"), List.of("release", "welcome"));
                yield new Activity.Write(
                        by(keys), kind(keys), keys.get("most").number(1, MOST), release(keys), welcome(keys));
            }
            case "ask" -> {
                var keys = of.keys(List.of("by", "follow-ups"), List.of("order", "laps", "welcome", "flagged"));
                yield new Activity.Ask(
                        by(keys),
                        keys.get("follow-ups").number(0, MOST),
                        order(keys),
                        laps(keys, Activity.UNTIL_ALL_PASS),
                        welcome(keys),
                        keys.find("flagged").map(Value::truth).orElse(false));
            }
            case "talk" -> {
                var keys = of.keys(List.of("by"), List.of("kind"));
                yield new Activity.Talk(
                        by(keys),
                        keys.find("kind").map(kind -> kind.word(Kind.class)).orElse(null));
            }
            case "board" -> {
                var keys = of.keys("by", "kind", "fields");
                var fields =
                        keys.get("fields").list().stream().map(texts::title).toList();
                if (fields.size() < 2 || fields.size() > MOST_FIELDS) {
                    throw keys.get("fields").expected("two to " + MOST_FIELDS + " fields");
                }
                yield new Activity.Board(by(keys), kind(keys), fields);
            }
            case "round" -> {
                var keys =
                        of.keys(List.of("by", "kind", "written-first", "at-least", "most"), List.of("order", "laps"));
                var most = keys.get("most").number(1, MOST);
                yield new Activity.Round(
                        by(keys),
                        kind(keys),
                        keys.get("written-first").truth(),
                        keys.get("at-least").number(0, most),
                        most,
                        order(keys),
                        laps(keys, 1));
            }
            case "rate" -> new Activity.Rate(of.keys("from").get("from").word(Kind.class));
            case "pick" -> {
                var keys = of.keys("from", "most");
                yield new Activity.Pick(
                        keys.get("from").word(Kind.class), keys.get("most").number(1, MOST));
            }
            case "scale" -> new Activity.Scale(by(of.keys("by")));
            case "consent" -> new Activity.Consent(by(of.keys("by")));
            case "silence" -> {
                of.keys();
                yield new Activity.Silence();
            }
            case "call" -> {
                of.keys();
                yield new Activity.Call();
            }
            case "choose" -> {
                var keys = of.keys("from", "actions");
                var from = keys.get("from");
                yield new Activity.Choose(
                        from.raw() instanceof List<?> ? words(from, Kind.class) : Set.of(from.word(Kind.class)),
                        keys.get("actions").number(0, MOST));
            }
            default ->
                throw value.refused("Expected an activity that can be read, but \"" + one.getKey() + "\" cannot");
        };
    }

    /** Each brings it out later, unless the method says otherwise. */
    private static Activity.Release release(Value.Keys keys) {
        return keys.find("release")
                .map(value -> value.raw() instanceof Map<?, ?>
                        ? new Activity.Release(
                                Activity.Release.When.AT,
                                value.keys("at").get("at").kebab())
                        : new Activity.Release(moment(value), null))
                .orElse(Activity.Release.LATER);
    }

    private static Activity.Release.When moment(Value value) {
        var when = value.word(Activity.Release.When.class);
        if (when == Activity.Release.When.AT) {
            throw value.expected("the step with it, as {at: step}");
        }
        return when;
    }

    private static Activity.Order order(Value.Keys keys) {
        return keys.find("order").map(value -> value.word(Activity.Order.class)).orElse(Activity.Order.SEATING);
    }

    private static int laps(Value.Keys keys, int otherwise) {
        return keys.find("laps")
                .map(value -> "until-all-pass".equals(value.raw()) ? Activity.UNTIL_ALL_PASS : value.number(1, MOST))
                .orElse(otherwise);
    }

    private static <E extends Enum<E>> Set<E> words(Value list, Class<E> of) {
        var words = EnumSet.noneOf(of);
        for (var each : list.list()) {
            if (!words.add(each.word(of))) {
                throw each.refused("Expected each once, but \"" + each.raw() + "\" is there twice");
            }
        }
        return words;
    }

    /** Who has the floor: those who are seated in the circle with a role; listeners have no turn and are not counted. */
    private static Set<Role> by(Value.Keys keys) {
        var roles = EnumSet.noneOf(Role.class);
        for (var each : keys.get("by").list()) {
            var role = each.word(Role.class);
            if (!SEATED.contains(role)) {
                throw each.refused("Expected a role that can have the floor, but a listener cannot");
            }
            if (!roles.add(role)) {
                throw each.refused("Expected each role once, but " + Value.written(role) + " is there twice");
            }
        }
        return roles;
    }

    /** Open questions, unless the method says otherwise. */
    private static Activity.Welcome welcome(Value.Keys keys) {
        return keys.find("welcome")
                .map(value -> value.word(Activity.Welcome.class))
                .orElse(Activity.Welcome.OPEN);
    }

    private static Kind kind(Value.Keys keys) {
        return keys.get("kind").word(Kind.class);
    }

    /** For every role, and for whoever has the turn exactly where somebody can have it. */
    private Map<Voice, Prompt> prompts(Value.Keys keys, Activity activity, Stance stance, Set<String> names) {
        var voices = Stream.of(Voice.values())
                .filter(voice -> voice != Voice.TURN || hasTurns(activity))
                .toList();
        var written = voices.stream().map(Value::written).toList();
        var all = keys.find("prompts")
                .map(value -> value.keys(standard == null ? written : List.of(), written))
                .orElseGet(() -> new Value.Keys(Map.of()));
        var prompts = new EnumMap<Voice, Prompt>(Voice.class);
        for (var voice : voices) {
            prompts.put(
                    voice,
                    all.find(Value.written(voice))
                            .map(value -> prompt(value, voice, activity, stance, names))
                            .orElseGet(() -> usual().prompt(voice, activity, stance)));
        }
        return prompts;
    }

    private Prompt prompt(Value value, Voice voice, Activity activity, Stance stance, Set<String> names) {
        if (standard == null) {
            var keys = value.keys("now", "then");
            var now = texts.sentence(keys.get("now"), names);
            return new Prompt(now, texts.sentence(keys.get("then"), names));
        }
        var keys = value.keys(List.of(), List.of("now", "then"));
        var usual = standard.prompt(voice, activity, stance);
        return new Prompt(
                keys.find("now").map(now -> texts.sentence(now, names)).orElse(usual.now()),
                keys.find("then").map(then -> texts.sentence(then, names)).orElse(usual.then()));
    }

    /** Who reads the agreements aloud has the turn too. */
    private static boolean hasTurns(Activity activity) {
        return switch (activity) {
            case Activity.Agree agree -> true;
            case Activity.Ask ask -> true;
            case Activity.Round round -> true;
            case Activity.Tell tell -> false;
            case Activity.Write write -> false;
            case Activity.Talk talk -> false;
            case Activity.Board board -> false;
            case Activity.Rate rate -> false;
            case Activity.Pick pick -> false;
            case Activity.Scale scale -> false;
            case Activity.Consent consent -> false;
            case Activity.Silence silence -> false;
            case Activity.Call call -> false;
            case Activity.Choose choose -> false;
        };
    }
}
