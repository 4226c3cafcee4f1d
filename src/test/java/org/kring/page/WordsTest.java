package org.kring.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kring.session.core.Refused;

class WordsTest {

    private static final Pattern KEY =
            Pattern.compile("(stage\\.say|words\\.say|words\\(\\)\\.say)\\(\"([A-Za-z0-9.-]+)\"\\s*([,)+])");
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)");

    @Test
    void bothLanguagesHaveTheSameWordsWithTheSameHoles() {
        for (var area : Words.AREAS) {
            var dutch = Words.read(area, "nl");
            var english = Words.read(area, "en");
            assertThat(english.keySet()).as(area).isEqualTo(dutch.keySet());
            dutch.forEach((key, text) -> {
                assertThat(text).as(key).isNotBlank();
                assertThat(english.get(key)).as(key).isNotBlank();
                assertThat(holes(english.get(key))).as(key).isEqualTo(holes(text));
                new MessageFormat(text, Locale.of("nl"));
                new MessageFormat(english.get(key), Locale.of("en"));
            });
        }
    }

    private static TreeSet<String> holes(String text) {
        var holes = new TreeSet<String>();
        var matcher = HOLE.matcher(text);
        while (matcher.find()) {
            holes.add(matcher.group(1));
        }
        return holes;
    }

    @Test
    void everyKeyThatATemplateNamesHasWords() throws IOException {
        var words = Words.of("nl").texts().keySet();
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template :
                    templates.filter(file -> file.toString().endsWith(".jte")).toList()) {
                var matcher = KEY.matcher(Files.readString(template));
                while (matcher.find()) {
                    if (matcher.group(3).equals("+")) {
                        continue;
                    }
                    var key = (matcher.group(1).equals("stage.say") ? "session." : "") + matcher.group(2);
                    assertThat(words).as(template.toString()).contains(key);
                }
            }
        }
    }

    @Test
    void noTemplateHoldsASentenceOfItsOwn() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template :
                    templates.filter(file -> file.toString().endsWith(".jte")).toList()) {
                var text = Files.readString(template)
                        .replaceAll("(?m)^\\s*!\\{.*$|^@(param|import).*$", "")
                        .replaceAll("(?s)<svg.*?</svg>|\\$\\{[^}]*}", "")
                        .replaceAll("@(template|if|elseif|for)[^\\n]*", "");
                assertThat(Pattern.compile(">\\s*[A-Z][a-z]+ [a-z]+ [a-z]+")
                                .matcher(text)
                                .find())
                        .as(template.toString())
                        .isFalse();
            }
        }
    }

    @Test
    void everyRefusalHasASentence() {
        assertThat(Arrays.stream(Refused.Reason.values()).map(reason -> "refused." + reason))
                .allMatch(key -> Words.of("nl").has(key) && Words.of("en").has(key));
    }

    @Test
    void numbersGetTheRightForm() {
        var words = Words.of("nl");
        assertThat(words.say("session.clock.left", 1)).isEqualTo("Nog 1 minuut");
        assertThat(words.say("session.clock.left", 12)).isEqualTo("Nog 12 minuten");
        assertThat(words.say("session.door.heading", 1)).isEqualTo("Iemand wacht bij de deur.");
        assertThat(words.say("session.door.heading", 2)).isEqualTo("Twee mensen wachten bij de deur.");
        assertThat(words.say("session.door.heading", 5)).isEqualTo("5 mensen wachten bij de deur.");
    }
}
