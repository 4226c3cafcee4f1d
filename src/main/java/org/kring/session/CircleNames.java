package org.kring.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names as they fit in the circle: initials for the disc, and under it a name that leaves its neighbours room. */
final class CircleNames {

    /** A name and what the house put behind it: "Noor (2)", "Noor (jij)". */
    private static final Pattern MARKED = Pattern.compile("(.*?)((?:\\s\\([^()]*\\))*)", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("\\((\\d+)\\)");
    private static final Pattern SIGN = Pattern.compile("\\X");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    private CircleNames() {}

    /** Two letters, or one and the number that tells people with one name apart. */
    static String initials(String name) {
        var words = words(marked(name, 1));
        var number = NUMBER.matcher(marked(name, 2));
        if (words.isEmpty()) {
            return "?";
        }
        var first = signs(words.getFirst());
        if (number.find()) {
            return upper(first.getFirst()) + number.group(1);
        }
        if (words.size() > 1) {
            return upper(first.getFirst()) + upper(signs(words.getLast()).getFirst());
        }
        return upper(first.getFirst()) + (first.size() > 1 ? upper(first.get(1)) : "");
    }

    /** These names, the ones that are wider than this shortened so that they still differ. */
    static List<String> shortened(List<String> names, int most) {
        var shown = new ArrayList<String>();
        for (var name : names) {
            var whole = marked(name, 1);
            if (width(whole) <= most) {
                shown.add(name);
                continue;
            }
            var words = words(whole);
            var first = words.isEmpty() ? whole : words.getFirst();
            var clash = names.stream()
                    .filter(other -> !other.equals(name))
                    .map(other -> words(marked(other, 1)))
                    .anyMatch(other -> !other.isEmpty() && other.getFirst().equalsIgnoreCase(first));
            var told = clash && words.size() > 1 && marked(name, 2).isBlank()
                    ? cut(first, most) + " " + upper(signs(words.getLast()).getFirst()) + "."
                    : cut(first, most);
            shown.add(told + marked(name, 2));
        }
        return shown;
    }

    private static String marked(String name, int group) {
        var matcher = MARKED.matcher(name.strip());
        return matcher.matches() ? matcher.group(group) : "";
    }

    /** The words that hold a letter or a figure, without what stands before it; else the words as they are. */
    private static List<String> words(String name) {
        var words = BETWEEN.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
        var plain = words.stream()
                .map(word -> word.replaceFirst("^[^\\p{L}\\p{N}]+", ""))
                .filter(word -> !word.isEmpty())
                .toList();
        return plain.isEmpty() ? words : plain;
    }

    private static List<String> signs(String word) {
        return SIGN.matcher(word)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    /** One sign stays one sign: a sharp s is no two letters here. */
    private static String upper(String sign) {
        var first = sign.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + sign.substring(Character.charCount(first));
    }

    private static String cut(String word, int most) {
        if (width(word) <= most) {
            return word;
        }
        var kept = new StringBuilder();
        for (var sign : signs(word)) {
            if (width(kept + sign) >= most) {
                break;
            }
            kept.append(sign);
        }
        return kept.append('…').toString();
    }

    /** In letters of usual width; signs of East Asian scripts and pictures count for two. */
    private static int width(String text) {
        return signs(text).stream()
                .mapToInt(sign -> sign.codePointAt(0) < 0x1100 ? 1 : 2)
                .sum();
    }
}
