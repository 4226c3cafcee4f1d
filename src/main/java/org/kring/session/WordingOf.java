package org.kring.session;

import java.time.Instant;
import org.kring.page.Words;
import org.kring.session.core.Office;
import org.kring.session.core.Wording;

/** The words that a drawing needs, from the bundles. */
record WordingOf(Words words) implements Wording {

    @Override
    public String language() {
        return words.language();
    }

    @Override
    public String nobody(Office office) {
        return words.say("session.the." + office);
    }

    @Override
    public String someone() {
        return words.say("session.someone");
    }

    @Override
    public String moment(Instant at) {
        return words.say("session.at", words.day(at), words.time(at));
    }
}
