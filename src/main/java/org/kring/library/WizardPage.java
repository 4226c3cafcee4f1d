package org.kring.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kring.method.Guide;
import org.kring.page.Page;

/**
 * One question at a time, at most five, beginning with what the presenter asks.
 *
 * @param asked which question this is, from 1
 * @param answered what was answered before, as it goes along in the address
 */
public record WizardPage(Page page, int asked, Map<String, String> answered, List<Answer> answers) {

    /** The questions, in order, as they are called in the address. */
    public static final List<String> QUESTIONS = List.of("help", "people", "minutes", "safety", "skill");

    /** An answer, and where it leads. */
    public record Answer(String text, String hint, String address) {}

    static WizardPage at(Page page, Map<String, String> answered) {
        var kept = new LinkedHashMap<>(answered);
        var number = kept.size();
        var question = QUESTIONS.get(number);
        var answers = new ArrayList<Answer>();
        for (var value : values(question)) {
            var key = "library.ask." + question + "."
                    + (question.equals("people") || question.equals("minutes") ? "each" : value);
            var hint = page.words().has(key + ".hint") ? page.words().say(key + ".hint") : "";
            answers.add(new Answer(page.words().say(key, number(value)), hint, address(kept, question, value)));
        }
        answers.add(
                new Answer(page.words().say("library.ask." + question + ".open"), "", address(kept, question, "any")));
        return new WizardPage(page, number + 1, kept, answers);
    }

    private static Object number(String value) {
        return value.matches("[0-9]+") ? (Object) Integer.valueOf(value) : value;
    }

    private static List<String> values(String question) {
        return switch (question) {
            case "help" -> words(Guide.Help.values());
            case "people" -> List.of("3", "4", "5", "6", "7", "8", "9", "10");
            case "minutes" -> LibraryPage.SLOTS.stream().map(String::valueOf).toList();
            case "safety" -> words(Guide.Safety.values());
            case "skill" -> words(Guide.Skill.values());
            default -> throw new IllegalStateException("Expected a known question, but found " + question);
        };
    }

    private static List<String> words(Enum<?>[] words) {
        return java.util.Arrays.stream(words).map(LibraryPage::written).toList();
    }

    /** To the next question, or after the last to what fits. */
    private static String address(Map<String, String> before, String question, String value) {
        var all = new LinkedHashMap<>(before);
        all.put(question, value);
        var query = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        return (all.size() == QUESTIONS.size() ? "/methods?" : "/methods/choose?") + query;
    }

    /** Back to the question before. */
    public String back() {
        var all = new LinkedHashMap<>(answered);
        if (!all.isEmpty()) {
            all.remove(QUESTIONS.get(all.size() - 1));
        }
        var query = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        return "/methods/choose" + (query.isEmpty() ? "" : "?" + query);
    }

    public String say(String key, Object... arguments) {
        return page.words().say("library." + key, arguments);
    }

    public String question() {
        return QUESTIONS.get(asked - 1);
    }
}
