package org.kring.session.core;

import static org.kring.session.core.Refused.Reason.*;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kring.method.Activity;
import org.kring.method.Kind;
import org.kring.method.Method;
import org.kring.method.Role;

/** The rules: whether a command may be done now, and what follows from it. The only place that says so. */
public final class SessionDecider {

    /** At most this many seats in the circle. */
    public static final int SEATS = 12;

    /** At most this many people waiting at the door. */
    public static final int DOORSTEP = 20;

    /** The shortest and the longest slot, in minutes. */
    public static final int SLOT_LEAST = 20;

    public static final int SLOT_MOST = 240;

    /** Notice that everybody gets before the facilitator's erasure. */
    public static final Duration ERASURE_NOTICE = Duration.ofMinutes(10);

    private final Session s;
    private final Scene scene;
    private final Sent sent;
    private final Decision out = new Decision();

    private SessionDecider(Session s, Scene scene, Sent sent) {
        this.s = s;
        this.scene = scene;
        this.sent = sent;
    }

    /** What follows from this command; throws {@link Refused} when it may not be done now. */
    public static Decision decide(Session session, Scene scene, Sent sent) {
        var decider = new SessionDecider(session, scene, sent);
        decider.decide();
        decider.settle();
        return decider.out;
    }

    private void decide() {
        switch (sent.command()) {
            case SessionCommand.OpenSession c -> open(c);
            case SessionCommand.Knock c -> knock(c);
            case SessionCommand.KnockAgain c -> {
                notEnded();
                need(status() == Participant.Status.TURNED_AWAY, NOT_WAITING);
                roomAtTheDoor();
                out.event(new SessionEvent.KnockedAgain(me()));
            }
            case SessionCommand.Rename c -> {
                notEnded();
                need(in() || status() == Participant.Status.WAITING, NOT_IN_THE_CIRCLE);
                out.erase(s.person(me()).nameText())
                        .event(new SessionEvent.Renamed(me(), write(TextKind.NAME, c.name())));
            }
            case SessionCommand.Admit c -> {
                doorkeeper();
                waiting(c.seat());
                seatFree();
                out.event(new SessionEvent.Admitted(c.seat(), c.listener() || noMoreQuestioners()));
            }
            case SessionCommand.TurnAway c -> {
                doorkeeper();
                waiting(c.seat());
                out.event(new SessionEvent.TurnedAway(c.seat()));
            }
            case SessionCommand.ConfirmReturn c -> {
                doorkeeper();
                need(waiting(c.waiting()).returning(), NOT_WAITING);
                need(s.in(c.seat()) && !c.seat().equals(me()), NO_SUCH_PERSON);
                need(!s.person(c.seat()).paper(), NEEDS_A_DEVICE);
                out.erase(s.person(c.waiting()).nameText()).event(new SessionEvent.SeatReturned(c.waiting(), c.seat()));
            }
            case SessionCommand.RemoveSeat c -> {
                doorkeeper();
                need(s.in(c.seat()) && !c.seat().equals(me()), NO_SUCH_PERSON);
                need(s.phase == Session.Phase.LOBBY || !s.holds(c.seat(), Office.FACILITATOR), NO_SUCH_PERSON);
                goes(new SessionEvent.SeatRemoved(c.seat()), c.seat());
            }
            case SessionCommand.AddPaperSeat c -> {
                doorkeeper();
                seatFree();
                out.event(new SessionEvent.PaperSeatAdded(sent.id(), write(TextKind.NAME, c.name())));
            }
            case SessionCommand.OpenDoor c -> {
                doorkeeper();
                need(!s.doorOpen, NOTHING_CHANGED);
                out.event(new SessionEvent.DoorOpened());
            }
            case SessionCommand.CloseDoor c -> {
                doorkeeper();
                need(s.doorOpen, NOTHING_CHANGED);
                out.event(new SessionEvent.DoorClosed());
            }
            case SessionCommand.Leave c -> leave();
            case SessionCommand.OfferRole c -> offer(c);
            case SessionCommand.AnswerRole c -> answer(c);
            case SessionCommand.ReturnRole c -> returnRole(c.role());
            case SessionCommand.SitAs c -> {
                circle();
                notEnded();
                need(Stream.of(Office.values()).noneMatch(o -> s.holds(me(), o)), ROLE_DOES_NOT_COMBINE);
                need(s.person(me()).listens() != c.listener(), NOTHING_CHANGED);
                need(c.listener() || !s.clockRuns() || !noMoreQuestioners(), TOO_MANY_QUESTIONERS);
                out.event(new SessionEvent.SatAs(me(), c.listener()));
            }
            case SessionCommand.SetSlot c -> {
                lobbyLead();
                need(c.minutes() >= SLOT_LEAST && c.minutes() <= SLOT_MOST, SLOT_OUT_OF_RANGE, SLOT_LEAST, SLOT_MOST);
                out.event(new SessionEvent.SlotSet(c.minutes()));
            }
            case SessionCommand.Start c -> start(c);
            case SessionCommand.ReadAloud c -> {
                liveStep();
                activity(Activity.Agree.class);
                need(!me().equals(s.reader), NOTHING_CHANGED);
                out.event(new SessionEvent.ReadingTaken(me()));
            }
            case SessionCommand.Tick c -> {
                liveStep();
                activity(Activity.Agree.class);
                var who = forSeat(c.seat());
                need(!s.run().ready.contains(who), NOTHING_CHANGED);
                out.event(new SessionEvent.Ticked(who));
            }
            case SessionCommand.MoveOn c -> moveOn(c);
            case SessionCommand.MoveBack c -> {
                leader();
                live();
                sameStep();
                notPaused();
                notStopped();
                var to = s.preceding().orElseThrow(() -> new Refused(NO_STEP_BACK));
                openStep(to[0], to[1]);
            }
            case SessionCommand.UndoMove c -> {
                leader();
                sameStep();
                notPaused();
                need(s.phase == Session.Phase.LIVE || s.phase == Session.Phase.BETWEEN, NOT_STARTED);
                need(s.canUndo(sent.at()), TOO_LATE_TO_UNDO);
                out.event(new SessionEvent.MoveUndone());
            }
            case SessionCommand.AddTime c -> {
                leader();
                live();
                sameStep();
                notPaused();
                notStopped();
                need(c.minutes() >= 1 && c.minutes() <= 10, SLOT_OUT_OF_RANGE, 1, 10);
                var from = s.run().endsAt.isBefore(sent.at()) ? sent.at() : s.run().endsAt;
                out.event(new SessionEvent.TimeAdded(from.plus(Duration.ofMinutes(c.minutes()))));
            }
            case SessionCommand.AskForPause c -> {
                circle();
                live();
                notPaused();
                notStopped();
                need(!s.pauseAsked, PAUSE_ALREADY_ASKED);
                out.event(new SessionEvent.PauseAsked(me()));
            }
            case SessionCommand.Pause c -> {
                circle();
                live();
                notPaused();
                notStopped();
                need(me().equals(s.leader()) || s.holds(me(), Office.PRESENTER), ONLY_THE_FACILITATOR);
                out.event(new SessionEvent.Paused(me()));
            }
            case SessionCommand.Resume c -> resume();
            case SessionCommand.SetTitle c -> {
                presenter();
                notEnded();
                notStopped();
                ownCaseAlive();
                out.erase(s.caseOf(s.round).title());
                out.note(me(), Field.TITLE.place().kept(s.round), "");
                out.event(new SessionEvent.TitleSet(
                        c.text().isBlank()
                                ? null
                                : writeAs(sent.id(), TextKind.TITLE, Words.line(c.text(), TextKind.TITLE.most()))));
            }
            case SessionCommand.TellCase c -> tell(c);
            case SessionCommand.SaveNote c -> saveNote(c);
            case SessionCommand.HandToPresenter c -> hand(c);
            case SessionCommand.Ready c -> {
                var who = writer(c.seat());
                need(!s.run().ready.contains(who), NOTHING_CHANGED);
                out.event(new SessionEvent.MarkedReady(who));
            }
            case SessionCommand.NotReady c -> {
                var who = writer(c.seat());
                need(s.run().ready.contains(who), NOTHING_CHANGED);
                out.event(new SessionEvent.MarkedNotReady(who));
            }
            case SessionCommand.AskQuestion c -> ask(c);
            case SessionCommand.DeclineQuestion c -> {
                presenter();
                turnStep(c.turn());
                activity(Activity.Ask.class);
                out.event(new SessionEvent.QuestionDeclined(me()));
            }
            case SessionCommand.PassTurn c -> {
                turnStep(c.turn());
                var who = forSeat(c.seat());
                need(s.turns().holds(who), NOT_YOUR_TURN);
                need(!s.turns().answering(), ALREADY_ASKED);
                need(!gaveInThisTurn(who), ALREADY_ASKED);
                out.event(new SessionEvent.TurnPassed(who));
            }
            case SessionCommand.PassTurnOn c -> passOn(c);
            case SessionCommand.GiveTurn c -> {
                leader();
                inTurns();
                need(s.turnOrder().contains(c.seat()), NO_SUCH_PERSON);
                need(!s.turns().holds(c.seat()), ALREADY_HAS_THE_TURN);
                need(!s.turns().closing(), TURN_HAS_MOVED);
                out.event(new SessionEvent.TurnGiven(c.seat()));
            }
            case SessionCommand.AllowFollowUp c -> {
                leader();
                turnStep(c.turn());
                var most = activity(Activity.Ask.class).followUps();
                need(s.turns().answering(), NOTHING_ASKED_YET);
                need(s.turns().followUps() < most, NO_MORE_FOLLOW_UPS, most);
                out.event(new SessionEvent.FollowUpAllowed());
            }
            case SessionCommand.ComeBack c -> {
                inTurns();
                var who = forSeat(c.seat());
                need(s.turnOrder().contains(who), NOT_FOR_YOUR_ROLE);
                need(s.turns().passed().contains(who) || s.turns().holder() == null, NOT_PASSED);
                need(!s.turns().closing() && !s.turns().holds(who), TURN_HAS_MOVED);
                out.event(new SessionEvent.CameBack(who));
            }
            case SessionCommand.StartGiving c -> {
                leader();
                liveStep();
                notPaused();
                activity(Activity.Round.class);
                need(!s.run().giving, NOTHING_CHANGED);
                out.event(new SessionEvent.GivingStarted());
            }
            case SessionCommand.Give c -> give(c);
            case SessionCommand.Reword c -> reword(c);
            case SessionCommand.TakeBack c -> takeBack(c);
            case SessionCommand.ShareFinish c -> shareFinish(c);
            case SessionCommand.TakeFinishBack c -> {
                circle();
                var file = s.caseOf(s.round);
                need(me().equals(file.presenter()), ONLY_THE_PRESENTER);
                need(file.shared(), NOTHING_TO_SHARE);
                eraseShared(file);
                out.event(new SessionEvent.FinishTakenBack());
            }
            case SessionCommand.StopRound c -> {
                presenter();
                live();
                notStopped();
                need(s.use() == Method.Use.ROUND, NOT_IN_THIS_STEP);
                out.event(new SessionEvent.RoundStopped());
            }
            case SessionCommand.EraseCase c -> eraseCase();
            case SessionCommand.EraseSession c -> {
                circle();
                need(presentedAny(me()), ONLY_THE_PRESENTER);
                need(
                        s.cases.values().stream().allMatch(f -> f.presenter() == null || me().equals(f.presenter())),
                        OTHER_PRESENTERS_TOO);
                out.eraseEverything();
            }
            case SessionCommand.AnnounceErasure c -> {
                leader();
                need(s.erasureOn == null, ALREADY_ANNOUNCED);
                out.event(new SessionEvent.ErasureAnnounced(sent.at().plus(ERASURE_NOTICE)));
            }
            case SessionCommand.CancelErasure c -> {
                leader();
                need(s.erasureOn != null, NOTHING_ANNOUNCED);
                out.event(new SessionEvent.ErasureCancelled());
            }
            case SessionCommand.TakeOver c -> {
                circle();
                notEnded();
                need(s.holds(me(), Office.DEPUTY), NOT_FOR_YOUR_ROLE);
                need(!s.deputyActs, NOTHING_CHANGED);
                need(s.phase != Session.Phase.LOBBY, NOT_STARTED);
                var facilitator = s.holder(Office.FACILITATOR);
                need(facilitator == null || scene.presence().longAway(facilitator, sent.at()), FACILITATOR_IS_HERE);
                out.event(new SessionEvent.DeputyTookOver(me()));
            }
            case SessionCommand.HandBack c -> {
                circle();
                need(s.deputyActs, NOT_TAKEN_OVER);
                need(s.holds(me(), Office.DEPUTY) || s.holds(me(), Office.FACILITATOR), NOT_FOR_YOUR_ROLE);
                need(s.holder(Office.FACILITATOR) != null, FACILITATOR_MISSING);
                out.event(new SessionEvent.HandedBack());
            }
            case SessionCommand.AnotherRound c -> {
                leader();
                need(s.phase == Session.Phase.BETWEEN, NOT_YET_AT_THE_END);
                out.event(new SessionEvent.RoundAdded());
            }
            case SessionCommand.EndSession c -> {
                need(s.phase != Session.Phase.ENDED, SESSION_HAS_ENDED);
                if (s.phase == Session.Phase.LOBBY) {
                    lobbyLead();
                } else {
                    leader();
                    need(s.phase == Session.Phase.BETWEEN || s.stopped, NOT_YET_AT_THE_END);
                }
                out.event(new SessionEvent.SessionEnded());
            }
            case SessionCommand.NoticeTimeIsUp c -> {
                house();
                liveStep();
                notPaused();
                need(!s.run().timeUp && !sent.at().isBefore(s.run().endsAt), TIME_NOT_UP);
                out.event(new SessionEvent.TimeWasUp());
            }
            case SessionCommand.GiveTimeBack c -> {
                house();
                need(s.clockRuns(), NOT_STARTED);
                need(c.seconds() > 0, NOTHING_CHANGED);
                out.event(new SessionEvent.TimeGivenBack(c.seconds()));
            }
        }
    }

    /** When the last turn of a step has been passed on, the next step opens. */
    private void settle() {
        var closing = s.phase == Session.Phase.LIVE
                && !s.stopped
                && s.run().turns != null
                && s.turns().closing();
        if (!closing || out.events().isEmpty() || out.everythingErased()) {
            return;
        }
        var now = s.after(out.events(), sent.at());
        var goesOn =
                now.phase == Session.Phase.LIVE && !now.stopped && now.stepKey().equals(s.stepKey());
        if (goesOn && now.run().turns != null && now.turns().holder() == null) {
            openNext(now);
        }
    }

    // ---- opening and the door

    private void open(SessionCommand.OpenSession c) {
        need(s.version == 0, ALREADY_STARTED);
        need(c.minutes() >= SLOT_LEAST && c.minutes() <= SLOT_MOST, SLOT_OUT_OF_RANGE, SLOT_LEAST, SLOT_MOST);
        out.event(new SessionEvent.SessionOpened(
                me(), write(TextKind.NAME, c.name()), c.welcome(), c.round(), c.closing(), c.minutes(), c.keepHours()));
    }

    private void knock(SessionCommand.Knock c) {
        notEnded();
        need(s.doorOpen || c.returning(), DOOR_IS_CLOSED);
        need(!s.people.containsKey(me()), NOTHING_CHANGED);
        roomAtTheDoor();
        need(c.returning() || s.seating.size() < SEATS, NO_SEAT_FREE);
        out.event(new SessionEvent.Knocked(me(), write(TextKind.NAME, c.name()), c.returning()));
    }

    private void roomAtTheDoor() {
        need(s.waiting().size() < DOORSTEP, DOORSTEP_IS_FULL);
    }

    private void leave() {
        need(
                in() || status() == Participant.Status.WAITING || status() == Participant.Status.TURNED_AWAY,
                NOT_IN_THE_CIRCLE);
        if (!in()) {
            out.erase(s.person(me()).nameText());
        }
        goes(new SessionEvent.SeatLeft(me()), me());
    }

    /** Without its presenter a round stops; no step waits for who is gone. */
    private void goes(SessionEvent gone, String seat) {
        if (s.phase == Session.Phase.LIVE
                && !s.stopped
                && s.holds(seat, Office.PRESENTER)
                && s.use() == Method.Use.ROUND) {
            out.event(new SessionEvent.RoundStopped());
        }
        out.event(gone);
    }

    private boolean noMoreQuestioners() {
        return s.phase != Session.Phase.LOBBY
                && s.questioners().size() >= cast().questioners().most();
    }

    private Method cast() {
        return s.parts.stream()
                .filter(part -> part.round() == s.round && part.method().use() == Method.Use.ROUND)
                .findFirst()
                .orElseThrow()
                .method();
    }

    // ---- roles

    private void offer(SessionCommand.OfferRole c) {
        circle();
        notEnded();
        need(s.in(c.seat()), NO_SUCH_PERSON);
        need(!s.holds(c.seat(), c.role()), ROLE_IS_TAKEN);
        var self = c.seat().equals(me());
        var free = s.holder(c.role()) == null;
        if (s.phase == Session.Phase.LOBBY) {
            need(free || leads(), ROLE_IS_TAKEN);
            need(leads() || self, ONLY_WHO_LEADS_THE_LOBBY);
        } else {
            need(c.role() != Office.PRESENTER, ONLY_BEFORE_THE_START);
            var vacant = c.role() == Office.FACILITATOR && s.leader() == null;
            need(
                    vacant && self || me().equals(s.leader()) && (free || c.role() != Office.PRESENTER),
                    ONLY_THE_FACILITATOR);
        }
        combines(c.role(), c.seat());
        var person = s.person(c.seat());
        need(!person.paper() || c.role() == Office.PRESENTER, NEEDS_A_DEVICE);
        var asked = s.cast.get(c.role());
        need(
                asked == null
                        || asked.answer() != Cast.Answer.ASKED
                        || !asked.seat().equals(c.seat())
                        || self,
                NOTHING_CHANGED);
        if (self) {
            out.event(new SessionEvent.RoleAccepted(c.role(), me(), false));
        } else if (free) {
            out.event(new SessionEvent.RoleOffered(c.role(), c.seat()));
        } else {
            out.event(new SessionEvent.RoleReturned(c.role())).event(new SessionEvent.RoleOffered(c.role(), c.seat()));
        }
    }

    /** Presenter and facilitator do only that; a deputy is anyone in the circle but these two. */
    private void combines(Office role, String seat) {
        for (var other : Office.values()) {
            if (other == role || !s.holds(seat, other)) {
                continue;
            }
            var allowed = role == Office.DEPUTY && other == Office.RECORDER
                    || role == Office.RECORDER && other == Office.DEPUTY
                    || role == Office.FACILITATOR && other == Office.DEPUTY && s.phase != Session.Phase.LOBBY;
            need(allowed, ROLE_DOES_NOT_COMBINE);
        }
    }

    private void answer(SessionCommand.AnswerRole c) {
        circle();
        notEnded();
        var asked = s.cast.get(c.role());
        need(asked != null && asked.answer() == Cast.Answer.ASKED, ROLE_NOT_ASKED);
        var who = Objects.requireNonNull(asked).seat();
        if (!who.equals(me())) {
            need(c.seat() != null && c.seat().equals(who), ROLE_NOT_ASKED);
            need(s.person(who).paper(), HAS_OWN_DEVICE);
            need(leads(), ONLY_WHO_LEADS_THE_LOBBY);
        }
        if (c.yes()) {
            combines(c.role(), who);
            out.event(new SessionEvent.RoleAccepted(c.role(), who, c.role() == Office.RECORDER && c.questions()));
        } else {
            out.event(new SessionEvent.RoleDeclined(c.role(), who));
        }
    }

    private void returnRole(Office role) {
        circle();
        notEnded();
        var who = s.cast.get(role);
        need(who != null && who.answer() != Cast.Answer.NO, ROLE_NOT_ASKED);
        var own = Objects.requireNonNull(who).seat().equals(me());
        need(
                own
                        || leads() && who.answer() == Cast.Answer.ASKED
                        || leads() && s.person(who.seat()).paper(),
                NOT_YOURS);
        need(
                s.phase == Session.Phase.LOBBY || role != Office.PRESENTER && role != Office.FACILITATOR,
                ONLY_BEFORE_THE_START);
        out.event(new SessionEvent.RoleReturned(role));
    }

    private void start(SessionCommand.Start c) {
        circle();
        need(s.phase == Session.Phase.LOBBY, ALREADY_STARTED);
        sameStep();
        need(s.holder(Office.PRESENTER) != null, PRESENTER_MISSING);
        need(s.holder(Office.FACILITATOR) != null, FACILITATOR_MISSING);
        need(me().equals(s.leader()), ONLY_THE_FACILITATOR);
        var range = cast().questioners();
        var questioners = s.questioners().size();
        need(questioners >= range.least(), TOO_FEW_QUESTIONERS, range.least());
        need(questioners <= range.most(), TOO_MANY_QUESTIONERS, range.most());
        need(s.holder(Office.DEPUTY) != null || c.withoutDeputy() || noDeputyPossible(), DEPUTY_MISSING);
        var first = s.parts.indexOf(s.parts.stream()
                .filter(part -> part.round() == s.round)
                .findFirst()
                .orElseThrow());
        var slotEnds = sent.at().plus(Duration.ofMinutes(s.minutes));
        out.event(new SessionEvent.Started(slotEnds));
        var plan = s.planWhole(0);
        out.event(new SessionEvent.StepOpened(
                first, 0, sent.at().plus(plan.lines().getFirst().planned())));
    }

    private boolean noDeputyPossible() {
        return s.seating.stream()
                .noneMatch(seat -> !s.person(seat).paper()
                        && !s.holds(seat, Office.PRESENTER)
                        && !s.holds(seat, Office.FACILITATOR)
                        && !s.person(seat).listens());
    }

    // ---- steps and time

    private void moveOn(SessionCommand.MoveOn c) {
        leader();
        live();
        sameStep();
        notPaused();
        if (!s.stopped) {
            missing(c.despite());
            var turns = s.run().turns;
            if (turns != null && turns.answering()) {
                need(!turns.closing(), TURN_HAS_MOVED);
                out.event(new SessionEvent.LastTurnCalled());
                return;
            }
        }
        openNext(s);
    }

    private void missing(boolean despite) {
        if (despite) {
            return;
        }
        switch (s.currentStep().activity()) {
            case Activity.Agree a -> need(s.run().ready.containsAll(s.seating), WAITING_FOR_TICKS);
            case Activity.Round a -> need(notGiven(s, a).isEmpty(), WAITING_FOR_CONTRIBUTIONS);
            case Activity.Tell a -> {}
            case Activity.Write a -> {}
            case Activity.Ask a -> {}
            case Activity.Talk a -> {}
            case Activity.Choose a -> {}
        }
    }

    /** Who has given less than the step asks for, in seating order. */
    static List<String> notGiven(Session s, Activity.Round round) {
        return s.turnOrder().stream()
                .filter(seat -> given(s, round.kind(), seat) < round.atLeast())
                .toList();
    }

    static long given(Session s, Kind kind, String seat) {
        return s.contributions.values().stream()
                .filter(c -> c.kind() == kind && c.seat().equals(seat) && c.round() == s.round && !c.back())
                .count();
    }

    private void openNext(Session now) {
        var next = now.following();
        if (next.isEmpty()) {
            out.event(new SessionEvent.RoundsDone());
        } else {
            openStep(next.get()[0], next.get()[1]);
        }
    }

    private void openStep(int part, int step) {
        var ends = sent.at().plus(s.planned(part, step, sent.at()));
        out.event(new SessionEvent.StepOpened(part, step, ends));
    }

    private void resume() {
        circle();
        live();
        need(s.pausedAt != null, NOT_PAUSED);
        var by = Objects.requireNonNull(s.pausedBy);
        var presenter = s.holder(Office.PRESENTER);
        if (by.equals(presenter) && !by.equals(me())) {
            need(me().equals(s.leader()), ONLY_THE_FACILITATOR);
            need(scene.presence().away(by) || s.person(by).paper(), PRESENTER_RESUMES);
        } else {
            need(me().equals(s.leader()) || by.equals(me()), ONLY_THE_FACILITATOR);
        }
        out.event(new SessionEvent.Resumed());
    }

    // ---- the case

    private void tell(SessionCommand.TellCase c) {
        presenter();
        live();
        notStopped();
        need(s.use() == Method.Use.ROUND, NOT_IN_THIS_STEP);
        ownCaseAlive();
        var file = s.caseOf(s.round);
        var facts = Words.optional(c.facts(), TextKind.FACTS.most());
        var focus = Words.optional(c.question(), TextKind.FOCUS.most());
        out.erase(file.facts()).erase(file.focus());
        var factsId = facts.isEmpty() ? null : writeAs(sent.id() + ".facts", TextKind.FACTS, facts);
        var focusId = focus.isEmpty() ? null : writeAs(sent.id() + ".focus", TextKind.FOCUS, focus);
        out.note(me(), Field.FACTS.place().kept(s.round), "")
                .note(me(), Field.FOCUS.place().kept(s.round), "");
        out.event(new SessionEvent.CaseTold(factsId, focusId));
    }

    private void ownCaseAlive() {
        need(!s.caseOf(s.round).erased(), ROUND_IS_OVER);
    }

    // ---- writing

    private void saveNote(SessionCommand.SaveNote c) {
        circle();
        notEnded();
        var place = Field.parse(c.field()).orElseThrow(() -> new Refused(NO_SUCH_FIELD));
        mayWrite(place);
        var text = place.field() == Field.ACTION_ON
                ? date(c.text())
                : Words.optional(c.text(), place.field().most());
        out.note(me(), place.kept(s.round), text);
    }

    private void mayWrite(Field.Place place) {
        var roles = s.roles(me());
        var allowed = switch (place.field()) {
            case NOTEBOOK -> true;
            case TITLE, FACTS, FOCUS, TAKE, KEEP, REASON, ACTION, ACTION_ON, REWORDED -> roles.contains(Role.PRESENTER);
            case QUESTION, FRESH, ADVICE -> roles.contains(Role.QUESTIONER);
            case LINE -> !roles.contains(Role.LISTENER);
            case KEY -> roles.contains(Role.RECORDER);
            case HANDED_KEY, HANDED_FACTS, HANDED_FOCUS -> false;
        };
        var drafting = place.field() == Field.FACTS || place.field() == Field.FOCUS;
        need(allowed || drafting && roles.contains(Role.RECORDER), NOT_FOR_YOUR_ROLE);
        if (place.field() != Field.NOTEBOOK) {
            need(s.phase != Session.Phase.BETWEEN || roles.contains(Role.PRESENTER), ROUND_IS_OVER);
            need(!s.stopped && !s.caseOf(s.round).erased(), ROUND_WAS_STOPPED);
        }
        if (place.field() == Field.KEEP || place.field() == Field.KEY) {
            contribution(place.suffix(), Kind.QUESTION);
        }
        if (place.field() == Field.TAKE) {
            contribution(place.suffix(), Kind.ADVICE);
        }
    }

    private void contribution(String id, Kind kind) {
        var c = s.contributions.get(id);
        need(c != null && c.kind() == kind && c.round() == s.round && !c.back(), NO_SUCH_CONTRIBUTION);
    }

    private static String date(String typed) {
        if (typed.isBlank()) {
            return "";
        }
        try {
            return LocalDate.parse(typed.strip()).toString();
        } catch (DateTimeParseException e) {
            throw new Refused(NOT_A_DATE);
        }
    }

    private void hand(SessionCommand.HandToPresenter c) {
        circle();
        live();
        notStopped();
        need(s.roles(me()).contains(Role.RECORDER), ONLY_THE_RECORDER);
        var place = Field.parse(c.field()).orElseThrow(() -> new Refused(NO_SUCH_FIELD));
        var handed = switch (place.field()) {
            case KEY -> Field.HANDED_KEY.of(place.suffix());
            case FACTS -> Field.HANDED_FACTS.place();
            case FOCUS -> Field.HANDED_FOCUS.place();
            default -> throw new Refused(NO_SUCH_FIELD);
        };
        var text = scene.note(me(), place, s.round);
        need(!text.isEmpty() || !scene.note(me(), handed, s.round).isEmpty(), EMPTY_TEXT);
        out.note(me(), handed.kept(s.round), text);
    }

    private String writer(@Nullable String forSeat) {
        liveStep();
        var who = forSeat(forSeat);
        var activity = s.currentStep().activity();
        var writing = activity instanceof Activity.Write
                || activity instanceof Activity.Round r && r.writtenFirst() && !s.run().giving;
        need(writing, NOT_IN_THIS_STEP);
        need(s.hasAny(who, activity.by()), NOT_FOR_YOUR_ROLE);
        return who;
    }

    // ---- turns

    private void ask(SessionCommand.AskQuestion c) {
        turnStep(c.turn());
        activity(Activity.Ask.class);
        var who = forSeat(c.seat());
        need(s.turns().holds(who), NOT_YOUR_TURN);
        need(!s.turns().answering(), ALREADY_ASKED);
        contribute(Kind.QUESTION, who, c.text(), c.field());
    }

    private void passOn(SessionCommand.PassTurnOn c) {
        turnStep(c.turn());
        var turns = s.turns();
        var holder = Objects.requireNonNull(turns.holder());
        var mine = me().equals(holder);
        need(mine || me().equals(s.leader()), NOT_YOUR_TURN);
        switch (s.currentStep().activity()) {
            case Activity.Ask a -> need(turns.answering() || !mine, NOTHING_ASKED_YET);
            case Activity.Round a -> need(!mine || given(s, a.kind(), holder) >= a.atLeast(), GIVE_AT_LEAST_ONE);
            case Activity.Agree a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Tell a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Write a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Talk a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Choose a -> throw new Refused(NOT_IN_THIS_STEP);
        }
        out.event(new SessionEvent.TurnPassedOn());
    }

    private boolean gaveInThisTurn(String who) {
        return s.currentStep().activity() instanceof Activity.Round r && given(s, r.kind(), who) >= r.atLeast();
    }

    private void give(SessionCommand.Give c) {
        liveStep();
        notPaused();
        var who = forSeat(c.seat());
        var activity = s.currentStep().activity();
        switch (activity) {
            case Activity.Round r -> {
                need(s.hasAny(who, r.by()), NOT_FOR_YOUR_ROLE);
                need(s.run().giving, STILL_WRITING);
                need(s.turns().holds(who), NOT_YOUR_TURN);
                need(given(s, r.kind(), who) < r.most(), ENOUGH_GIVEN, r.most());
                contribute(r.kind(), who, c.text(), c.field());
            }
            case Activity.Talk t -> {
                var recorder = s.roles(who).contains(Role.RECORDER);
                need(!s.holds(who, Office.PRESENTER) || t.by().contains(Role.PRESENTER), PRESENTER_LISTENS);
                need(recorder || s.hasAny(who, t.by()), NOT_FOR_YOUR_ROLE);
                contribute(t.kind(), who, c.text(), c.field());
            }
            case Activity.Agree a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Tell a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Write a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Ask a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Choose a -> throw new Refused(NOT_IN_THIS_STEP);
        }
    }

    /** From a place of the own notebook that is then empty, else in the words that came along, else only spoken. */
    private void contribute(Kind kind, String who, String text, String field) {
        var words = Words.optional(text, textKind(kind).most());
        if (!field.isEmpty()) {
            var place = Field.parse(field).orElseThrow(() -> new Refused(NO_SUCH_FIELD));
            words = Words.required(
                    scene.note(who, place, s.round), textKind(kind).most());
            out.note(who, place.kept(s.round), "");
        } else if (!words.isEmpty()) {
            out.note(
                    who,
                    (kind == Kind.QUESTION ? Field.FRESH : Field.LINE).place().kept(s.round),
                    "");
        }
        need(words.isEmpty() || who.equals(me()), HAS_OWN_DEVICE);
        var id = words.isEmpty() ? null : writeAs(sent.id(), textKind(kind), words);
        out.event(new SessionEvent.Contributed(sent.id(), kind, who, id));
    }

    static TextKind textKind(Kind kind) {
        return switch (kind) {
            case QUESTION -> TextKind.QUESTION;
            case CORE -> TextKind.CORE;
            case ADVICE -> TextKind.ADVICE;
            case INSIGHT -> TextKind.INSIGHT;
            case LOOK_BACK -> TextKind.LOOK_BACK;
        };
    }

    private void reword(SessionCommand.Reword c) {
        circle();
        notEnded();
        var given = find(c.contribution());
        var spoken = given.text() == null;
        need(given.seat().equals(me()) || spoken && s.roles(me()).contains(Role.RECORDER), NOT_YOURS);
        need(s.phase == Session.Phase.LIVE && !s.stopped && given.part() == s.part, ROUND_IS_OVER);
        out.erase(given.text());
        out.event(new SessionEvent.Worded(given.id(), write(textKind(given.kind()), c.text())));
    }

    private void takeBack(SessionCommand.TakeBack c) {
        need(status() == Participant.Status.IN || status() == Participant.Status.LEFT, NOT_IN_THE_CIRCLE);
        var given = find(c.contribution());
        need(given.seat().equals(me()), NOT_YOURS);
        out.erase(given.text()).event(new SessionEvent.TakenBack(given.id()));
    }

    private Contribution find(String id) {
        var given = s.contributions.get(id);
        if (given == null) {
            throw new Refused(NO_SUCH_CONTRIBUTION);
        }
        need(!given.back(), ALREADY_TAKEN_BACK);
        return given;
    }

    // ---- finish

    private void shareFinish(SessionCommand.ShareFinish c) {
        presenter();
        notEnded();
        notStopped();
        ownCaseAlive();
        need(
                s.phase == Session.Phase.BETWEEN
                        || s.phase == Session.Phase.LIVE
                                && (s.use() == Method.Use.CLOSING
                                        || s.currentStep().activity() instanceof Activity.Choose),
                NOT_IN_THIS_STEP);
        var taken = !c.taken()
                ? List.<String>of()
                : s.contributions.values().stream()
                        .filter(a -> a.kind() == Kind.ADVICE && a.round() == s.round && !a.back())
                        .map(Contribution::id)
                        .filter(id ->
                                !scene.note(me(), Field.TAKE.of(id), s.round).isEmpty())
                        .toList();
        var reason = c.reason() ? scene.note(me(), Field.REASON.place(), s.round) : "";
        var reworded = c.question() ? scene.note(me(), Field.REWORDED.place(), s.round) : "";
        var actions = new LinkedHashMap<String, String>();
        for (var i = 1; c.actions() && i <= Field.NUMBERED; i++) {
            var action = scene.note(me(), Field.ACTION.of("" + i), s.round);
            if (!action.isEmpty()) {
                var id = writeAs(sent.id() + ".action." + i, TextKind.ACTION, action);
                actions.put(id, scene.note(me(), Field.ACTION_ON.of("" + i), s.round));
            }
        }
        need(!taken.isEmpty() || !reason.isEmpty() || !reworded.isEmpty() || !actions.isEmpty(), NOTHING_TO_SHARE);
        eraseShared(s.caseOf(s.round));
        out.event(new SessionEvent.FinishShared(
                taken,
                reason.isEmpty() ? null : writeAs(sent.id() + ".reason", TextKind.REASON, reason),
                actions,
                reworded.isEmpty() ? null : writeAs(sent.id() + ".reworded", TextKind.REWORDED, reworded)));
    }

    private void eraseShared(CaseFile file) {
        out.erase(file.reason()).erase(file.reworded());
        file.actions().keySet().forEach(out::erase);
    }

    // ---- erasing

    private boolean presentedAny(String seat) {
        return s.cases.values().stream().anyMatch(file -> seat.equals(file.presenter()));
    }

    private void eraseCase() {
        circle();
        var rounds = new ArrayList<Integer>();
        s.cases.forEach((round, file) -> {
            if (me().equals(file.presenter())
                    && !file.erased()
                    && (round < s.round || file.stopped() || s.phase != Session.Phase.LIVE)) {
                rounds.add(round);
            }
        });
        need(!rounds.isEmpty(), s.caseOf(s.round).presenter() == null ? ONLY_THE_PRESENTER : NOT_YET_AT_THE_END);
        var round = rounds.getLast();
        var file = s.caseOf(round);
        out.erase(file.title()).erase(file.facts()).erase(file.focus());
        eraseShared(file);
        s.contributions.values().stream().filter(c -> s.ofCase(c, round)).forEach(c -> out.erase(c.text()));
        out.eraseCaseNotes(round).event(new SessionEvent.CaseErased(round));
    }

    // ---- what many rules need

    private String me() {
        return sent.seat();
    }

    private static void need(boolean met, Refused.Reason reason, Object... details) {
        if (!met) {
            throw new Refused(reason, details);
        }
    }

    private Participant.@Nullable Status status() {
        var person = s.people.get(me());
        return person == null ? null : person.status();
    }

    private boolean in() {
        return s.in(me());
    }

    private void circle() {
        need(in(), NOT_IN_THE_CIRCLE);
    }

    private void house() {
        need(me().equals(Sent.HOUSE), NOT_FOR_YOUR_ROLE);
    }

    private void notEnded() {
        need(s.phase != Session.Phase.ENDED, SESSION_HAS_ENDED);
    }

    private void live() {
        notEnded();
        need(s.phase == Session.Phase.LIVE, NOT_STARTED);
    }

    private void sameStep() {
        need(sent.step().equals(s.stepKey()), STEP_HAS_MOVED);
    }

    private void notPaused() {
        need(s.pausedAt == null, PAUSED);
    }

    private void notStopped() {
        need(!s.stopped, ROUND_WAS_STOPPED);
    }

    /** A command that only makes sense in the step its sender was looking at. */
    private void liveStep() {
        need(in() || me().equals(Sent.HOUSE), NOT_IN_THE_CIRCLE);
        live();
        notStopped();
        sameStep();
    }

    private void inTurns() {
        liveStep();
        notPaused();
        need(
                s.run().turns != null,
                s.currentStep().activity() instanceof Activity.Round ? STILL_WRITING : NOT_IN_THIS_STEP);
    }

    private void turnStep(int turn) {
        inTurns();
        need(s.turns().holder() != null, NOBODY_HAS_THE_TURN);
        need(s.turns().number() == turn, TURN_HAS_MOVED);
    }

    private <A extends Activity> A activity(Class<A> wanted) {
        var now = s.currentStep().activity();
        if (!wanted.isInstance(now)) {
            throw new Refused(NOT_IN_THIS_STEP);
        }
        return wanted.cast(now);
    }

    private void leader() {
        circle();
        notEndedButErasure();
        need(me().equals(s.leader()), ONLY_THE_FACILITATOR);
    }

    private void notEndedButErasure() {
        var erasure = sent.command() instanceof SessionCommand.AnnounceErasure
                || sent.command() instanceof SessionCommand.CancelErasure;
        need(erasure || s.phase != Session.Phase.ENDED, SESSION_HAS_ENDED);
    }

    private void doorkeeper() {
        circle();
        notEnded();
        need(me().equals(s.doorkeeper()), DOOR_STAYS_WITH_FACILITATOR);
    }

    /** Who may cast roles and set the time before the start: who opened, and who leads. */
    private boolean leads() {
        return me().equals(s.opener) || me().equals(s.leader()) || me().equals(s.doorkeeper());
    }

    private void lobbyLead() {
        circle();
        notEnded();
        need(s.phase == Session.Phase.LOBBY, ALREADY_STARTED);
        need(leads(), ONLY_WHO_LEADS_THE_LOBBY);
    }

    private void presenter() {
        circle();
        need(s.holds(me(), Office.PRESENTER), ONLY_THE_PRESENTER);
    }

    private Participant waiting(String seat) {
        var person = s.people.get(seat);
        if (person == null || person.status() != Participant.Status.WAITING) {
            throw new Refused(NOT_WAITING);
        }
        return person;
    }

    private void seatFree() {
        need(s.seating.size() < SEATS, NO_SEAT_FREE);
    }

    /** Oneself, or a seat on paper for which the facilitator marks what was said or done. */
    private String forSeat(@Nullable String seat) {
        circle();
        if (seat == null || seat.isEmpty() || seat.equals(me())) {
            return me();
        }
        need(s.in(seat), NO_SUCH_PERSON);
        need(s.person(seat).paper(), HAS_OWN_DEVICE);
        need(me().equals(s.leader()), ONLY_THE_FACILITATOR);
        return seat;
    }

    private String write(TextKind kind, String typed) {
        var text = kind == TextKind.NAME ? Words.line(typed, kind.most()) : Words.required(typed, kind.most());
        return writeAs(sent.id(), kind, text);
    }

    private String writeAs(String id, TextKind kind, String text) {
        out.write(id, kind, me(), text);
        return id;
    }
}
