package org.kring.session.core;

import static org.kring.session.core.Refused.Reason.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kring.method.Activity;
import org.kring.method.Kind;
import org.kring.method.Method;

/** What the rules of all rooms need: the session, who asks, and the checks that many of them share. */
abstract class Rules {

    final Session s;
    final Scene scene;
    final Sent sent;
    final Decision out;

    Rules(Session s, Scene scene, Sent sent, Decision out) {
        this.s = s;
        this.scene = scene;
        this.sent = sent;
        this.out = out;
    }

    final boolean noMoreQuestioners() {
        return s.phase != Session.Phase.LOBBY
                && s.questioners().size() >= cast().questioners().most();
    }

    final Method cast() {
        return s.parts.stream()
                .filter(part -> part.round() == s.round && part.method().use() == Method.Use.ROUND)
                .findFirst()
                .orElseThrow()
                .method();
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

    final void openNext(Session now) {
        var next = now.following();
        if (next.isEmpty()) {
            out.event(new SessionEvent.RoundsDone());
        } else {
            openStep(next.get()[0], next.get()[1]);
        }
    }

    final void openStep(int part, int step) {
        var ends = sent.at().plus(s.planned(part, step, sent.at()));
        out.event(new SessionEvent.StepOpened(part, step, ends));
    }

    final String me() {
        return sent.seat();
    }

    static void need(boolean met, Refused.Reason reason, Object... details) {
        if (!met) {
            throw new Refused(reason, details);
        }
    }

    final Participant.@Nullable Status status() {
        var person = s.people.get(me());
        return person == null ? null : person.status();
    }

    final boolean in() {
        return s.in(me());
    }

    final void circle() {
        need(in(), NOT_IN_THE_CIRCLE);
    }

    final void notEnded() {
        need(s.phase != Session.Phase.ENDED, SESSION_HAS_ENDED);
    }

    final void live() {
        notEnded();
        need(s.phase == Session.Phase.LIVE, NOT_STARTED);
    }

    final void sameStep() {
        need(sent.step().equals(s.stepKey()), STEP_HAS_MOVED);
    }

    final void notPaused() {
        need(s.pausedAt == null, PAUSED);
    }

    final void notStopped() {
        need(!s.stopped, ROUND_WAS_STOPPED);
    }

    /** A command that only makes sense in the step its sender was looking at. */
    final void liveStep() {
        need(in() || me().equals(Sent.HOUSE), NOT_IN_THE_CIRCLE);
        live();
        notStopped();
        sameStep();
    }

    final <A extends Activity> A activity(Class<A> wanted) {
        var now = s.currentStep().activity();
        if (!wanted.isInstance(now)) {
            throw new Refused(NOT_IN_THIS_STEP);
        }
        return wanted.cast(now);
    }

    final void leader() {
        circle();
        notEndedButErasure();
        need(me().equals(s.leader()), ONLY_THE_FACILITATOR);
    }

    final void notEndedButErasure() {
        var erasure = sent.command() instanceof SessionCommand.AnnounceErasure
                || sent.command() instanceof SessionCommand.CancelErasure;
        need(erasure || s.phase != Session.Phase.ENDED, SESSION_HAS_ENDED);
    }

    final void doorkeeper() {
        circle();
        notEnded();
        need(me().equals(s.doorkeeper()), DOOR_STAYS_WITH_FACILITATOR);
    }

    /** Who may cast roles and set the time before the start: who opened, and who leads. */
    final boolean leads() {
        return me().equals(s.opener) || me().equals(s.leader()) || me().equals(s.doorkeeper());
    }

    final void lobbyLead() {
        circle();
        notEnded();
        need(s.phase == Session.Phase.LOBBY, ALREADY_STARTED);
        need(leads(), ONLY_WHO_LEADS_THE_LOBBY);
    }

    final void presenter() {
        circle();
        need(s.holds(me(), Office.PRESENTER), ONLY_THE_PRESENTER);
    }

    /** The presenter; for a presenter on paper whoever leads, who does what the presenter says aloud. */
    final void presenterOrOnPaper() {
        circle();
        need(speaksFor(s.holder(Office.PRESENTER)), ONLY_THE_PRESENTER);
    }

    /** Is this seat, or leads and does for a seat on paper what is said aloud there. */
    final boolean speaksFor(@Nullable String seat) {
        return me().equals(seat) || seat != null && s.in(seat) && s.person(seat).paper() && me().equals(s.leader());
    }

    final Participant waiting(String seat) {
        var person = s.people.get(seat);
        if (person == null || person.status() != Participant.Status.WAITING) {
            throw new Refused(NOT_WAITING);
        }
        return person;
    }

    final void seatFree() {
        need(s.seating.size() < SessionDecider.SEATS, NO_SEAT_FREE);
    }

    /** Oneself, or a seat on paper for which the facilitator marks what was said or done. */
    final String forSeat(@Nullable String seat) {
        circle();
        if (seat == null || seat.isEmpty() || seat.equals(me())) {
            return me();
        }
        need(s.in(seat), NO_SUCH_PERSON);
        need(s.person(seat).paper(), HAS_OWN_DEVICE);
        need(me().equals(s.leader()), ONLY_THE_FACILITATOR);
        return seat;
    }

    final String write(TextKind kind, String typed) {
        var text = kind == TextKind.NAME ? Words.line(typed, kind.most()) : Words.required(typed, kind.most());
        return writeAs(sent.id(), kind, text);
    }

    final String writeAs(String id, TextKind kind, String text) {
        out.write(id, kind, me(), text);
        return id;
    }
}
