package org.kring.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kring.content.Unreadable;
import org.kring.method.Method;
import org.kring.page.Page;

/**
 * Where work on an own method begins.
 *
 * @param methods to begin with a copy of
 * @param text a file that cannot be read, so that it can be mended here; may be empty
 * @param problem what is wrong with it; absent before it was read
 * @param canBeDrawn it has steps, so that the form can show it all the same
 */
public record BeginPage(
        Page page,
        List<Method> methods,
        String text,
        @Nullable Unreadable problem,
        boolean canBeDrawn) {

    /** As many characters as a file can have. */
    public static final int LONGEST = 100_000;

    public String say(String key, Object... arguments) {
        return page.words().say("library.own." + key, arguments);
    }
}
