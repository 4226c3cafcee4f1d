package org.kring.coach;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which words belong to which class, in one language. A class is a number; every single word that a pattern names is a class
 * of its own. An entry {@code *lijk} holds all words that end so, {@code ge*} all that begin so.
 */
final class Words {

    private static final int[] NONE = {};
    private static final int LONGEST_PART = 14;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, int[]> words = new HashMap<>();
    private final Map<String, int[]> beginnings = new HashMap<>();
    private final Map<String, int[]> endings = new HashMap<>();
    private final Map<Integer, Set<String>> exceptions = new HashMap<>();
    private Spelling spelling = new Spelling(Set.of());

    /** The number of a class that was defined; -1 where there is none. */
    int number(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /** The number of this single word or wildcard. */
    int single(String word) {
        var number = numbers.get(word);
        return number == null ? define(word, List.of(word)) : number;
    }

    /** @param entries words, wildcards, {@code -word} for an exception to these, and names of classes that came before */
    int define(String name, List<String> entries) {
        var number = numbers.size();
        numbers.put(name, number);
        for (var entry : entries) {
            if (entry.startsWith("-")) {
                exceptions.computeIfAbsent(number, none -> new HashSet<>()).add(Spelling.folded(entry.substring(1)));
            } else if (Character.isUpperCase(entry.charAt(0))) {
                include(number, number(entry));
            } else if (entry.startsWith("*")) {
                add(endings, Spelling.folded(entry.substring(1)), number);
            } else if (entry.endsWith("*")) {
                add(beginnings, Spelling.folded(entry.substring(0, entry.length() - 1)), number);
            } else {
                add(words, Spelling.folded(entry), number);
            }
        }
        return number;
    }

    private void include(int number, int other) {
        for (var map : List.of(words, beginnings, endings)) {
            for (var key : List.copyOf(map.keySet())) {
                for (var each : map.getOrDefault(key, NONE)) {
                    if (each == other) {
                        add(map, key, number);
                        break;
                    }
                }
            }
        }
        exceptions.computeIfAbsent(number, none -> new HashSet<>()).addAll(exceptions.getOrDefault(other, Set.of()));
    }

    private static void add(Map<String, int[]> map, String key, int number) {
        var before = map.getOrDefault(key, NONE);
        var after = java.util.Arrays.copyOf(before, before.length + 1);
        after[before.length] = number;
        map.put(key, after);
    }

    int size() {
        return numbers.size();
    }

    /** Some class or rule names exactly this word. */
    boolean knows(String word) {
        return words.containsKey(word);
    }

    /** After this no class is added. */
    void close() {
        spelling = new Spelling(words.keySet());
    }

    /** Sets this bit in the mask of every class that the word belongs to; of the word that was meant when it is misspelt. */
    void mark(String word, long bit, long[] masks) {
        var meant = words.containsKey(word) ? null : spelling.meant(word);
        if (meant != null) {
            mark(words.getOrDefault(meant, NONE), meant, bit, masks);
        }
        mark(words.getOrDefault(word, NONE), word, bit, masks);
        for (var length = 1; length <= word.length() && length <= LONGEST_PART; length++) {
            mark(endings.getOrDefault(word.substring(word.length() - length), NONE), word, bit, masks);
            mark(beginnings.getOrDefault(word.substring(0, length), NONE), word, bit, masks);
        }
    }

    private void mark(int[] numbers, String word, long bit, long[] masks) {
        for (var number : numbers) {
            if (!exceptions.getOrDefault(number, Set.of()).contains(word)) {
                masks[number] |= bit;
            }
        }
    }
}
