package org.kring.session.core;

import java.time.Instant;

/** What the sentences of a method need in the reader's language where no name fits: brought by the shell, from its bundles. */
public interface Wording {

    /** The tag of the language: "nl". */
    String language();

    /** For an office that nobody holds: "the presenter". */
    String nobody(Office office);

    /** For a turn that nobody has: "someone". */
    String someone();

    /** A day and time, as people say it. */
    String moment(Instant at);
}
