package org.kring.page;

import java.util.Map;

/** The line drawings beside words, as paths in a square of 24. They inherit colour and size from the text. */
public final class Icons {

    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("lamp", "M9 3h6l4 9H5l4-9ZM12 12v7M8.5 20.5h7"),
            Map.entry("lock", "M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3"),
            Map.entry("pause", "M9 6v12M15 6v12"),
            Map.entry("menu", "M4 7h16M4 12h16M4 17h16"),
            Map.entry("check", "m5 12.5 4.5 4.5L19 7"),
            Map.entry("plus", "M12 5v14M5 12h14"),
            Map.entry("next", "M5 12h14M13 6l6 6-6 6"),
            Map.entry("back", "M19 12H5M11 6l-6 6 6 6"),
            Map.entry(
                    "eye",
                    "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6Z"),
            Map.entry(
                    "wifi",
                    "M8.5 16a5 5 0 0 1 7 0M5.5 12.8a9.3 9.3 0 0 1 13 0M12 19.5v.1M2.5 9.2a13.8 13.8 0 0 1 19 0"),
            Map.entry(
                    "nowifi",
                    "M3 3l18 18M8.5 16a5 5 0 0 1 5.2-1.2M5.5 12.8a9.5 9.5 0 0 1 4-2.4M13.8 10a9.6 9.6 0 0 1 4.8 2.8M12 19.5v.1M2.5 9.2A14 14 0 0 1 6 7M10.3 5.6A14 14 0 0 1 21.5 9.2"),
            Map.entry("copy", "M9 9h11v11H9zM15 9V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h3"),
            Map.entry("door", "M6 20.5v-17h12v17M3.5 20.5h17M14.5 12v.1"),
            Map.entry("clock", "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 7.5V12l3 2"),
            Map.entry("sheet", "M6.5 3.5h7.5l4 4v13h-11.5zM14 3.5v4h4M9.5 12h5M9.5 16h5"),
            Map.entry(
                    "groups",
                    "M9.5 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM19.5 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM14.5 16.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z"),
            Map.entry("warn", "M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17v.1"),
            Map.entry("keep", "M7 4h10v16l-5-4-5 4z"),
            Map.entry(
                    "print",
                    "M7 9V4h10v5M7 17H5a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-2M7 14h10v6H7z"),
            Map.entry("undo", "M9 7 4.5 11.5 9 16M5 11.5h9a5 5 0 0 1 0 10h-2"),
            Map.entry(
                    "card",
                    "M8 3.5h8a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2ZM10.2 9.3c.2-1 1-1.6 2-1.6 1.1 0 1.9.7 1.9 1.7 0 1.4-1.9 1.6-1.9 3M12.1 15.3v.1"),
            Map.entry("screen", "M3.5 5h17v11h-17zM9 20h6M12 16v4"),
            Map.entry(
                    "device",
                    "M8 3.5h8a1.5 1.5 0 0 1 1.5 1.5v14a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 19V5A1.5 1.5 0 0 1 8 3.5ZM11 17.5h2"));

    private Icons() {}

    /** The path of this drawing. */
    public static String path(String name) {
        var path = PATHS.get(name);
        if (path == null) {
            throw new IllegalArgumentException("Expected a known drawing, but found " + name);
        }
        return path;
    }
}
