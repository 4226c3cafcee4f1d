package org.kring.coach;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kring.content.Unreadable;
import org.kring.content.Yaml;

/** Reads the wording of a question; never changes, so that all may share one. */
public final class Coach {

    /** Whose rules are used for a language that is not known. */
    public static final String OTHERWISE = "en";

    /** A question is at most so long, in code points; of a longer text only the end is read, and no hint is given. */
    public static final int LONGEST = 500;

    private final Map<String, Grammar> grammars;

    private Coach(Map<String, String> files) {
        var read = new LinkedHashMap<String, Grammar>();
        files.forEach((name, yaml) -> {
            var grammar = GrammarFile.parse(name, yaml);
            read.put(grammar.language(), grammar);
        });
        if (!read.containsKey(OTHERWISE)) {
            throw new Unreadable("coach", 0, "", "Expected rules for " + OTHERWISE + ", but found " + read.keySet());
        }
        grammars = Map.copyOf(read);
    }

    /** With the rules that come with the program. */
    public static Coach bundled() {
        return new Coach(Yaml.bundled("coach"));
    }

    /** With the rules of this directory. */
    public static Coach read(Path directory) {
        return new Coach(Yaml.read(directory));
    }

    /** The languages that it reads. */
    public Set<String> languages() {
        return grammars.keySet();
    }

    /**
     * Reads one question.
     *
     * @param language such as {@code nl} or {@code de-CH}; of an unknown one the reading says that it fell back
     * @param text any text, of any length
     */
    public Reading read(String language, String text, Welcome welcome) {
        var known = grammars.containsKey(plain(language));
        var grammar = grammar(language);
        var finding = explain(language, text);
        var id = finding.hint();
        var factual = welcome == Welcome.FACTS && (finding.kind() == Kind.CLOSED || finding.fact());
        var hint = id == null || factual
                ? null
                : new Reading.Hint(id, Objects.requireNonNull(grammar.hints().get(id)));
        return new Reading(finding.kind(), hint, grammar.language(), !known);
    }

    /** The same with the rule that decided, for tests and for who changes the rules. */
    Finding explain(String language, String text) {
        var end = tail(text);
        var grammar = grammar(language);
        var sentences = grammar.sentences(end);
        var words = sentences.stream()
                .flatMap(sentence -> sentence.words().stream())
                .filter(word -> Character.isLetter(word.charAt(0)))
                .toList();
        if (foreign(grammar, words)) {
            return Finding.NOTHING;
        }
        var finding = grammar.judge(sentences);
        return end.length() < text.length() || mixed(grammar, words) ? finding.without() : finding;
    }

    private Grammar grammar(String language) {
        var grammar = grammars.getOrDefault(plain(language), grammars.get(OTHERWISE));
        return Objects.requireNonNull(grammar);
    }

    /** A language without its country. */
    private static String plain(String language) {
        var end = language.indexOf('-');
        return (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** More words are those of another language; or three fifths are unknown. */
    private boolean foreign(Grammar own, List<String> words) {
        var known = words.stream().filter(own::knows).count();
        return known * 5 < words.size() * 2
                || grammars.values().stream()
                        .anyMatch(other -> other != own
                                && words.stream().filter(other::knows).count() > known);
    }

    /** A fifth of the words, and more than one, belongs to another language only. */
    private boolean mixed(Grammar own, List<String> words) {
        return grammars.values().stream().anyMatch(other -> {
            var theirs = words.stream()
                    .filter(word -> other.knows(word) && !own.knows(word))
                    .count();
            return theirs > 1 && theirs * 5 >= words.size();
        });
    }

    /** The end of a text that is too long, from the beginning of a word. */
    private static String tail(String text) {
        if (text.length() <= LONGEST
                || text.length() <= 2 * LONGEST && text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        var from = text.length() - LONGEST;
        var space = text.indexOf(' ', from);
        return text.substring(space < 0 ? Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from : space);
    }
}
