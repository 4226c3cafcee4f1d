package org.kring.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kring.address.Allowance;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.page.Words;
import org.kring.practice.PracticeCase.Slip;
import org.kring.session.SessionClients;
import org.kring.session.SessionClients.Seated;
import org.kring.session.StageNote;
import org.kring.session.core.SessionView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The practice rounds that go on: opens them, keeps their peers going, and erases those that nobody looks at. They live in
 * this program only; after a restart they are erased, for nobody's work is in them.
 */
@Component
@Order(1)
final class Practices implements SmartLifecycle, StageNote {

    /** How often one caller may open a practice round, in an hour: a class of thirty behind one address fits. */
    static final int OPENED_AN_HOUR = 60;

    /** The one to begin with. */
    static final String FIRST_METHOD = "incident-5";

    private static final Logger LOG = LoggerFactory.getLogger(Practices.class);
    private static final Duration TICK = Duration.ofMillis(250);

    /** Nobody looks for so long: then it is erased. */
    private static final Duration LEFT_ALONE = Duration.ofMinutes(20);

    private final SessionClients clients;
    private final PracticeRounds rounds;
    private final Pages pages;
    private final Methods methods;
    private final InstantSource clock;
    private final int most;
    private final PracticeCases cases = PracticeCases.bundled();
    private final Random chance = new Random();
    private final Map<UUID, Practice> going = new ConcurrentHashMap<>();
    private final Allowance opened = Allowance.of(OPENED_AN_HOUR, Duration.ofHours(1));
    private volatile ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    /** @param most so many practice rounds go on at the same time */
    Practices(
            SessionClients clients,
            PracticeRounds rounds,
            Pages pages,
            Methods methods,
            InstantSource clock,
            @Value("${kring.practice.most:200}") int most) {
        this.clients = clients;
        this.rounds = rounds;
        this.pages = pages;
        this.methods = methods;
        this.clock = clock;
        this.most = most;
    }

    /** Too many, from one caller or in all. */
    static final class Enough extends RuntimeException {
        Enough() {
            super("Expected room for one more practice round, but there is none", null, false, false);
        }
    }

    /** Those to choose from. */
    List<PracticeCase> cases(String language) {
        return cases.general(language);
    }

    /** One of those in this language that suit this method. */
    Optional<PracticeCase> any(String language, Method method) {
        var fit = cases.suiting(language, method.id());
        return fit.isEmpty() ? Optional.empty() : Optional.of(fit.get(chance.nextInt(fit.size())));
    }

    Optional<PracticeCase> caseOf(String key) {
        return cases.get(key);
    }

    /** The round of the library with this name. */
    Optional<Round> known(String method) {
        return methods.current(method)
                .filter(found -> found.use() == Method.Use.ROUND)
                .map(found -> new Round(found, null));
    }

    /** Opens a table with this case for a round; gives the seat of the person. */
    Seated open(PracticeCase lines, Round round, PracticeRole role, Pace pace, String name, String caller) {
        if (going.size() >= most || !opened.take(caller)) {
            throw new Enough();
        }
        var slips = Slip.values();
        var minutes = methods.minutes(round.method(), Opening.questioners(round.method()));
        var table = new Opening(clients, lines, round, minutes, role, name).open();
        var setting = new Setting(
                table.person().session(),
                lines,
                role,
                pace,
                slips[chance.nextInt(slips.length)],
                table.person().seat(),
                table.peers());
        rounds.keep(setting.session());
        going.put(
                setting.session(),
                new Practice(clients, setting, new PracticeWords(Words.of(lines.language())), clock.instant()));
        return table.person();
    }

    /** The practice round of this session, for who practises in it. */
    Optional<Practice> get(UUID session, String seat) {
        return Optional.ofNullable(going.get(session))
                .filter(practice -> practice.setting().person().equals(seat));
    }

    Instant now() {
        return clock.instant();
    }

    void leave(UUID session) {
        going.remove(session);
        clients.erase(session);
    }

    @Override
    public Optional<String> above(SessionView view, Page page) {
        return get(UUID.fromString(view.id()), view.you().seat())
                .map(practice -> pages.render("practice/bar.jte", Map.of("bar", practice.bar(view), "page", page)));
    }

    @Override
    public boolean hasWayOut(SessionView view) {
        return get(UUID.fromString(view.id()), view.you().seat()).isPresent();
    }

    private void tick() {
        for (var practice : new ArrayList<>(going.values())) {
            var session = practice.setting().session();
            try {
                var now = clock.instant();
                if (!practice.live(now)) {
                    going.remove(session);
                } else if (practice.watched().plus(LEFT_ALONE).isBefore(now)) {
                    leave(session);
                }
            } catch (RuntimeException e) {
                LOG.warn("A practice round stumbled: {}", e.getClass().getName());
            }
        }
    }

    @Override
    public void start() {
        rounds.left().forEach(clients::erase);
        running = true;
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("practice").daemon().factory());
        timer.scheduleWithFixedDelay(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
