package org.kring.coach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kring.content.Value;

/** Reads patterns as {@code coach/README.md} describes them. */
final class PatternReader {

    private final Words words;
    private final Map<String, Integer> heads;
    private final Map<String, Pattern> phrases = new HashMap<>();

    PatternReader(Words words, Map<String, Integer> heads) {
        this.words = words;
        this.heads = heads;
    }

    void phrase(String name, Value value) {
        phrases.put(name, read(value));
    }

    Pattern read(Value value) {
        var reading = new Signs(value, List.of(value.text().split(" +")));
        var read = reading.alternatives();
        if (reading.at < reading.signs.size()) {
            throw value.refused("Expected an opening bracket for each closing one, but one is missing");
        }
        return read;
    }

    private final class Signs {

        private final Value value;
        private final List<String> signs;
        private int at;

        Signs(Value value, List<String> signs) {
            this.value = value;
            this.signs = signs;
        }

        Pattern alternatives() {
            var all = new ArrayList<Pattern>();
            all.add(inOrder());
            while (at < signs.size() && signs.get(at).equals("|")) {
                at++;
                all.add(inOrder());
            }
            return all.size() == 1 ? all.getFirst() : new Pattern.OneOf(List.copyOf(all));
        }

        private Pattern inOrder() {
            var parts = new ArrayList<Pattern>();
            while (at < signs.size()
                    && !signs.get(at).startsWith(")")
                    && !signs.get(at).equals("|")) {
                parts.add(part(signs.get(at++)));
            }
            if (parts.isEmpty()) {
                throw value.refused("Expected something between brackets and bars, but found nothing");
            }
            return parts.size() == 1 ? parts.getFirst() : new Pattern.InOrder(List.copyOf(parts));
        }

        private Pattern part(String sign) {
            if (sign.equals("(") || sign.equals("!(")) {
                var group = alternatives();
                if (at == signs.size()) {
                    throw value.refused("Expected a closing bracket for each opening one, but one is missing");
                }
                var closing = signs.get(at++);
                var whole = closing.equals(")?") ? new Pattern.Maybe(group) : group;
                return sign.equals("!(") ? new Pattern.Not(whole) : whole;
            }
            if (sign.length() > 1 && sign.endsWith("?")) {
                return new Pattern.Maybe(part(sign.substring(0, sign.length() - 1)));
            }
            if (sign.length() > 1 && sign.startsWith("!")) {
                return new Pattern.Not(part(sign.substring(1)));
            }
            if (sign.contains("/")) {
                var each = new ArrayList<Pattern>();
                for (var one : sign.split("/")) {
                    each.add(part(one));
                }
                return new Pattern.OneOf(List.copyOf(each));
            }
            return single(sign);
        }

        private Pattern single(String sign) {
            return switch (sign) {
                case "^" -> new Pattern.First();
                case "<" -> new Pattern.Start();
                case "&" -> new Pattern.Joined();
                case "$" -> new Pattern.End();
                case "?" -> new Pattern.Asked();
                case "_" -> new Pattern.AnyWord();
                case "," -> new Pattern.Pause();
                case ".." -> new Pattern.Clause();
                case "..." -> new Pattern.Sweep();
                default -> named(sign);
            };
        }

        private Pattern named(String sign) {
            if (sign.matches("\\.\\.\\d")) {
                return new Pattern.Few(sign.charAt(2) - '0');
            }
            if (sign.startsWith("..!")) {
                return new Pattern.Until(number(sign.substring(3)), false);
            }
            if (sign.startsWith("...!")) {
                return new Pattern.Until(number(sign.substring(4)), true);
            }
            if (sign.startsWith("<")) {
                var head = heads.get(sign.substring(1));
                if (head == null) {
                    throw value.refused("Expected one of the heads " + heads.keySet() + ", but found " + sign);
                }
                return new Pattern.AtHead(head);
            }
            var phrase = phrases.get(sign);
            if (phrase != null) {
                return phrase;
            }
            var letter = sign.charAt(0);
            if (Character.isUpperCase(letter)) {
                return new Pattern.Word(number(sign));
            }
            if (!Character.isLetterOrDigit(letter) && letter != '*' && letter != '\'' && letter != '"') {
                throw value.refused("Expected a word, a class or a sign of the pattern language, but found " + sign);
            }
            return new Pattern.Word(words.single(letter == '*' || sign.endsWith("*") ? sign : Spelling.folded(sign)));
        }

        private int number(String name) {
            var number = words.number(name);
            if (number < 0) {
                throw value.refused("Expected a class of words or a phrase that is defined above, but found " + name);
            }
            return number;
        }
    }
}
