package org.kring.session.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kring.method.Activity;
import org.kring.method.Kind;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.kring.method.Role;
import org.kring.method.Step;
import org.kring.method.TimePlan;
import org.kring.method.Timing;

/** A session as its facts make it. Made only by folding events, so that every stored session replays to the same state. */
public final class Session extends SessionState {

    /** How far a session is. */
    public enum Phase {
        LOBBY,
        LIVE,
        BETWEEN,
        ENDED
    }

    /** Where the session stood before the last move. */
    private record Before(
            Phase phase,
            int part,
            int step,
            StepRun run,
            @Nullable StepRun target,
            Instant at) {}

    /** How long a move can be undone. */
    public static final Duration UNDO = Duration.ofMinutes(1);

    private final Methods methods;

    @Nullable
    private Before before;

    /** What was written blind has come out with this move: it cannot be unread, so the move cannot be undone. */
    private boolean revealing;

    private Session(Methods methods) {
        this.methods = methods;
    }

    private Session(Session o) {
        super(o);
        methods = o.methods;
        before = o.before;
        revealing = o.revealing;
    }

    /** A session of which nothing is known yet. */
    public static Session none(Methods methods) {
        return new Session(methods);
    }

    /** This session after one more fact. */
    public Session after(SessionEvent event, Instant at) {
        var next = new Session(this);
        next.version++;
        next.lastAt = at;
        next.fold(event, at);
        return next;
    }

    Session after(Collection<SessionEvent> events, Instant at) {
        if (events.isEmpty()) {
            return this;
        }
        var next = new Session(this);
        for (var event : events) {
            next.version++;
            next.lastAt = at;
            next.fold(event, at);
        }
        return next;
    }

    Methods methods() {
        return methods;
    }

    /** The number of facts; the version that every drawing carries. */
    public long version() {
        return version;
    }

    public Phase phase() {
        return phase;
    }

    /** When everything goes: counted from the end, before it from what happened last; earlier when that was announced. */
    public Instant eraseOn() {
        var kept = (endedAt == null ? lastAt : endedAt).plus(Duration.ofHours(keepHours));
        return erasureOn != null && erasureOn.isBefore(kept) ? erasureOn : kept;
    }

    /** When the time of the step that runs is up; empty while paused, when it was noticed, or when no step runs. */
    public Optional<Instant> nextDeadline() {
        if (phase != Phase.LIVE || pausedAt != null || stopped || run().timeUp) {
            return Optional.empty();
        }
        return Optional.of(run().endsAt);
    }

    /** A clock runs, so that time lost in an outage is to be given back. */
    public boolean clockRuns() {
        return phase == Phase.LIVE && pausedAt == null && !stopped;
    }

    /** The status of this seat; empty for a seat that never knocked. */
    public Optional<Participant> participant(String seat) {
        return Optional.ofNullable(people.get(seat));
    }

    /** This seat leads now: the facilitator, the deputy who took over, or before that whoever opens the door. */
    public boolean leads(String seat) {
        return in(seat) && (seat.equals(leader()) || leader() == null && seat.equals(doorkeeper()));
    }

    /** Who said yes to presenting in this round. */
    public Optional<String> presenter() {
        return Optional.ofNullable(holder(Office.PRESENTER));
    }

    /** Seats in the circle that have a device, in seating order. */
    public List<String> seatsWithDevice() {
        return seating.stream().filter(seat -> !person(seat).paper()).toList();
    }

    /** The step that people look at, as commands name it. */
    public String stepKey() {
        return switch (phase) {
            case LOBBY -> "lobby." + round;
            case LIVE -> stopped ? "stopped." + round : key(part, step);
            case BETWEEN -> "between." + round;
            case ENDED -> "ended";
        };
    }

    /** There is such a step, or it is what people look at now. */
    boolean isStep(String key) {
        return key.equals(stepKey())
                || IntStream.range(0, parts.size())
                        .anyMatch(in ->
                                parts.get(in).steps().stream().anyMatch(each -> key.equals(in + "." + each.id())));
    }

    boolean canUndo(Instant now) {
        return before != null && !now.isAfter(before.at().plus(UNDO)) && !stopped;
    }

    Optional<Instant> undoUntil(Instant now) {
        return canUndo(now) && before != null ? Optional.of(before.at().plus(UNDO)) : Optional.empty();
    }

    /** The plan of what is still to come after the step that runs, when that step ends at this time. */
    TimePlan planAfter(int ofPart, int ofStep, Instant endsAt) {
        var wishes = new ArrayList<TimePlan.Wish>();
        for (var p = Math.max(0, ofPart); p < parts.size(); p++) {
            for (var s : parts.get(p).after(p == ofPart ? ofStep : -1)) {
                wishes.add(wish(p, s, 0));
            }
            if (parts.get(p).round() == round) {
                others(p, 0).ifPresent(wishes::add);
            }
        }
        var rest = Duration.between(endsAt, slotEnds).toMinutes();
        return TimePlan.fit(wishes, Duration.ofMinutes(Math.max(0, rest)));
    }

    /** The plan of the whole round with this many more questioners; who will present and facilitate is not one. */
    TimePlan planWhole(int more) {
        var wishes = new ArrayList<TimePlan.Wish>();
        for (var p = 0; p < parts.size(); p++) {
            if (parts.get(p).round() == round) {
                for (var s : parts.get(p).after(-1)) {
                    wishes.add(wish(p, s, more));
                }
                others(p, more).ifPresent(wishes::add);
            }
        }
        return TimePlan.fit(wishes, slot());
    }

    /** What there is for this round and what follows; who presents after another does so in the same slot. */
    private Duration slot() {
        var rest = Duration.between(lastAt, slotEnds);
        return goesOn() && rest.isPositive() ? rest : Duration.ofMinutes(minutes);
    }

    /** Everybody presents once, and somebody already has. */
    boolean goesOn() {
        return casting().eachPresents()
                && cases.entrySet().stream()
                        .anyMatch(
                                each -> each.getKey() < round && each.getValue().presenter() != null);
    }

    /** The rounds of who presents after this one, as one piece of the plan behind the round; absent where there are none. */
    private Optional<TimePlan.Wish> others(int inPart, int more) {
        var left = toPresent().size() - (phase == Phase.LOBBY ? 1 : 0);
        if (left <= 0 || parts.get(inPart).method().use() != Method.Use.ROUND) {
            return Optional.empty();
        }
        var one = parts.get(inPart).after(-1).stream()
                .map(step -> wish(inPart, step, more))
                .toList();
        return Optional.of(new TimePlan.Wish(
                inPart,
                TimePlan.OTHERS,
                one.stream()
                        .map(TimePlan.Wish::ideal)
                        .reduce(Duration.ZERO, Duration::plus)
                        .multipliedBy(left + more),
                one.stream()
                        .map(TimePlan.Wish::least)
                        .reduce(Duration.ZERO, Duration::plus)
                        .multipliedBy(left + more),
                false));
    }

    private TimePlan.Wish wish(int inPart, Step of, int more) {
        var counted = of.activity().by();
        var uncast = phase == Phase.LOBBY
                && counted.contains(Role.QUESTIONER)
                && !counted.contains(Role.PRESENTER)
                && (holder(Office.PRESENTER) == null || holder(Office.FACILITATOR) == null);
        var present = seating.stream().filter(seat -> !person(seat).listens()).count();
        var people = (uncast
                        ? casting().questionersAmong(Math.toIntExact(present))
                        : order(counted).size())
                + (counted.contains(Role.QUESTIONER) ? more : 0);
        return Timing.wish(inPart, of, people);
    }

    Duration planned(int ofPart, int ofStep, Instant now) {
        var existing = runs.get(key(ofPart, ofStep));
        if (existing != null && existing.left != null) {
            var floor = Duration.ofMinutes(2);
            return existing.left.compareTo(floor) > 0 ? existing.left : floor;
        }
        var id = parts.get(ofPart).steps().get(ofStep).id();
        var all = ofStep == 0 ? planAfter(ofPart - 1, Integer.MAX_VALUE - 1, now) : planAfter(ofPart, ofStep - 1, now);
        return all.lines().stream()
                .filter(line -> line.part() == ofPart && line.step().equals(id))
                .findFirst()
                .map(TimePlan.Line::planned)
                .orElseThrow();
    }

    // ---- fold

    private void fold(SessionEvent event, Instant at) {
        switch (event) {
            case SessionEvent.SessionOpened e -> {
                opener = e.opener();
                keepHours = e.keepHours();
                minutes = e.minutes();
                parts.add(new Part(methods.kept(e.welcome()), 1));
                parts.add(new Part(methods.kept(e.round()), 1));
                parts.add(new Part(methods.kept(e.closing()), 1));
                seat(Participant.seated(e.opener(), e.nameText(), false));
            }
            case SessionEvent.Knocked e ->
                people.put(e.seat(), Participant.knocking(e.seat(), e.nameText(), e.returning()));
            case SessionEvent.KnockedAgain e ->
                people.put(e.seat(), person(e.seat()).with(Participant.Status.WAITING));
            case SessionEvent.Renamed e -> people.put(e.seat(), person(e.seat()).named(e.nameText()));
            case SessionEvent.Admitted e ->
                seat(person(e.seat()).with(Participant.Status.IN).listening(e.listener()));
            case SessionEvent.TurnedAway e ->
                people.put(e.seat(), person(e.seat()).with(Participant.Status.TURNED_AWAY));
            case SessionEvent.SeatReturned e -> people.remove(e.waiting());
            case SessionEvent.SeatRemoved e -> goes(e.seat(), Participant.Status.REMOVED);
            case SessionEvent.PaperSeatAdded e -> seat(Participant.seated(e.seat(), e.nameText(), true));
            case SessionEvent.DoorOpened e -> doorOpen = true;
            case SessionEvent.DoorClosed e -> doorOpen = false;
            case SessionEvent.SeatLeft e -> goes(e.seat(), Participant.Status.LEFT);
            case SessionEvent.RoleOffered e -> {
                if (phase != Phase.LOBBY && holder(e.role()) != null) {
                    succession.put(e.role(), e.seat());
                } else {
                    cast.put(e.role(), new Cast(e.seat(), Cast.Answer.ASKED, false));
                }
            }
            case SessionEvent.RoleAccepted e -> {
                cast.put(e.role(), new Cast(e.seat(), Cast.Answer.YES, e.questions()));
                succession.remove(e.role());
                people.put(e.seat(), person(e.seat()).listening(false));
                switch (e.role()) {
                    case PRESENTER -> cases.put(round, caseOf(round).by(e.seat()));
                    case FACILITATOR -> deputyActs = false;
                    case RECORDER, DEPUTY -> {}
                }
                stepAside();
            }
            case SessionEvent.RoleDeclined e -> {
                if (!succession.remove(e.role(), e.seat())) {
                    cast.put(e.role(), new Cast(e.seat(), Cast.Answer.NO, false));
                }
            }
            case SessionEvent.RoleReturned e -> {
                cast.remove(e.role());
                if (e.role() == Office.DEPUTY) {
                    deputyActs = false;
                }
                if (e.role() == Office.PRESENTER && phase == Phase.LOBBY) {
                    cases.remove(round);
                }
                stepAside();
            }
            case SessionEvent.SatAs e -> {
                people.put(e.seat(), person(e.seat()).listening(e.listener()));
                stepAside();
            }
            case SessionEvent.DepthAgreed e -> {
                if (e.yes()) {
                    deep.add(e.seat());
                } else {
                    deep.remove(e.seat());
                }
            }
            case SessionEvent.SlotSet e -> {
                if (phase == Phase.LIVE) {
                    slotEnds = slotEnds.plus(Duration.ofMinutes(e.minutes() - minutes));
                }
                minutes = e.minutes();
            }
            case SessionEvent.MethodSet e -> {
                parts.replaceAll(each -> each.round() == round && each.method().use() == Method.Use.ROUND
                        ? new Part(methods.kept(e.round()), round)
                        : each);
                if (!casting().coPresenter()) {
                    cast.remove(Office.CO_PRESENTER);
                }
            }
            case SessionEvent.Started e -> {
                slotEnds = e.slotEnds();
                phase = Phase.LIVE;
                doorOpen = false;
                stopped = false;
                reader = null;
            }
            case SessionEvent.StepOpened e -> open(e, at);
            case SessionEvent.MoveUndone e -> undo(at);
            case SessionEvent.RoundsDone e -> {
                remember(at, null);
                run().leave(at);
                phase = Phase.BETWEEN;
            }
            case SessionEvent.ReadingTaken e -> reader = e.seat();
            case SessionEvent.Ticked e -> run().ready.add(e.seat());
            case SessionEvent.TimeAdded e -> {
                var run = run();
                run.total = run.total.plus(Duration.between(run.endsAt, e.endsAt()));
                run.endsAt = e.endsAt();
                run.timeUp = false;
            }
            case SessionEvent.TimeWasUp e -> run().timeUp = true;
            case SessionEvent.TimeGivenBack e -> {
                run().shift(Duration.ofSeconds(e.seconds()));
                slotEnds = slotEnds.plusSeconds(e.seconds());
            }
            case SessionEvent.PauseAsked e -> {
                pauseAsked = true;
                interrupt = e.interrupt();
            }
            case SessionEvent.Paused e -> {
                pausedAt = at;
                pausedBy = e.seat();
                pauseAsked = false;
                interrupt = e.interrupt();
            }
            case SessionEvent.Resumed e -> {
                if (pausedAt != null) {
                    var pause = Duration.between(pausedAt, at);
                    run().shift(pause);
                    slotEnds = slotEnds.plus(pause);
                }
                pausedAt = null;
                pausedBy = null;
                interrupt = null;
            }
            case SessionEvent.TitleSet e -> cases.put(round, caseOf(round).titled(e.text()));
            case SessionEvent.CaseTold e -> cases.put(round, caseOf(round).told(e));
            case SessionEvent.MarkedReady e -> run().ready.add(e.seat());
            case SessionEvent.MarkedNotReady e -> run().ready.remove(e.seat());
            case SessionEvent.GivingStarted e -> {
                run().giving = true;
                run().turns = afresh(currentStep().activity());
            }
            case SessionEvent.Contributed e -> {
                var turns = run().turns;
                if (turns != null && currentStep().activity() instanceof Activity.Ask) {
                    turns.asked();
                } else if (turns != null) {
                    turns.given();
                }
                var lap = turns == null ? 0 : turns.lap();
                var field = e.field() == null ? 0 : e.field();
                contribute(e.contribution(), e.kind(), e.seat(), currentStep().id(), e.text(), lap, field, at);
            }
            case SessionEvent.Released e -> {
                contribute(e.contribution(), e.kind(), e.seat(), e.step(), e.text(), 0, 0, at);
                revealing = true;
            }
            case SessionEvent.Rated e ->
                contributions.computeIfPresent(e.contribution(), (id, c) -> c.rated(e.warmth()));
            case SessionEvent.Picked e ->
                contributions.computeIfPresent(e.contribution(), (id, c) -> c.picked(e.yes()));
            case SessionEvent.NumberNamed e -> run().numbers.put(e.seat(), e.number());
            case SessionEvent.ConsentGiven e -> run().consent.put(e.seat(), e.yes());
            case SessionEvent.ModuleProposed e -> {
                run().module = e.module();
                run().moduleAgreed = false;
            }
            case SessionEvent.ModuleAnswered e -> {
                var module = run().module;
                if (e.yes() && module != null) {
                    run().moduleAgreed = true;
                    parts.set(part, currentPart().calling(step, module));
                } else {
                    run().module = null;
                }
            }
            case SessionEvent.SteppedBack e -> stepBack(e, at);
            case SessionEvent.MethodLeft e -> left.put(round, currentStep().id());
            case SessionEvent.QuestionDeclined e -> turns().passOn(turnOrder());
            case SessionEvent.TurnPassed e -> turns().pass(turnOrder());
            case SessionEvent.TurnPassedOn e -> turns().passOn(turnOrder());
            case SessionEvent.TurnGiven e -> turns().give(e.seat());
            case SessionEvent.FollowUpAllowed e -> turns().followUp();
            case SessionEvent.CameBack e -> turns().comeBack(e.seat());
            case SessionEvent.LastTurnCalled e -> turns().close();
            case SessionEvent.Worded e ->
                contributions.computeIfPresent(e.contribution(), (id, c) -> c.worded(e.text()));
            case SessionEvent.TakenBack e -> contributions.computeIfPresent(e.contribution(), (id, c) -> c.takenBack());
            case SessionEvent.FinishShared e -> cases.put(round, caseOf(round).sharing(e));
            case SessionEvent.FinishTakenBack e -> {
                var of = e.round() == null ? round : e.round();
                cases.put(of, caseOf(of).sharingNothing());
            }
            case SessionEvent.RoundStopped e -> {
                stopped = true;
                cases.put(round, caseOf(round).stop());
                run().leave(at);
                before = null;
                pausedAt = null;
                pausedBy = null;
                pauseAsked = false;
            }
            case SessionEvent.CaseErased e -> {
                cases.put(e.round(), caseOf(e.round()).erase());
                contributions.replaceAll((id, c) -> ofCase(c, e.round()) ? c.takenBack() : c);
            }
            case SessionEvent.ErasureAnnounced e -> erasureOn = e.on();
            case SessionEvent.ErasureCancelled e -> erasureOn = null;
            case SessionEvent.DeputyTookOver e -> deputyActs = true;
            case SessionEvent.HandedBack e -> deputyActs = false;
            case SessionEvent.RoundAdded e -> {
                if (phase == Phase.LIVE && !stopped) {
                    run().leave(at);
                }
                pausedAt = null;
                var last = parts.size();
                parts.add(new Part(parts.get(last - 2).method(), round + 1));
                parts.add(new Part(parts.get(last - 1).method(), round + 1));
                part = last;
                step = 0;
                round++;
                cast.clear();
                succession.clear();
                deputyActs = false;
                pauseAsked = false;
                interrupt = null;
                stopped = false;
                before = null;
                phase = Phase.LOBBY;
            }
            case SessionEvent.SessionEnded e -> {
                phase = Phase.ENDED;
                doorOpen = false;
                before = null;
                pausedAt = null;
                endedAt = at;
            }
        }
    }

    private void contribute(
            String id, Kind kind, String seat, String inStep, @Nullable String text, int lap, int field, Instant at) {
        contributions.put(
                id, new Contribution(id, kind, seat, part, inStep, round, text, lap, field, null, false, false, at));
    }

    /** What follows the step that is gone back to runs afresh; what was given stays. */
    private void stepBack(SessionEvent.SteppedBack e, Instant at) {
        backs.merge(key(part, step), 1, Integer::sum);
        for (var i = e.step(); i <= step; i++) {
            runs.remove(key(part, i));
        }
        step = e.step();
        open(new SessionEvent.StepOpened(e.part(), e.step(), e.endsAt()), at);
        before = null;
    }

    private void seat(Participant person) {
        people.put(person.seat(), person);
        if (!seating.contains(person.seat())) {
            seating.add(person.seat());
        }
    }

    private void goes(String seat, Participant.Status how) {
        if (phase == Phase.LOBBY && holds(seat, Office.PRESENTER)) {
            cases.remove(round);
        }
        people.put(seat, person(seat).with(how));
        seating.remove(seat);
        succession.values().removeIf(seat::equals);
        cast.entrySet().removeIf(entry -> {
            var theirs = entry.getValue().seat().equals(seat);
            if (theirs && entry.getKey() == Office.DEPUTY) {
                deputyActs = false;
            }
            return theirs;
        });
        if (seat.equals(reader)) {
            reader = null;
        }
        stepAside(seat);
    }

    /** Whoever no longer takes part in the step that runs is out of its turn order. */
    private void stepAside() {
        if (phase == Phase.LIVE && !stopped) {
            var order = turnOrder();
            for (var seat : seating) {
                if (!order.contains(seat)) {
                    stepAside(seat);
                }
            }
        }
    }

    private void stepAside(String seat) {
        if (phase == Phase.LIVE && runs.containsKey(key(part, step))) {
            var run = run();
            run.ready.remove(seat);
            if (run.turns != null) {
                run.turns.leave(seat, turnOrder());
            }
        }
    }

    private void remember(Instant at, @Nullable StepRun target) {
        before = new Before(phase, part, step, run().copy(), target == null ? null : target.copy(), at);
    }

    private void open(SessionEvent.StepOpened e, Instant at) {
        var target = runs.get(key(e.part(), e.step()));
        var first = !runs.containsKey(key(part, step));
        if (!first) {
            remember(at, target);
            run().leave(at);
        }
        if (stopped) {
            stopped = false;
            before = null;
        }
        if (revealing) {
            revealing = false;
            before = null;
        }
        part = e.part();
        step = e.step();
        if (target == null) {
            target = new StepRun(at, e.endsAt());
            runs.put(key(part, step), target);
            var writtenFirst = currentStep().activity() instanceof Activity.Round give && give.writtenFirst();
            if (!writtenFirst) {
                target.giving = currentStep().activity() instanceof Activity.Round;
                target.turns = afresh(currentStep().activity());
            }
        } else {
            target.resume(e.endsAt(), at);
            if (target.turns != null && target.turns.closing()) {
                target.turns = afresh(currentStep().activity());
            }
        }
    }

    /** The turns with which a step of this activity begins; absent where it has none. */
    private @Nullable Turns afresh(Activity activity) {
        return switch (activity) {
            case Activity.Ask ask -> turns(ask.by(), ask.order(), ask.laps());
            case Activity.Round give -> turns(give.by(), give.order(), give.laps());
            case Activity.Agree a -> null;
            case Activity.Tell a -> null;
            case Activity.Write a -> null;
            case Activity.Talk a -> null;
            case Activity.Board a -> null;
            case Activity.Rate a -> null;
            case Activity.Pick a -> null;
            case Activity.Scale a -> null;
            case Activity.Consent a -> null;
            case Activity.Silence a -> null;
            case Activity.Call a -> null;
            case Activity.Choose a -> null;
        };
    }

    private void undo(Instant at) {
        if (before == null) {
            return;
        }
        var was = before;
        if (was.phase() == Phase.LIVE && phase == Phase.LIVE) {
            if (was.target() == null) {
                runs.remove(key(part, step));
            } else {
                runs.put(key(part, step), was.target());
            }
        }
        if (was.part() < part) {
            left.remove(round);
        }
        var run = was.run().copy();
        run.shift(Duration.between(was.at(), at));
        phase = was.phase();
        part = was.part();
        step = was.step();
        runs.put(key(part, step), run);
        before = null;
        if (run.turns != null) {
            run.turns.keepOnly(turnOrder());
            run.turns.reopen(turnOrder());
        }
    }
}
