package org.kring.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the house in one language. Numbers and names go in as arguments; nothing is glued together. */
public final class Words {

    /** One file per area and language. */
    static final List<String> AREAS = List.of(
            "console",
            "web",
            "look",
            "session",
            "kind",
            "refused",
            "practice",
            "groups",
            "room",
            "report",
            "cards",
            "coach",
            "library",
            "file");

    private static final Map<String, Words> ALL = new ConcurrentHashMap<>();

    private final String language;
    private final Locale locale;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final ZoneId zone = ZoneId.systemDefault();

    private Words(String language) {
        this.language = language;
        this.locale = Locale.of(language, language.equals("nl") ? "NL" : "GB");
        AREAS.forEach(area -> texts.putAll(read(area, language)));
    }

    /** The words in this language. */
    public static Words of(String language) {
        return ALL.computeIfAbsent(Language.ALL.contains(language) ? language : Language.ALL.getFirst(), Words::new);
    }

    static Map<String, String> read(String area, String language) {
        var result = new HashMap<String, String>();
        try (var file = Words.class.getResourceAsStream("/words/" + area + "_" + language + ".properties")) {
            if (file != null) {
                var properties = new Properties();
                properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
                properties.forEach((key, value) -> result.put((String) key, (String) value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }

    public String language() {
        return language;
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The sentence of this key, in the manner of {@link MessageFormat}. A key without a sentence is a fault of the house. */
    public String say(String key, Object... arguments) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "Expected words for " + key + " in " + language + ", but there are none");
        }
        var format = formats.computeIfAbsent(key, k -> new MessageFormat(text, locale));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** "14:25". */
    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(at.atZone(zone));
    }

    /** "dinsdag 8 december". */
    public String day(Instant at) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(at.atZone(zone));
    }

    /** "dinsdag 8 december 2026" for an ISO date; the text itself when it is none. */
    public String day(String isoDate) {
        try {
            return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(LocalDate.parse(isoDate));
        } catch (java.time.format.DateTimeParseException e) {
            return isoDate;
        }
    }

    /** "di", "8", "dec": the three lines of a small calendar leaf. */
    public List<String> leaf(Instant at) {
        var day = at.atZone(zone);
        return List.of(
                DateTimeFormatter.ofPattern("EEE", locale).format(day),
                DateTimeFormatter.ofPattern("d", locale).format(day),
                DateTimeFormatter.ofPattern("MMM", locale).format(day));
    }

    public ZoneId zone() {
        return zone;
    }

    Map<String, String> texts() {
        return Map.copyOf(texts);
    }
}
