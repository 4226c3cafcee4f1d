package org.kring.method.yaml;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kring.content.Value;
import org.kring.method.Activity;
import org.kring.method.Kind;
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

    private static final Set<Role> SEATED =
            EnumSet.of(Role.PRESENTER, Role.FACILITATOR, Role.RECORDER, Role.QUESTIONER);

    private MethodReader() {}

    static Method method(Value file, String hash) {
        var keys = file.keys("id", "use", "title", "summary", "questioners", "source", "steps");
        return new Method(
                keys.get("id").kebab(),
                hash,
                keys.get("use").word(Method.Use.class),
                Texts.title(keys.get("title")),
                Texts.sentence(keys.get("summary"), Texts.NO_NAMES),
                questioners(keys.get("questioners")),
                steps(keys.get("steps")),
                keys.get("source").text());
    }

    private static Method.Range questioners(Value value) {
        var keys = value.keys("least", "most");
        var most = keys.get("most").number(0, MOST);
        return new Method.Range(keys.get("least").number(0, most), most);
    }

    private static List<Step> steps(Value value) {
        var ids = new HashSet<String>();
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

    private static Step step(Value value) {
        var keys = value.keys("id", "title", "goal", "time", "protected", "presenter", "activity", "prompts", "say");
        var activity = activity(keys.get("activity"));
        var names = Texts.names(activity);
        return new Step(
                keys.get("id").kebab(),
                Texts.title(keys.get("title")),
                Texts.sentence(keys.get("goal"), Texts.NO_NAMES),
                time(keys.get("time")),
                keys.get("protected").truth(),
                keys.get("presenter").word(Stance.class),
                activity,
                prompts(keys.get("prompts"), names, hasTurns(activity)),
                Texts.sentence(keys.get("say"), names));
    }

    /** One time whatever the number of people, or a range with a time per person of those who have the floor. */
    private static Minutes time(Value value) {
        if (!(value.raw() instanceof Map<?, ?>)) {
            var fixed = value.time();
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

    private static Activity activity(Value value) {
        var one = value.oneOf("agree", "tell", "write", "ask", "talk", "round", "choose");
        var of = one.getValue();
        return switch (one.getKey()) {
            case "agree" -> {
                var lines = of.keys("lines").get("lines");
                yield new Activity.Agree(lines.list().stream()
                        .map(line -> Texts.sentence(line, Texts.AGREEMENT))
                        .toList());
            }
            case "tell" -> {
                of.keys();
                yield new Activity.Tell();
            }
            case "write" -> {
                var keys = of.keys(List.of("by", "kind", "most"), List.of("welcome"));
                yield new Activity.Write(by(keys), kind(keys), keys.get("most").number(1, MOST), welcome(keys));
            }
            case "ask" -> {
                var keys = of.keys(List.of("by", "follow-ups"), List.of("welcome", "flagged"));
                yield new Activity.Ask(
                        by(keys),
                        keys.get("follow-ups").number(0, MOST),
                        welcome(keys),
                        keys.find("flagged").map(Value::truth).orElse(false));
            }
            case "talk" -> {
                var keys = of.keys("by", "kind");
                yield new Activity.Talk(by(keys), kind(keys));
            }
            case "round" -> {
                var keys = of.keys("by", "kind", "written-first", "at-least", "most");
                var most = keys.get("most").number(1, MOST);
                yield new Activity.Round(
                        by(keys),
                        kind(keys),
                        keys.get("written-first").truth(),
                        keys.get("at-least").number(0, most),
                        most);
            }
            case "choose" -> {
                var keys = of.keys("from", "actions");
                yield new Activity.Choose(
                        keys.get("from").word(Kind.class), keys.get("actions").number(0, MOST));
            }
            default ->
                throw value.refused("Expected an activity that can be read, but \"" + one.getKey() + "\" cannot");
        };
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
    private static Map<Voice, Prompt> prompts(Value value, Set<String> names, boolean turns) {
        var voices = Stream.of(Voice.values())
                .filter(voice -> voice != Voice.TURN || turns)
                .toList();
        var all = value.keys(voices.stream().map(Value::written).toArray(String[]::new));
        var prompts = new EnumMap<Voice, Prompt>(Voice.class);
        for (var voice : voices) {
            var keys = all.get(Value.written(voice)).keys("now", "then");
            var now = Texts.sentence(keys.get("now"), names);
            prompts.put(voice, new Prompt(now, Texts.sentence(keys.get("then"), names)));
        }
        return prompts;
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
            case Activity.Choose choose -> false;
        };
    }
}
