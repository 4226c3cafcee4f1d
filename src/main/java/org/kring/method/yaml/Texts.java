package org.kring.method.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kring.content.Value;
import org.kring.method.Activity;
import org.kring.method.Labels;

/** Reads the texts of a method: in every language, and with no other names to fill in than there are in that place. */
final class Texts {

    /** Every text of a method file is in all of these languages. */
    static final List<String> LANGUAGES = List.of("nl", "en");

    static final Set<String> NO_NAMES = Set.of();
    static final Set<String> ROLES = Set.of("presenter", "facilitator", "recorder");
    private static final Set<String> ROLES_AND_TURN = Set.of("presenter", "facilitator", "recorder", "holder", "next");
    /** An agreement may also say when everything is erased. */
    static final Set<String> AGREEMENT = Set.of("presenter", "facilitator", "recorder", "erased");

    private static final Pattern BRACED = Pattern.compile("\\{([^{}]*)}");

    private Texts() {}

    /** The names that a text of a step may hold: of roles, and of who has the turn where the turn goes round. */
    static Set<String> names(Activity activity) {
        return switch (activity) {
            case Activity.Ask ask -> ROLES_AND_TURN;
            case Activity.Round round -> ROLES_AND_TURN;
            case Activity.Agree agree -> ROLES;
            case Activity.Tell tell -> ROLES;
            case Activity.Write write -> ROLES;
            case Activity.Talk talk -> ROLES;
            case Activity.Board board -> ROLES;
            case Activity.Rate rate -> ROLES;
            case Activity.Pick pick -> ROLES;
            case Activity.Scale scale -> ROLES;
            case Activity.Consent consent -> ROLES;
            case Activity.Silence silence -> ROLES;
            case Activity.Call call -> ROLES;
            case Activity.Choose choose -> ROLES;
        };
    }

    /** Other names of a method, by language. */
    static Map<String, List<String>> names(Value value) {
        var keys = value.keys(LANGUAGES.toArray(String[]::new));
        var names = new HashMap<String, List<String>>();
        LANGUAGES.forEach(language -> names.put(
                language,
                keys.get(language).raw() instanceof List<?> list && list.isEmpty()
                        ? List.of()
                        : keys.get(language).list().stream()
                                .map(each -> text(each, NO_NAMES))
                                .toList()));
        return names;
    }

    static Labels title(Value value) {
        return labels(value, NO_NAMES);
    }

    /** A text that ends as a sentence: one that does not was cut by a comma or a number sign, or is not finished. */
    static Labels sentence(Value value, Set<String> names) {
        var labels = labels(value, names);
        labels.byLanguage().forEach((language, text) -> {
            if (!text.endsWith(".") && !text.endsWith("?")) {
                throw value.refused(
                        "Expected a sentence that ends with . or ? in " + language + ", but found \"" + text + "\"");
            }
        });
        return labels;
    }

    private static Labels labels(Value value, Set<String> names) {
        var keys = value.keys(LANGUAGES.toArray(String[]::new));
        var texts = new HashMap<String, String>();
        LANGUAGES.forEach(language -> texts.put(language, text(keys.get(language), names)));
        return new Labels(texts);
    }

    private static String text(Value value, Set<String> names) {
        var text = value.text();
        if (text.contains("!")) {
            throw value.refused("Expected a calm sentence, but found an exclamation mark in \"" + text + "\"");
        }
        var braced = BRACED.matcher(text);
        while (braced.find()) {
            if (!names.contains(braced.group(1))) {
                var allowed = names.isEmpty()
                        ? "no name in braces here"
                        : "only " + String.join(", ", names.stream().sorted().toList());
                throw value.refused("Expected " + allowed + ", but found \"" + braced.group() + "\"");
            }
        }
        if (BRACED.matcher(text).replaceAll("").matches(".*[{}].*")) {
            throw value.refused("Expected braces in pairs, but found \"" + text + "\"");
        }
        return text;
    }
}
