package org.kring.coach;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a text into sentences and words, in one pass; markup, emoji and addresses leave no words. */
final class Sentences {

    private static final int MOST = 12;

    private final String text;
    private final Writing writing;
    /** A program between its tags is nobody's question. */
    private static final Pattern SCRIPT = Pattern.compile("(?is)<(script|style)\\b.{0,500}?</\\1\\s*>");

    private final List<Sentence> sentences = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private int at;

    private Sentences(String text, Writing writing) {
        this.text = text;
        this.writing = writing;
    }

    /**
     * How a language is written.
     *
     * @param endings what becomes a word of its own after an apostrophe, such as {@code 're}
     * @param abbreviations after which a full stop ends no sentence
     * @param variants other ways to write a word, and the words that they stand for
     */
    record Writing(Set<String> endings, Set<String> abbreviations, Map<String, List<String>> variants) {}

    static List<Sentence> of(String text, Writing writing) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u2019', '\'');
        var read = SCRIPT.matcher(composed).replaceAll(" ");
        return new Sentences(Quotes.without(read.strip()), writing).cut();
    }

    private List<Sentence> cut() {
        while (at < text.length()) {
            var letter = text.codePointAt(at);
            if (Character.isLetterOrDigit(letter)) {
                word();
            } else {
                sign(letter);
            }
        }
        end(false);
        return sentences.size() > MOST ? sentences.subList(sentences.size() - MOST, sentences.size()) : sentences;
    }

    private void word() {
        if (text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at)) {
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            words.add(Sentence.QUOTE);
            return;
        }
        var start = at;
        while (at < text.length() && inside(at)) {
            at += Character.charCount(text.codePointAt(at));
        }
        var word = Spelling.folded(text.substring(start, at));
        var apostrophe = word.lastIndexOf('\'');
        if (apostrophe > 0 && writing.endings().contains(word.substring(apostrophe))) {
            words.addAll(standard(word.substring(0, apostrophe)));
            words.add(word.substring(apostrophe));
        } else {
            words.addAll(standard(word));
        }
    }

    private List<String> standard(String word) {
        return writing.variants().getOrDefault(word, List.of(word));
    }

    /** Letters and figures; between two of them also an apostrophe, a hyphen, a point. */
    private boolean inside(int place) {
        var letter = text.codePointAt(place);
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || (letter == '\'' || letter == '-' || letter == '.') && letterAt(place + 1);
    }

    private boolean letterAt(int place) {
        return place >= 0 && place < text.length() && Character.isLetterOrDigit(text.codePointAt(place));
    }

    private void sign(int sign) {
        var next = at + Character.charCount(sign);
        switch (sign) {
            case '?' -> {
                at = next;
                end(true);
            }
            case '!' -> {
                at = next;
                end(text.startsWith("?", at));
            }
            case '.' -> {
                at = next;
                if (letterAt(next - 2) && text.startsWith("..", next)) {
                    pause();
                } else if (!abbreviated()) {
                    end(text.startsWith("?", at));
                }
            }
            case '\n' -> {
                at = next;
                if (!goesOn(next)) {
                    pause();
                }
            }
            case ',', ';', ':', '(', ')', '\u2013', '\u2014', '\u2026' -> {
                at = next;
                pause();
            }
            case '-' -> {
                at = next;
                if (!letterAt(next)) {
                    pause();
                }
            }
            case '<' -> at = skipped('>', next, next, 200);
            case '"', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb', '\u2018', '\u201a' -> quote(sign, next);
            case '\'' -> apostrophe(next);
            default -> at = next;
        }
    }

    /** After a new line the sentence goes on, when a small letter follows. */
    private boolean goesOn(int place) {
        var next = place;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && Character.isLowerCase(text.codePointAt(next));
    }

    private boolean abbreviated() {
        return !words.isEmpty()
                && (words.getLast().length() == 1
                                && Character.isLetter(words.getLast().charAt(0))
                        || writing.abbreviations().contains(words.getLast()));
    }

    private void pause() {
        if (!words.isEmpty() && !words.getLast().equals(Sentence.BREAK)) {
            words.add(Sentence.BREAK);
        }
    }

    private void end(boolean asks) {
        while (!words.isEmpty() && words.getLast().equals(Sentence.BREAK)) {
            words.removeLast();
        }
        if (!words.isEmpty()) {
            sentences.add(new Sentence(words, asks));
        } else if (asks && !sentences.isEmpty() && !sentences.getLast().asks()) {
            sentences.add(new Sentence(sentences.removeLast().words(), true));
        }
        words = new ArrayList<>();
    }

    private void quote(int open, int next) {
        var after = Quotes.end(text, open, next);
        if (after < 0) {
            at = next;
        } else {
            words.add(Sentence.QUOTE);
            at = after;
        }
    }

    /** An apostrophe before a word opens a quotation when another one closes it after a word; else it belongs to a word. */
    private void apostrophe(int next) {
        var elided = letterAt(next) && !letterAt(next + 1);
        var opens = !letterAt(at - 1) && letterAt(next) && !elided;
        var after = opens ? Quotes.end(text, '\'', next) : -1;
        if (after >= 0) {
            words.add(Sentence.QUOTE);
            at = after;
        } else {
            at = next;
        }
    }

    private int skipped(char until, int next, int otherwise, int most) {
        var end = text.indexOf(until, next);
        var tag =
                next < text.length() && (Character.isLetter(text.charAt(next)) || "/!".indexOf(text.charAt(next)) >= 0);
        return tag && end >= 0 && end - next < most ? end + 1 : otherwise;
    }
}
