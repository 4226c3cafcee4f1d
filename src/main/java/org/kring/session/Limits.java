package org.kring.session;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.UUID;
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

    private final LoadingCache<String, Bucket> wrong = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build(caller -> wrongCodes());
    private final LoadingCache<String, Bucket> opened = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build(caller -> rooms());

    private final LoadingCache<String, Bucket> knocked = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(20))
            .build(door -> Bucket.builder()
                    .addLimit(limit(KNOCKS_IN_TEN_MINUTES, Duration.ofMinutes(10)))
                    .build());

    /** This caller has tried too many wrong codes; no code is looked at, so that nothing can be learned. */
    boolean guessing(String caller) {
        return wrong.get(caller).getAvailableTokens() < 1;
    }

    void wrongCode(String caller) {
        wrong.get(caller).tryConsume(1);
    }

    /** Counts a knock at this door; false when this caller knocked too often. */
    boolean mayKnock(String caller, UUID session) {
        return knocked.get(caller + " " + session).tryConsume(1);
    }

    /** Counts a room; false when this caller opened too many. */
    boolean mayOpen(String caller) {
        return opened.get(caller).tryConsume(1);
    }

    private static Bucket wrongCodes() {
        return Bucket.builder()
                .addLimit(limit(WRONG_A_MINUTE, Duration.ofMinutes(1)))
                .addLimit(limit(WRONG_AN_HOUR, Duration.ofHours(1)))
                .build();
    }

    private static Bucket rooms() {
        return Bucket.builder()
                .addLimit(limit(OPENED_AN_HOUR, Duration.ofHours(1)))
                .build();
    }

    private static Bandwidth limit(int most, Duration in) {
        return Bandwidth.builder().capacity(most).refillGreedy(most, in).build();
    }
}
