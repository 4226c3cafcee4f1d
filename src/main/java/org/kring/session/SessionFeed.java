package org.kring.session;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps open screens up to date. Each stream has its own virtual thread: it sleeps until something changed, draws what is
 * newest then, and writes. So a slow screen skips versions and holds up nobody, and none is ever drawn out of order.
 */
@Component
class SessionFeed implements SmartLifecycle {

    /** A sign of life this often; a screen that misses two says so. */
    static final Duration BEAT = Duration.ofSeconds(4);

    /** So many screens one seat has open: tabs, a second device, a phone. */
    static final int MOST = 12;

    private static final AtomicLong NUMBERS = new AtomicLong();

    /** Writes to one screen. */
    interface Screen {
        /** Draws and writes; false when nothing more can come (the session is gone). */
        boolean draw() throws IOException;

        void beat() throws IOException;
    }

    /** One open stream. */
    private static final class Stream {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private final String seat;
        private final long number = NUMBERS.incrementAndGet();
        private boolean dirty = true;
        private boolean closed;

        private Stream(String seat) {
            this.seat = seat;
        }

        private void wake(boolean close) {
            lock.lock();
            try {
                dirty = true;
                closed |= close;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /** Waits for a change, until this moment; false when none came. */
        private boolean await(long beatAt) throws InterruptedException {
            lock.lock();
            try {
                var left = beatAt - System.nanoTime();
                while (!dirty && !closed && left > 0) {
                    left = changed.awaitNanos(left);
                }
                var was = dirty;
                dirty = false;
                return was;
            } finally {
                lock.unlock();
            }
        }
    }

    private final Duration beat;
    private final Map<UUID, Set<Stream>> open = new ConcurrentHashMap<>();
    private volatile boolean running;

    @Autowired
    SessionFeed() {
        this(BEAT);
    }

    SessionFeed(Duration beat) {
        this.beat = beat;
    }

    /** Keeps this screen up to date until it goes away or the house closes. Runs on the caller's thread. */
    void follow(UUID session, String seat, Screen screen) {
        var stream = new Stream(seat);
        endOldest(session, seat);
        open.computeIfAbsent(session, id -> ConcurrentHashMap.newKeySet()).add(stream);
        try {
            // A screen answers a beat with a sign of life, so beats come in a busy session too.
            var beatAt = System.nanoTime() + beat.toNanos();
            while (running && !stream.closed) {
                if (stream.await(beatAt) && (stream.closed || !screen.draw())) {
                    return;
                }
                if (System.nanoTime() >= beatAt) {
                    screen.beat();
                    beatAt = System.nanoTime() + beat.toNanos();
                }
            }
        } catch (IOException gone) {
            // The screen has gone; it comes back by itself and is drawn anew.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            open.computeIfPresent(session, (id, streams) -> {
                streams.remove(stream);
                return streams.isEmpty() ? null : streams;
            });
        }
    }

    /** One seat has a few screens; a program that opens more loses its oldest, and nobody else is held up. */
    private void endOldest(UUID session, String seat) {
        var mine = open.getOrDefault(session, Set.of()).stream()
                .filter(stream -> stream.seat.equals(seat) && !stream.closed)
                .sorted(Comparator.comparing(stream -> stream.number))
                .toList();
        mine.stream().limit(Math.max(0, mine.size() - MOST + 1)).forEach(stream -> stream.wake(true));
    }

    /** Wakes the screens that must be drawn again. */
    @EventListener
    void changed(SessionChanged change) {
        for (var stream : open.getOrDefault(change.session(), Set.of())) {
            if (change.concerns(stream.seat)) {
                stream.wake(false);
            }
        }
    }

    /** Ends the streams of this seat; a device that still has it comes back by itself, one that has not finds nothing. */
    @EventListener
    void ended(AccessEnded access) {
        for (var stream : open.getOrDefault(access.session(), Set.of())) {
            if (stream.seat.equals(access.seat())) {
                stream.wake(true);
            }
        }
    }

    /** Sessions that someone looks at. */
    Set<UUID> watched() {
        return Set.copyOf(open.keySet());
    }

    /** How many streams are open. */
    int count() {
        return open.values().stream().mapToInt(Set::size).sum();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.values().forEach(streams -> streams.forEach(stream -> stream.wake(true)));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Closes before everything else: open streams would hold up the end of the web server. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
