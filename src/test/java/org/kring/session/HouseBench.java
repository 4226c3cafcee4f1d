package org.kring.session;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kring.House;
import org.kring.page.Page;
import org.kring.page.Words;
import org.kring.session.core.SessionCommand;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the house costs, as ratios within one run: {@code ./kring bench}. */
@House
class HouseBench {

    @LocalServerPort
    int port;

    @Autowired
    SessionService service;

    @Autowired
    SessionPages pages;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void house() throws Exception {
        var api = new Api("http://localhost:" + port)
                .open("Joke", "Samira", "Ton", "Noor", "Wies", "Rachid", "Bram", "Anna")
                .castAll()
                .at("1.analysis");
        var id = UUID.fromString(api.id);
        var step = api.stepKey("Joke");
        db.sql("create table if not exists bench (n bigint, at timestamptz)").update();
        var commit = perSecond(
                1,
                600,
                i -> transaction.execute(
                        s -> db.sql("insert into bench values (1, now())").update()));
        var one = perSecond(
                1,
                600,
                i -> service.handle(
                        id,
                        api.seats.get("Ton"),
                        UUID.randomUUID().toString(),
                        step,
                        new SessionCommand.SaveNote("notebook", "n" + i, 0)));
        var eight = perSecond(
                8,
                100,
                i -> service.handle(
                        id,
                        api.seats.get("Ton"),
                        UUID.randomUUID().toString(),
                        step,
                        new SessionCommand.SaveNote("notebook", "n" + i, 0)));
        System.out.printf(
                Locale.ROOT,
                "door: %.0f commands/s from one thread, %.0f/s from eight into one session (%.1f ×); a bare durable commit %.0f/s (%.1f × a command)%n",
                one,
                eight,
                eight / one,
                commit,
                commit / one);
        var page = new Page(Words.of("nl"), "bench", "token", "/r/" + id);
        var json = perSecond(1, 400, i -> service.view(id, api.seats.get("Noor"), "nl"));
        var html = perSecond(1, 400, i -> pages.drawn(page, id, api.seats.get("Noor"), false));
        System.out.printf(
                Locale.ROOT,
                "drawing: %.0f views/s, %.0f pages/s with %d kB (%.2f × the view alone)%n",
                json,
                html,
                pages.drawn(page, id, api.seats.get("Noor"), false).html().length() / 1024,
                json / html);
        var heard = api.listen("Noor");
        heard.waitFor("view");
        var slowest = 0L;
        var total = 0L;
        for (var i = 0; i < 50; i++) {
            var start = Instant.now();
            api.must("Ton", "Give", Map.of("text", "kern-" + i + "-einde"));
            var text = "kern-" + i + "-einde";
            while (heard.lines.stream().noneMatch(line -> line.contains(text))) {
                Thread.sleep(1);
            }
            var took = java.time.Duration.between(start, Instant.now()).toMillis();
            slowest = Math.max(slowest, took);
            total += took;
        }
        heard.closed = true;
        System.out.printf(
                Locale.ROOT,
                "stream: from one person's command to another's screen %d ms on average, %d ms at most of 50%n",
                total / 50,
                slowest);
    }

    private interface Work {
        void run(int i);
    }

    private static double perSecond(int threads, int each, Work work) throws InterruptedException {
        for (var i = 0; i < each; i++) {
            work.run(i);
        }
        var done = new CountDownLatch(threads);
        var start = System.nanoTime();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var t = 0; t < threads; t++) {
                pool.submit(() -> {
                    for (var i = 0; i < each; i++) {
                        work.run(i);
                    }
                    done.countDown();
                });
            }
            done.await();
        }
        return threads * each / ((System.nanoTime() - start) / 1e9);
    }
}
