package org.kring.session;

import java.time.Duration;
import java.util.UUID;
import org.kring.address.Allowance;
import org.kring.address.Allowance.Share;
import org.springframework.stereotype.Component;

/**
 * Limits on guessing and on opening rooms, per caller. Only wrong codes count, so that eight people behind one address are
 * never locked out: 60 wrong codes an hour against 2^40 codes finds one of 10,000 open rooms from one address in about
 * 200 years, and then stands at a door that a person opens.
 */
@Component
final class Limits {

    static final int WRONG_A_MINUTE = 15;
    static final int WRONG_AN_HOUR = 60;
    static final int OPENED_AN_HOUR = 120;

    /** At one door: a whole group behind one address, each of whom may try again a few times. */
    static final int KNOCKS_IN_TEN_MINUTES = 60;

    private final Allowance wrong = Allowance.of(
            new Share(WRONG_A_MINUTE, Duration.ofMinutes(1)), new Share(WRONG_AN_HOUR, Duration.ofHours(1)));
    private final Allowance opened = Allowance.of(OPENED_AN_HOUR, Duration.ofHours(1));
    private final Allowance knocked = Allowance.of(KNOCKS_IN_TEN_MINUTES, Duration.ofMinutes(10));

    /** This caller has tried too many wrong codes; no code is looked at, so that nothing can be learned. */
    boolean guessing(String caller) {
        return wrong.spent(caller);
    }

    void wrongCode(String caller) {
        wrong.take(caller);
    }

    /** Counts a knock at this door; false when this caller knocked too often. */
    boolean mayKnock(String caller, UUID session) {
        return knocked.take(caller + " " + session);
    }

    /** Counts a room; false when this caller opened too many. */
    boolean mayOpen(String caller) {
        return opened.take(caller);
    }
}
