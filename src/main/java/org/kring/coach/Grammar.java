package org.kring.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kring.content.Value;

/**
 * The rules of one language. Reads sentences in two passes: where questions begin, then which rule fits first.
 *
 * @param hints texts by id
 * @param headNames the kinds of heads; a head knows the number of its kind
 * @param asides kinds of heads that are no question of their own
 * @param tags what a sentence is that belongs to the one before, such as "right?"
 * @param leadIns what a sentence is that only leads in to the next
 */
record Grammar(
        String language,
        Words words,
        Sentences.Writing writing,
        Map<String, String> hints,
        List<String> headNames,
        Set<String> asides,
        List<Head> heads,
        List<Pattern> tags,
        List<Pattern> leadIns,
        List<Rule> rules) {

    /** Classes that every language defines: what begins a new clause, and what says nothing at its front. */
    static final String LINK = "LINK";

    static final String NOISE = "NOISE";

    private static final String TWO = "two-heads";

    List<Sentence> sentences(String text) {
        return Sentences.of(text, writing);
    }

    /** Some class or pattern names this word. */
    boolean knows(String word) {
        return words.knows(word);
    }

    Finding judge(List<Sentence> sentences) {
        var asking = asking(marked(sentences));
        if (asking.isEmpty()) {
            return Finding.NOTHING;
        }
        var heads = 0;
        for (var marks : asking) {
            heads += Math.max(1, Long.bitCount(heads(marks)));
        }
        if (heads > 1
                && asking.stream()
                        .anyMatch(marks -> heads(marks) != 0 || marks.sentence().asks())) {
            return new Finding(Kind.MULTIPLE, TWO, Value.written(Kind.MULTIPLE), false);
        }
        for (var rule : rules) {
            for (var marks : asking) {
                if (rule.fits(marks, core(marks))) {
                    return new Finding(rule.kind(), rule.name(), rule.hint(), rule.fact());
                }
            }
        }
        return new Finding(Kind.OPEN, "no-rule-fits", null, false);
    }

    /** The heads in these sentences, for who changes the rules. */
    String show(List<Sentence> sentences) {
        var shown = new StringBuilder();
        for (var marks : marked(sentences)) {
            var words = marks.sentence().words();
            for (var i = 0; i < words.size(); i++) {
                for (var head = 0; head < headNames.size(); head++) {
                    if ((marks.head(head) & 1L << i) != 0) {
                        shown.append('<').append(headNames.get(head)).append(' ');
                    }
                }
                shown.append(words.get(i)).append(' ');
            }
            shown.append(marks.sentence().asks() ? "? " : ". ");
        }
        return shown.toString().strip();
    }

    private List<Marks> marked(List<Sentence> sentences) {
        var all = new ArrayList<Marks>();
        for (var sentence : sentences) {
            var marks = marks(sentence);
            if (!all.isEmpty() && Pattern.any(tags, marks, marks.all())) {
                all.add(marks(all.removeLast().sentence().with(sentence)));
            } else {
                all.add(marks);
            }
        }
        return all;
    }

    private Marks marks(Sentence sentence) {
        var marks = new Marks(sentence, words, words.number(LINK), words.number(NOISE), headNames.size());
        var later = false;
        for (var starts = marks.starts(); starts != 0; starts &= starts - 1) {
            var place = Long.lowestOneBit(starts);
            if ((place & marks.first()) != 0 && (heads(marks) & marks.first()) != 0) {
                continue;
            }
            for (var head : heads) {
                if (head.begins(marks, place, later)) {
                    marks.head(head.number(), place);
                    later |= !asides.contains(headNames.get(head.number()));
                    break;
                }
            }
        }
        return marks;
    }

    /** The sentences that ask: by their mark, or by how they begin; all when none does. */
    private List<Marks> asking(List<Marks> all) {
        var asking = new ArrayList<Marks>();
        for (var marks : all) {
            var leads = marks != all.getLast() && Pattern.any(leadIns, marks, marks.all());
            if (!leads && (marks.sentence().asks() || (heads(marks) & marks.first()) != 0)) {
                asking.add(marks);
            }
        }
        if (asking.isEmpty()) {
            all.stream().filter(marks -> heads(marks) != 0).forEach(asking::add);
        }
        return asking.isEmpty() ? all : asking;
    }

    private long heads(Marks marks) {
        var places = 0L;
        for (var head = 0; head < headNames.size(); head++) {
            places |= asides.contains(headNames.get(head)) ? 0 : marks.head(head);
        }
        return places;
    }

    /** From the first head on; the whole sentence where there is none. */
    private long core(Marks marks) {
        var heads = heads(marks);
        return heads == 0 ? marks.all() : marks.all() & -Long.lowestOneBit(heads);
    }
}
