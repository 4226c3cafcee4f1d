package org.kring.method;

import java.util.Map;

/** One text of a method in every language it is written in, by language tag ("nl", "en"). */
public record Labels(Map<String, String> byLanguage) {

    /** The language that every method file has. */
    public static final String FIRST = "nl";

    public Labels {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(FIRST)) {
            throw new IllegalArgumentException(
                    "Expected a text in " + FIRST + ", but found only " + byLanguage.keySet());
        }
    }

    /** The text in this language, or in the first language when it is not written in it. */
    public String in(String language) {
        var text = byLanguage.get(language);
        return text != null ? text : byLanguage.getOrDefault(FIRST, "");
    }
}
