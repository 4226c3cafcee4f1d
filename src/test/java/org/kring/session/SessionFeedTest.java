package org.kring.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Streams keep a screen up to date, and ask it for signs of life however busy the session is. */
class SessionFeedTest {

    @Test
    void beatsComeInASessionThatNeverRests() throws InterruptedException {
        var id = UUID.randomUUID();
        var feed = new SessionFeed(Duration.ofMillis(60));
        feed.start();
        var beats = new CountDownLatch(3);
        var follower = Thread.ofVirtual()
                .start(() -> feed.follow(id, "seat", new SessionFeed.Screen() {
                    @Override
                    public boolean draw() {
                        feed.changed(SessionChanged.forAll(id)); // as soon as it is drawn, something changes again
                        return true;
                    }

                    @Override
                    public void beat() {
                        beats.countDown();
                    }
                }));
        assertThat(beats.await(20, TimeUnit.SECONDS)).isTrue();
        feed.stop();
        follower.join();
    }
}
