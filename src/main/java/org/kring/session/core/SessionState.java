package org.kring.session.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kring.method.Method;
import org.kring.method.Role;
import org.kring.method.Step;

/** What is known of a session: who is there, where it stands, what was given. {@link Session} folds the facts into it. */
abstract class SessionState {

    /** One part of a session: the run of one method, belonging to a round. */
    record Part(Method method, int round) {}

    long version;
    Instant lastAt = Instant.EPOCH;
    String opener = "";
    int keepHours = 24;
    int minutes;
    Session.Phase phase = Session.Phase.LOBBY;
    boolean doorOpen = true;
    final Map<String, Participant> people = new LinkedHashMap<>();
    final List<String> seating = new ArrayList<>();
    final Map<Office, Cast> cast = new EnumMap<>(Office.class);
    boolean deputyActs;

    /** Who was asked during a round to take over a role that somebody still has. */
    final Map<Office, String> succession = new EnumMap<>(Office.class);

    int round = 1;
    final List<Part> parts = new ArrayList<>();
    int part;
    int step;
    final Map<String, StepRun> runs = new LinkedHashMap<>();

    @Nullable
    Instant pausedAt;

    @Nullable
    String pausedBy;

    boolean pauseAsked;
    Instant slotEnds = Instant.EPOCH;

    @Nullable
    String reader;

    final Map<String, Contribution> contributions = new LinkedHashMap<>();
    final Map<Integer, CaseFile> cases = new LinkedHashMap<>();
    boolean stopped;

    /** Who agreed that personal question cards may be drawn. */
    final Set<String> deep = new HashSet<>();

    @Nullable
    Instant erasureOn;

    SessionState() {}

    SessionState(SessionState o) {
        version = o.version;
        lastAt = o.lastAt;
        opener = o.opener;
        keepHours = o.keepHours;
        minutes = o.minutes;
        phase = o.phase;
        doorOpen = o.doorOpen;
        people.putAll(o.people);
        seating.addAll(o.seating);
        cast.putAll(o.cast);
        deputyActs = o.deputyActs;
        succession.putAll(o.succession);
        round = o.round;
        parts.addAll(o.parts);
        part = o.part;
        step = o.step;
        o.runs.forEach((key, run) -> runs.put(key, run.copy()));
        pausedAt = o.pausedAt;
        pausedBy = o.pausedBy;
        pauseAsked = o.pauseAsked;
        slotEnds = o.slotEnds;
        reader = o.reader;
        contributions.putAll(o.contributions);
        cases.putAll(o.cases);
        stopped = o.stopped;
        deep.addAll(o.deep);
        erasureOn = o.erasureOn;
    }

    String key(int inPart, int atStep) {
        return inPart + "." + parts.get(inPart).method().steps().get(atStep).id();
    }

    Participant person(String seat) {
        var person = people.get(seat);
        if (person == null) {
            throw new IllegalStateException("Expected a person at seat " + seat + ", but there is none");
        }
        return person;
    }

    boolean in(@Nullable String seat) {
        return seat != null && people.containsKey(seat) && person(seat).in();
    }

    List<Participant> waiting() {
        return people.values().stream()
                .filter(p -> p.status() == Participant.Status.WAITING)
                .toList();
    }

    @Nullable
    String holder(Office office) {
        var who = cast.get(office);
        return who != null && who.answer() == Cast.Answer.YES ? who.seat() : null;
    }

    boolean holds(String seat, Office office) {
        return seat.equals(holder(office));
    }

    /** Who leads: the facilitator, the deputy who took over, or while there is neither, who opened (before the start). */
    @Nullable
    String leader() {
        if (deputyActs && holder(Office.DEPUTY) != null) {
            return holder(Office.DEPUTY);
        }
        return holder(Office.FACILITATOR);
    }

    /** Who opens the door: whoever leads, else whoever opened. */
    @Nullable
    String doorkeeper() {
        var leads = leader();
        return leads != null
                ? leads
                : in(opener) ? opener : seating.stream().findFirst().orElse(null);
    }

    Set<Role> roles(String seat) {
        var roles = EnumSet.noneOf(Role.class);
        if (holds(seat, Office.PRESENTER)) {
            roles.add(Role.PRESENTER);
        }
        if (holds(seat, Office.FACILITATOR)) {
            roles.add(Role.FACILITATOR);
        }
        var recorder = cast.get(Office.RECORDER);
        if (holds(seat, Office.RECORDER)) {
            roles.add(Role.RECORDER);
        }
        if (person(seat).listens()) {
            roles.add(Role.LISTENER);
        } else if (roles.isEmpty() || recorder != null && roles.equals(Set.of(Role.RECORDER)) && recorder.questions()) {
            roles.add(Role.QUESTIONER);
        }
        return roles;
    }

    boolean hasAny(String seat, Set<Role> wanted) {
        return roles(seat).stream().anyMatch(wanted::contains);
    }

    /** Who may take part in this activity, in seating order. */
    List<String> order(Set<Role> by) {
        return seating.stream().filter(seat -> hasAny(seat, by)).toList();
    }

    List<String> questioners() {
        return order(Set.of(Role.QUESTIONER));
    }

    Part currentPart() {
        return parts.get(part);
    }

    Step currentStep() {
        return currentPart().method().steps().get(step);
    }

    StepRun run() {
        var run = runs.get(key(part, step));
        if (run == null) {
            throw new IllegalStateException("Expected a running step, but there is none");
        }
        return run;
    }

    Method.Use use() {
        return currentPart().method().use();
    }

    CaseFile caseOf(int ofRound) {
        return cases.getOrDefault(ofRound, CaseFile.EMPTY);
    }

    /** Part and step after this one; empty after the last. */
    Optional<int[]> following() {
        if (!stopped && step + 1 < currentPart().method().steps().size()) {
            return Optional.of(new int[] {part, step + 1});
        }
        return part + 1 < parts.size() ? Optional.of(new int[] {part + 1, 0}) : Optional.empty();
    }

    Optional<int[]> preceding() {
        if (step > 0) {
            return Optional.of(new int[] {part, step - 1});
        }
        if (part > 0
                && parts.get(part - 1).round() == currentPart().round()
                && !caseOf(round).stopped()) {
            return Optional.of(
                    new int[] {part - 1, parts.get(part - 1).method().steps().size() - 1});
        }
        return Optional.empty();
    }

    /** A contribution that goes with the case of this round: all but what people say about their own learning. */
    boolean ofCase(Contribution c, int ofRound) {
        return c.round() == ofRound
                && switch (c.kind()) {
                    case QUESTION, CORE, ADVICE -> true;
                    case INSIGHT, LOOK_BACK -> false;
                };
    }

    Turns turns() {
        var turns = run().turns;
        if (turns == null) {
            throw new IllegalStateException("Expected turns in this step, but there are none");
        }
        return turns;
    }

    List<String> turnOrder() {
        return order(currentStep().activity().by());
    }
}
