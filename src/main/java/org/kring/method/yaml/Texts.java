package org.kring.method.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kring.content.Unreadable;
import org.kring.content.Value;
import org.kring.method.Activity;
import org.kring.method.Labels;

/** Reads the texts of a method, with no other names to fill in than there are in that place. */
final class Texts {

    static final List<String> LANGUAGES = List.of("nl", "en");

    /** The language of a text that is there once, whoever reads it. */
    private static final String ANY = "und";

    static final Set<String> NO_NAMES = Set.of();
    static final Set<String> ROLES = Set.of("presenter", "facilitator", "recorder");
    private static final Set<String> ROLES_AND_TURN = Set.of("presenter", "facilitator", "recorder", "holder", "next");
    /** An agreement may also say when everything is erased. */
    static final Set<String> AGREEMENT = Set.of("presenter", "facilitator", "recorder", "erased");

    private static final Pattern BRACED = Pattern.compile("\\{([^{}]*)}");

    /** The longest that a text can be, in code points: a screen is read at a glance. */
    static final int LONGEST = 400;

    /** The languages in which every text must be written; where none is named, one of them is enough. */
    private final List<String> required;

    private Texts(List<String> required) {
        this.required = required;
    }

    /** Every text in every language. */
    static Texts inAll() {
        return new Texts(LANGUAGES);
    }

    /** Every text in one language at least. */
    static Texts inOne() {
        return new Texts(List.of());
    }

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
    Map<String, List<String>> names(Value value) {
        var keys = value.keys(required, LANGUAGES);
        var names = new HashMap<String, List<String>>();
        LANGUAGES.forEach(language -> keys.find(language)
                .ifPresent(list -> names.put(
                        language,
                        list.raw() instanceof List<?> none && none.isEmpty()
                                ? List.of()
                                : list.list().stream()
                                        .map(each -> text(each, NO_NAMES))
                                        .toList())));
        return names;
    }

    Labels title(Value value) {
        return labels(value, NO_NAMES);
    }

    /** A text that ends as a sentence: one that does not was cut by a comma or a number sign, or is not finished. */
    Labels sentence(Value value, Set<String> names) {
        var labels = labels(value, names);
        labels.byLanguage().forEach((language, text) -> {
            if (!text.endsWith(".") && !text.endsWith("?")) {
                throw value.refused(
                        Unreadable.Fault.SENTENCE,
                        text,
                        "Expected a sentence that ends with . or ? in " + language + ", but found \"" + text + "\"");
            }
        });
        return labels;
    }

    /** Where a method comes from: in each language, or where one is enough, in one text for all. */
    Labels source(Value value) {
        return required.isEmpty() && value.raw() instanceof String
                ? new Labels(Map.of(ANY, value.text()))
                : sentence(value, NO_NAMES);
    }

    private Labels labels(Value value, Set<String> names) {
        var keys = value.keys(required, LANGUAGES);
        var texts = new HashMap<String, String>();
        LANGUAGES.forEach(language -> keys.find(language).ifPresent(text -> texts.put(language, text(text, names))));
        if (texts.isEmpty()) {
            throw value.expected("a text in nl or en");
        }
        return new Labels(texts);
    }

    private static String text(Value value, Set<String> names) {
        var text = value.text();
        if (text.contains("!")) {
            throw value.refused(
                    Unreadable.Fault.LOUD,
                    text,
                    "Expected a calm sentence, but found an exclamation mark in \"" + text + "\"");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw value.tooLong(LONGEST, text.codePointCount(0, text.length()));
        }
        var braced = BRACED.matcher(text);
        while (braced.find()) {
            if (!names.contains(braced.group(1))) {
                var allowed = names.isEmpty()
                        ? "no name in braces here"
                        : "only " + String.join(", ", names.stream().sorted().toList());
                throw value.refused(
                        Unreadable.Fault.NAME,
                        braced.group(),
                        "Expected " + allowed + ", but found \"" + braced.group() + "\"");
            }
        }
        if (BRACED.matcher(text).replaceAll("").matches(".*[{}].*")) {
            throw value.refused("Expected braces in pairs, but found \"" + text + "\"");
        }
        return text;
    }
}
