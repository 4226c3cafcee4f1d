package org.kring.console;

import org.jspecify.annotations.Nullable;

/** The house cannot start. The message is one sentence for the person at the keyboard: what is wrong, what to do. */
public final class CannotStart extends RuntimeException {

    /**
     * @param key of the sentence in the words of the console
     * @param arguments what goes into the sentence
     */
    public CannotStart(String key, Object... arguments) {
        super(Console.words(key, arguments), null, false, false);
    }

    /** The sentence of the first cause that has one; null where none is known. */
    public static @Nullable String sentence(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart known) {
                return known.getMessage();
            }
            if (cause.getClass().getSimpleName().equals("PortInUseException")
                    || cause instanceof java.net.BindException) {
                return Console.words("port-taken");
            }
        }
        return null;
    }
}
