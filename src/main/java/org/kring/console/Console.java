package org.kring.console;

import java.util.Map;
import org.kring.page.Words;

/** Speaks to whoever started the house: Dutch where the machine is Dutch, else English. */
public final class Console {

    private static final Words WORDS = Words.of(language(System.getenv()));

    private Console() {}

    static String language(Map<String, String> environment) {
        var set = environment.getOrDefault("LC_ALL", "");
        var locale = set.isEmpty() ? environment.getOrDefault("LANG", "") : set;
        return locale.startsWith("nl") ? "nl" : "en";
    }

    /** One line, by its key in the words of the console. */
    public static void say(String key, Object... arguments) {
        System.out.println(WORDS.say("console." + key, arguments));
    }

    /** One line about what went wrong. */
    public static void complain(String sentence) {
        System.err.println(sentence);
    }

    static String words(String key, Object... arguments) {
        return WORDS.say("console." + key, arguments);
    }
}
