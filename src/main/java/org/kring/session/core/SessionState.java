package org.kring.session.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kring.method.Activity;
import org.kring.method.Kind;
import org.kring.method.Method;
import org.kring.method.Role;
import org.kring.method.Step;
import org.kring.method.Timing;

/** What is known of a session: who is there, where it stands, what was given. {@link Session} folds the facts into it. */
abstract class SessionState {

    /**
     * One part of a session: the run of one method, belonging to a round.
     *
     * @param steps those of the method, with the ones of a module that was chosen where it was called
     */
    record Part(Method method, int round, List<Step> steps) {
        Part {
            steps = List.copyOf(steps);
        }

        Part(Method method, int round) {
            this(method, round, method.steps());
        }

        /** With the steps of this module after this step, and of no other that was called there. */
        Part calling(int step, String module) {
            var own = new ArrayList<>(steps);
            var modules = method.modules().stream()
                    .flatMap(each -> each.steps().stream().map(Step::id))
                    .collect(Collectors.toSet());
            while (own.size() > step + 1 && modules.contains(own.get(step + 1).id())) {
                own.remove(step + 1);
            }
            method.module(module).ifPresent(chosen -> own.addAll(step + 1, chosen.steps()));
            return new Part(method, round, own);
        }

        /** The steps after this one; where a module is called and none was chosen yet, the longest keeps a place. */
        List<Step> after(int step) {
            var own = new ArrayList<Step>();
            for (var i = Math.max(0, step); i < steps.size(); i++) {
                if (i > step) {
                    own.add(steps.get(i));
                }
                if (steps.get(i).activity() instanceof Activity.Call
                        && steps.size() == method.steps().size()) {
                    own.addAll(Timing.longest(method));
                }
            }
            return own;
        }

        /** Index of the step with this id, or -1. */
        int index(String id) {
            for (var i = 0; i < steps.size(); i++) {
                if (steps.get(i).id().equals(id)) {
                    return i;
                }
            }
            return -1;
        }
    }

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

    /** What the pause is for, or is asked for, where the method has a name for it. */
    @Nullable
    String interrupt;

    /** How often the facilitator went back from a step, by its key. */
    final Map<String, Integer> backs = new HashMap<>();

    /** Rounds that went on outside their method, with the id of the step where they left it. */
    final Map<Integer, String> left = new LinkedHashMap<>();

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

    @Nullable
    Instant endedAt;

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
        interrupt = o.interrupt;
        backs.putAll(o.backs);
        left.putAll(o.left);
        slotEnds = o.slotEnds;
        reader = o.reader;
        contributions.putAll(o.contributions);
        cases.putAll(o.cases);
        stopped = o.stopped;
        deep.addAll(o.deep);
        erasureOn = o.erasureOn;
        endedAt = o.endedAt;
    }

    String key(int inPart, int atStep) {
        return inPart + "." + parts.get(inPart).steps().get(atStep).id();
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
        if (holds(seat, Office.PRESENTER) || holds(seat, Office.CO_PRESENTER)) {
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
        if (roles.contains(Role.FACILITATOR) && onlyQuestioners() < casting().joinsBelow()) {
            roles.add(Role.QUESTIONER);
        }
        return roles;
    }

    /** The method of the round that runs or is cast. */
    Method casting() {
        return parts.stream()
                .filter(each -> each.round() == round && each.method().use() == Method.Use.ROUND)
                .findFirst()
                .orElseThrow()
                .method();
    }

    /** Who still brings a case where everybody does so once, in seating order; empty where not, or when all have. */
    List<String> toPresent() {
        if (!casting().eachPresents()) {
            return List.of();
        }
        var had = cases.entrySet().stream()
                .filter(each -> each.getKey() < round || phase == Session.Phase.LIVE)
                .map(each -> each.getValue().presenter())
                .toList();
        return seating.stream()
                .filter(seat -> !person(seat).listens() && !had.contains(seat))
                .toList();
    }

    /** What the presenter of this round can take along in the end. */
    Set<Kind> takeable(int ofRound) {
        return parts.stream()
                .filter(each -> each.round() == ofRound && each.method().use() == Method.Use.ROUND)
                .flatMap(each -> each.method().allSteps())
                .flatMap(each ->
                        each.activity() instanceof Activity.Choose choose ? choose.from().stream() : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** Questioners beside a facilitator who would ask too where there are too few. */
    private long onlyQuestioners() {
        return seating.stream()
                .filter(seat -> !person(seat).listens()
                        && !holds(seat, Office.PRESENTER)
                        && !holds(seat, Office.CO_PRESENTER)
                        && !holds(seat, Office.FACILITATOR)
                        && (!holds(seat, Office.RECORDER)
                                || cast.get(Office.RECORDER) instanceof Cast recorder && recorder.questions()))
                .count();
    }

    boolean hasAny(String seat, Set<Role> wanted) {
        return roles(seat).stream().anyMatch(wanted::contains);
    }

    /** Who has a turn in this order; who had as many as another sits first. */
    Turns turns(Set<Role> by, Activity.Order in, int laps) {
        return switch (in) {
            case SEATING -> new Turns(laps, order(by));
            case FEWEST_FIRST ->
                new Turns(
                        laps,
                        order(by).stream()
                                .sorted(Comparator.comparing(this::had))
                                .toList());
            case VOLUNTEERS -> Turns.ofVolunteers();
        };
    }

    /** How many turns this seat used in this meeting. */
    private long had(String seat) {
        return contributions.values().stream()
                .filter(c -> c.seat().equals(seat) && c.lap() > 0)
                .count();
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
        return currentPart().steps().get(step);
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
        if (!stopped && step + 1 < currentPart().steps().size()) {
            return Optional.of(new int[] {part, step + 1});
        }
        // A round that was stopped in its welcome goes to its closing, and not to the round itself.
        var next = stopped && use() == Method.Use.WELCOME ? part + 2 : part + 1;
        return next < parts.size() ? Optional.of(new int[] {next, 0}) : Optional.empty();
    }

    Optional<int[]> preceding() {
        if (step > 0) {
            return Optional.of(new int[] {part, step - 1});
        }
        if (part > 0
                && parts.get(part - 1).round() == currentPart().round()
                && !caseOf(round).stopped()
                && !left.containsKey(round)) {
            return Optional.of(new int[] {part - 1, parts.get(part - 1).steps().size() - 1});
        }
        return Optional.empty();
    }

    /** A contribution that goes with the case of this round: all but what people say about their own learning. */
    boolean ofCase(Contribution c, int ofRound) {
        return c.round() == ofRound && c.kind().ofCase();
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
