package org.kring.session.core;

import static org.kring.session.core.Refused.Reason.*;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kring.method.Activity;
import org.kring.method.Kind;
import org.kring.method.Role;

/** What people contribute in a step: agreed, written, asked and given, in turns or freely. */
final class TurnRules extends Rules {

    /** The highest number of a scale; the lowest is 0. */
    static final int SCALE = 10;

    TurnRules(Session s, Scene scene, Sent sent, Decision out) {
        super(s, scene, sent, out);
    }

    void decide(SessionCommand.OfTurns command) {
        switch (command) {
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
                presenterOrOnPaper();
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
                out.event(
                        s.turns().followUps() > 0 ? new SessionEvent.TurnPassedOn() : new SessionEvent.TurnPassed(who));
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
                need(
                        s.turns().passed().contains(who)
                                || s.turns().holder() == null
                                || s.turns().volunteers() && !s.turns().waits(who),
                        NOT_PASSED);
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
            case SessionCommand.Rate c -> {
                var line = judged(activity(Activity.Rate.class).from(), c.contribution());
                need(line.warmth() != c.warmth(), NOTHING_CHANGED);
                out.event(new SessionEvent.Rated(line.id(), c.warmth()));
            }
            case SessionCommand.Pick c -> {
                var pick = activity(Activity.Pick.class);
                var line = judged(pick.from(), c.contribution());
                need(line.picked() != c.yes(), NOTHING_CHANGED);
                var picked = s.contributions.values().stream()
                        .filter(each -> each.round() == s.round && each.kind() == pick.from() && each.picked())
                        .count();
                need(!c.yes() || picked < pick.most(), ENOUGH_PICKED, pick.most());
                out.event(new SessionEvent.Picked(line.id(), c.yes()));
            }
            case SessionCommand.NameNumber c -> {
                var who = floor(activity(Activity.Scale.class), c.seat());
                need(c.number() >= 0 && c.number() <= SCALE, NOT_A_NUMBER_OF_THE_SCALE, SCALE);
                need(!Integer.valueOf(c.number()).equals(s.run().numbers.get(who)), NOTHING_CHANGED);
                out.event(new SessionEvent.NumberNamed(who, c.number()));
            }
            case SessionCommand.GiveConsent c -> {
                var who = floor(activity(Activity.Consent.class), c.seat());
                need(!Boolean.valueOf(c.yes()).equals(s.run().consent.get(who)), NOTHING_CHANGED);
                out.event(new SessionEvent.ConsentGiven(who, c.yes()));
            }
            case SessionCommand.Reword c -> reword(c);
            case SessionCommand.TakeBack c -> takeBack(c);
        }
    }

    /** Who has the floor in this step: oneself, or a seat on paper. */
    private String floor(Activity activity, @Nullable String forSeat) {
        liveStep();
        notPaused();
        var who = forSeat(forSeat);
        need(s.hasAny(who, activity.by()), NOT_FOR_YOUR_ROLE);
        return who;
    }

    /** A line that the presenter rates or picks. */
    private Contribution judged(Kind from, String contribution) {
        presenterOrOnPaper();
        liveStep();
        notPaused();
        var line = find(contribution);
        need(line.kind() == from && line.round() == s.round, NO_SUCH_CONTRIBUTION);
        return line;
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

    private void ask(SessionCommand.AskQuestion c) {
        turnStep(c.turn());
        activity(Activity.Ask.class);
        var who = forSeat(c.seat());
        need(s.turns().holds(who), NOT_YOUR_TURN);
        need(!s.turns().answering(), ALREADY_ASKED);
        contribute(Kind.QUESTION, who, c.text(), c.field(), 0);
    }

    private void passOn(SessionCommand.PassTurnOn c) {
        turnStep(c.turn());
        var turns = s.turns();
        var holder = Objects.requireNonNull(turns.holder());
        var mine = me().equals(holder);
        need(mine || me().equals(s.leader()), NOT_YOUR_TURN);
        switch (s.currentStep().activity()) {
            case Activity.Ask a -> need(turns.answering() || !mine, NOTHING_ASKED_YET);
            case Activity.Round a -> need(!mine || given(s, holder) >= a.atLeast(), GIVE_AT_LEAST_ONE);
            case Activity.Agree a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Tell a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Write a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Talk a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Board a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Rate a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Pick a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Scale a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Consent a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Silence a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Call a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Choose a -> throw new Refused(NOT_IN_THIS_STEP);
        }
        out.event(new SessionEvent.TurnPassedOn());
    }

    private boolean gaveInThisTurn(String who) {
        var step = s.currentStep().id();
        return s.currentStep().activity() instanceof Activity.Round
                && s.contributions.values().stream()
                        .anyMatch(c -> c.seat().equals(who)
                                && c.part() == s.part
                                && c.step().equals(step)
                                && c.lap() == s.turns().lap()
                                && !c.at().isBefore(s.run().openedAt)
                                && !c.back());
    }

    private void give(SessionCommand.Give c) {
        liveStep();
        notPaused();
        var who = forSeat(c.seat());
        switch (s.currentStep().activity()) {
            case Activity.Round r -> {
                need(s.hasAny(who, r.by()), NOT_FOR_YOUR_ROLE);
                need(s.run().giving, STILL_WRITING);
                need(s.turns().holds(who), NOT_YOUR_TURN);
                need(given(s, who) < r.most(), ENOUGH_GIVEN, r.most());
                contribute(r.kind(), who, c.text(), c.field(), 0);
            }
            case Activity.Talk t -> {
                var kind = t.kind();
                if (kind == null) {
                    throw new Refused(NOTHING_IS_KEPT);
                }
                putsDown(who, t.by());
                contribute(kind, who, c.text(), c.field(), 0);
            }
            case Activity.Board b -> {
                putsDown(who, b.by());
                need(c.cell() >= 1 && c.cell() <= b.fields().size(), NO_SUCH_FIELD_OF_THE_BOARD);
                contribute(b.kind(), who, c.text(), c.field(), c.cell());
            }
            case Activity.Write w -> {
                need(w.release().when() == Activity.Release.When.CHOICE, NOT_IN_THIS_STEP);
                need(s.hasAny(who, w.by()), NOT_FOR_YOUR_ROLE);
                need(given(s, who) < w.most(), ENOUGH_GIVEN, w.most());
                contribute(w.kind(), who, c.text(), c.field(), 0);
            }
            case Activity.Agree a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Tell a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Ask a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Rate a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Pick a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Scale a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Consent a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Silence a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Call a -> throw new Refused(NOT_IN_THIS_STEP);
            case Activity.Choose a -> throw new Refused(NOT_IN_THIS_STEP);
        }
    }

    /** Whoever has the floor, and the recorder for others; a presenter who listens puts nothing down. */
    private void putsDown(String who, Set<Role> by) {
        var roles = s.roles(who);
        need(!roles.contains(Role.PRESENTER) || by.contains(Role.PRESENTER), PRESENTER_LISTENS);
        need(roles.contains(Role.RECORDER) || s.hasAny(who, by), NOT_FOR_YOUR_ROLE);
    }

    /** From a place of the own notebook that is then empty, else in the words that came along, else only spoken. */
    private void contribute(Kind kind, String who, String text, String field, int cell) {
        var words = Words.optional(text, TextKind.of(kind).most());
        if (!field.isEmpty()) {
            var place = Field.parse(field).orElseThrow(() -> new Refused(NO_SUCH_FIELD));
            words = Words.required(
                    scene.note(who, place, s.round), TextKind.of(kind).most());
            out.note(who, place.kept(s.round), "");
        } else if (!words.isEmpty()) {
            out.note(
                    who,
                    (kind == Kind.QUESTION ? Field.FRESH.place() : Field.LINE.of(s.key(s.part, s.step))).kept(s.round),
                    "");
        }
        need(words.isEmpty() || who.equals(me()), HAS_OWN_DEVICE);
        var id = words.isEmpty() ? null : writeAs(sent.id(), TextKind.of(kind), words);
        out.event(new SessionEvent.Contributed(sent.id(), kind, who, id, cell == 0 ? null : cell));
    }

    private void reword(SessionCommand.Reword c) {
        circle();
        notEnded();
        var given = find(c.contribution());
        var spoken = given.text() == null;
        need(speaksFor(given.seat()) || spoken && s.roles(me()).contains(Role.RECORDER), NOT_YOURS);
        need(s.phase == Session.Phase.LIVE && !s.stopped && given.part() == s.part, ROUND_IS_OVER);
        out.erase(given.text());
        out.event(new SessionEvent.Worded(given.id(), write(TextKind.of(given.kind()), c.text())));
    }

    private void takeBack(SessionCommand.TakeBack c) {
        need(sat(), NOT_IN_THE_CIRCLE);
        var given = find(c.contribution());
        need(speaksFor(given.seat()), NOT_YOURS);
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
}
