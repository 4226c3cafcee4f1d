package org.kring.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.kring.method.yaml.MethodFile;
import org.kring.page.Words;
import org.kring.session.core.Decision;
import org.kring.session.core.Refused;
import org.kring.session.core.Scene;
import org.kring.session.core.Sent;
import org.kring.session.core.SessionCommand;
import org.kring.session.core.SessionDecider;
import org.kring.session.core.SessionEvent;
import org.kring.session.core.SessionView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The one door in, and the one drawing out. Whatever changes a session, for people, timers and programs alike, comes through
 * {@link #handle}: it locks, replays, decides, appends, announces.
 */
@Service
class SessionService {

    /** What a sender may call a command: it is only compared with itself. */
    private static final Pattern COMMAND_ID = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private final Sessions sessions;
    private final Accesses accesses;
    private final Presences presences;
    private final Methods methods;
    private final InstantSource clock;
    private final ApplicationEventPublisher announcements;
    private final TransactionTemplate transaction;
    private final int keepHours;
    private final Cache<UUID, Hot> hot = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();
    private final Cache<UUID, ReentrantLock> locks =
            Caffeine.newBuilder().weakValues().build();

    SessionService(
            Sessions sessions,
            Accesses accesses,
            Presences presences,
            Methods methods,
            InstantSource clock,
            ApplicationEventPublisher announcements,
            TransactionTemplate transaction,
            @Value("${kring.keep-hours}") int keepHours) {
        this.sessions = sessions;
        this.accesses = accesses;
        this.presences = presences;
        this.methods = methods;
        this.clock = clock;
        this.announcements = announcements;
        this.transaction = transaction;
        this.keepHours = keepHours;
    }

    /** What someone gets who opened a session or knocked: the seat, and the token that proves it. */
    record Entered(UUID id, String code, String seat, String token) {}

    /** No such session, not any more, or one of others: all look alike. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchSession extends RuntimeException {
        NoSuchSession() {
            super("Expected a session, but there is none", null, false, false);
        }
    }

    /** The methods that a round can run. */
    java.util.List<Method> choices() {
        return methods.forUse(Method.Use.ROUND);
    }

    /** Opens a session. */
    Entered open(String method, int minutes, String name) {
        return open(method, minutes, keepHours, name);
    }

    /** Opens a session with a method that was brought along, which is kept with it. */
    Entered open(MethodFile own, int minutes, String name) {
        return open(own.method(), own, minutes, keepHours, name);
    }

    /** Opens a session that is erased so many hours after its last sign of life. */
    Entered open(String method, int minutes, int hours, String name) {
        var round = methods.current(method)
                .filter(m -> m.use() == Method.Use.ROUND)
                .orElseThrow(() -> new CommandCodec.Malformed("Expected a known method"));
        return open(round, null, minutes, hours, name);
    }

    /** @param own the file of the round, where it is one that was brought along */
    Entered open(Method round, @Nullable MethodFile own, int minutes, int hours, String name) {
        var id = UUID.randomUUID();
        var seat = UUID.randomUUID().toString();
        var command = new SessionCommand.OpenSession(
                methods.forUse(Method.Use.WELCOME).getFirst().hash(),
                round.hash(),
                methods.forUse(Method.Use.CLOSING).getFirst().hash(),
                minutes,
                hours,
                name);
        for (var tries = 0; ; tries++) {
            var code = RoomCode.fresh();
            try {
                var token = inTransaction(() -> {
                    sessions.create(id, code, now());
                    if (own != null) {
                        sessions.keep(id, own);
                    }
                    decideAndWrite(sessions.fresh(id, code), seat, "", command);
                    return accesses.give(id, seat, now());
                });
                announcements.publishEvent(SessionChanged.forAll(id));
                return new Entered(id, code, seat, token);
            } catch (DuplicateKeyException e) {
                if (tries == 5) {
                    throw e;
                }
            }
        }
    }

    /** Knocks at the door. */
    Entered knock(UUID id, String name, boolean returning) {
        var seat = UUID.randomUUID().toString();
        handle(id, seat, UUID.randomUUID().toString(), "", new SessionCommand.Knock(name, returning));
        return new Entered(id, current(id).code(), seat, accesses.give(id, seat, now()));
    }

    /** Knocks for the seat that somebody of this name left, so that what they gave is theirs again; false for anybody else. */
    boolean comesBack(UUID id, String seat, String name) {
        var now = current(id);
        var theirs = now.session()
                .participant(seat)
                .filter(who -> who.comesBackAs(now.scene().texts().getOrDefault(who.nameText(), ""), name));
        if (theirs.isEmpty()) {
            return false;
        }
        handle(id, seat, UUID.randomUUID().toString(), "", new SessionCommand.KnockAgain());
        return true;
    }

    /** Does one command, once. Refuses with {@link Refused} what the rules do not allow now. */
    void handle(UUID id, String seat, String commandId, String step, SessionCommand command) {
        if (!COMMAND_ID.matcher(commandId).matches()) {
            throw new CommandCodec.Malformed("Expected an id of the command, of 1 to 64 plain characters");
        }
        var lock = locks.get(id, x -> new ReentrantLock());
        lock.lock();
        try {
            var content = content(seat, command);
            var changed = inTransaction(() -> {
                sessions.lock(id);
                var before = read(id);
                var done = sessions.done(id, commandId);
                if (done.isPresent()) {
                    if (!done.get().seat().equals(seat)
                            || !Arrays.equals(done.get().content(), content)) {
                        throw new Refused(Refused.Reason.SAME_ID_OTHER_CONTENT);
                    }
                    return Optional.<Hot>empty();
                }
                var after = decideAndWrite(before, seat, step, command);
                if (after == null) {
                    sessions.purge(id);
                    return Optional.of(before);
                }
                sessions.remember(id, commandId, seat, content, now());
                return Optional.of(after);
            });
            changed.ifPresent(after -> remember(id, seat, command, after));
        } finally {
            lock.unlock();
        }
    }

    private void remember(UUID id, String seat, SessionCommand command, Hot after) {
        if (command instanceof SessionCommand.EraseSession) {
            forget(id);
            return;
        }
        hot.put(id, after);
        if (command instanceof SessionCommand.ConfirmReturn returned) {
            announcements.publishEvent(new AccessEnded(id, returned.seat()));
        }
        announcements.publishEvent(new SessionChanged(id, concerned(seat, command, after)));
    }

    /** A notebook concerns its seat, what is handed to the presenter also the presenter; all else concerns everybody. */
    private static Set<String> concerned(String seat, SessionCommand command, Hot after) {
        if (command instanceof SessionCommand.HandToPresenter) {
            var both = new HashSet<>(Set.of(seat));
            after.session().presenter().ifPresent(both::add);
            return both;
        }
        return command instanceof SessionCommand.SaveNote ? Set.of(seat) : Set.of();
    }

    private @Nullable Hot decideAndWrite(Hot before, String seat, String step, SessionCommand command) {
        var at = now();
        // Ids of texts, contributions and seats are made here: what a sender calls its command names nothing of ours.
        var sent = new Sent(UUID.randomUUID().toString(), seat, at, step, command);
        var decision = SessionDecider.decide(before.session(), scene(before), sent);
        if (decision.everythingErased()) {
            return null;
        }
        followUp(before.id(), decision);
        return sessions.write(before, decision, at);
    }

    /** What a fact means for who has access. */
    private void followUp(UUID id, Decision decision) {
        for (var event : decision.events()) {
            if (event instanceof SessionEvent.SeatReturned returned) {
                accesses.move(id, returned.waiting(), returned.seat());
            }
        }
    }

    /** Everything of this session is erased now. */
    void purge(UUID id) {
        inTransaction(() -> {
            sessions.lock(id);
            sessions.purge(id);
            return true;
        });
        forget(id);
    }

    private void forget(UUID id) {
        hot.invalidate(id);
        presences.forget(id);
        announcements.publishEvent(SessionChanged.forAll(id));
    }

    /** The session as it is now. */
    Hot current(UUID id) {
        var known = hot.getIfPresent(id);
        if (known != null) {
            return known;
        }
        var read = inTransaction(() -> read(id));
        hot.asMap().putIfAbsent(id, read);
        return read;
    }

    private Hot read(UUID id) {
        var known = Optional.ofNullable(hot.getIfPresent(id));
        var touched = sessions.touched(id).orElseThrow(() -> {
            hot.invalidate(id);
            return new NoSuchSession();
        });
        if (known.isPresent() && known.get().touched() == touched) {
            return known.get();
        }
        return sessions.read(id, known).orElseThrow(NoSuchSession::new);
    }

    /** The drawing for one seat. */
    SessionView view(UUID id, String seat, String language) {
        var now = current(id);
        return SessionView.of(
                now.session(), scene(now), id.toString(), now.code(), seat, new WordingOf(Words.of(language)), now());
    }

    /** The drawing for the screen of the whole room. */
    SessionView room(UUID id, String language) {
        var now = current(id);
        return SessionView.ofRoom(
                now.session(), scene(now), id.toString(), now.code(), new WordingOf(Words.of(language)), now());
    }

    /** This seat leads: is the facilitator, or the deputy who took over. */
    boolean leads(UUID id, String seat) {
        return current(id).session().leads(seat);
    }

    /** Whoever had this seat went away, and may knock anew. */
    boolean left(UUID id, String seat) {
        return current(id)
                .session()
                .participant(seat)
                .map(p -> p.status() == org.kring.session.core.Participant.Status.LEFT)
                .orElse(false);
    }

    /** This seat is in the circle. */
    boolean sits(UUID id, String seat) {
        return current(id)
                .session()
                .participant(seat)
                .map(p -> p.status() == org.kring.session.core.Participant.Status.IN)
                .orElse(false);
    }

    private Scene scene(Hot of) {
        var seats = of.session().seatsWithDevice();
        return new Scene(of.scene().texts(), of.scene().notes(), presences.of(of.id(), seats));
    }

    java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static byte[] content(String seat, SessionCommand command) {
        var text = seat + "\n" + command.getClass().getSimpleName() + "\n" + CommandCodec.values(command);
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
