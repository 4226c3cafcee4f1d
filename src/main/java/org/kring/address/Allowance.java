package org.kring.address;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;

/** How often each caller may do something. Who did it too often may again as time passes, a little at a time. */
public final class Allowance {

    /** As many callers as are remembered; each has to have been idle for twice the time, or another takes its place. */
    private static final int CALLERS = 100_000;

    /** So often in so much time. */
    public record Share(int most, Duration in) {}

    private final LoadingCache<String, Bucket> buckets;

    private Allowance(List<Share> shares) {
        var longest = shares.stream().map(Share::in).max(Duration::compareTo).orElseThrow();
        buckets = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterAccess(longest.multipliedBy(2))
                .build(caller -> bucket(shares));
    }

    /** @param in of one minute or more */
    public static Allowance of(int most, Duration in) {
        return new Allowance(List.of(new Share(most, in)));
    }

    /** Where each of these holds. */
    public static Allowance of(Share... shares) {
        return new Allowance(List.of(shares));
    }

    private static Bucket bucket(List<Share> shares) {
        var bucket = Bucket.builder();
        shares.forEach(share -> bucket.addLimit(Bandwidth.builder()
                .capacity(share.most())
                .refillGreedy(share.most(), share.in())
                .build()));
        return bucket.build();
    }

    /** Counts it once; false where this caller may not now. */
    public boolean take(String caller) {
        return buckets.get(caller).tryConsume(1);
    }

    /** This caller may not now; counts nothing. */
    public boolean spent(String caller) {
        return buckets.get(caller).getAvailableTokens() < 1;
    }
}
