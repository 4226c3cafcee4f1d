package org.kring.method;

import java.util.Map;

/**
 * One text of a method in every language it is written in, by language tag ("nl", "en"). What comes with the program is
 * written in all of them; an own method may be written in one.
 */
public record Labels(Map<String, String> byLanguage) {

    /** The language that is read where a text is not written in the one that was asked for. */
    private static final String OTHERWISE = "nl";

    public Labels {
        byLanguage = Map.copyOf(byLanguage);
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("Expected a text in at least one language, but found none");
        }
    }

    /** The text in this language, or in another one when it is not written in it. */
    public String in(String language) {
        var text = byLanguage.get(language);
        return text != null
                ? text
                : byLanguage.getOrDefault(
                        OTHERWISE, byLanguage.values().iterator().next());
    }
}
