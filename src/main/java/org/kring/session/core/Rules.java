package org.kring.session.core;

import static org.kring.session.core.Refused.Reason.*;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kring.method.Activity;

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
                && s.questioners().size() >= s.casting().questioners().most();
    }

    /** Who has given less than the step asks for, in seating order. */
    static List<String> notGiven(Session s, Activity.Round round) {
        return s.turnOrder().stream()
                .filter(seat -> given(s, seat) < round.atLeast())
                .toList();
    }

    /** How much this seat gave of what the step that runs asks for; what only came out in it does not count. */
    static long given(Session s, String seat) {
        var run = s.run();
        var step = s.currentStep().id();
        var kind = StepDrawing.kind(s.currentStep().activity());
        return s.contributions.values().stream()
                .filter(c -> c.kind() == kind)
                .filter(c ->
                        c.seat().equals(seat) && c.part() == s.part && c.step().equals(step) && !c.back())
                .filter(c -> !c.at().isBefore(run.openedAt))
                .count();
    }

    /** Where nothing is kept, no text is accepted: of the case, of the round, not even in a notebook. */
    final void keeps() {
        need(!s.casting().keepsNothing(), KEEPS_NOTHING);
    }

    final void openNext(Session now) {
        var next = now.following();
        release(now, next);
        if (next.isEmpty()) {
            out.event(new SessionEvent.RoundsDone());
        } else {
            openStep(next.get()[0], next.get()[1]);
        }
    }

    /** What was written blind comes out at once: with the end of its step, or when a named step opens. */
    private void release(Session now, Optional<int[]> next) {
        if (now.phase != Session.Phase.LIVE || now.stopped) {
            return;
        }
        var opens = next.filter(to -> to[0] == now.part)
                .map(to -> now.parts.get(to[0]).steps().get(to[1]).id())
                .orElse("");
        var steps = now.currentPart().steps();
        for (var i = 0; i <= now.step; i++) {
            if (steps.get(i).activity() instanceof Activity.Write write) {
                var comes = switch (write.release().when()) {
                    case TOGETHER -> i == now.step;
                    case AT -> opens.equals(write.release().step());
                    case LATER, CHOICE, NEVER -> false;
                };
                if (comes) {
                    release(now, write, opens.isEmpty() ? steps.get(now.step).id() : opens);
                }
            }
        }
    }

    private void release(Session now, Activity.Write write, String step) {
        for (var seat : now.order(write.by())) {
            for (var i = 1; i <= write.most(); i++) {
                var place = Field.of(write.kind()).of("" + i);
                var text = scene.note(seat, place, now.round);
                if (!text.isEmpty()) {
                    var id = sent.id() + "." + seat + "." + i;
                    out.write(id, TextKind.of(write.kind()), seat, text);
                    out.note(seat, place.kept(now.round), "");
                    out.event(new SessionEvent.Released(id, write.kind(), seat, id, step));
                }
            }
        }
    }

    final void openStep(int part, int step) {
        var ends = sent.at().plus(s.planned(part, step, sent.at()));
        out.event(new SessionEvent.StepOpened(part, step, ends));
    }

    /** What lies in notebooks of a round goes; {@code sparing} leaves everybody but who presented what is of their own learning. */
    final void eraseNotes(int round, @Nullable String sparing) {
        scene.notes()
                .forEach((seat, places) -> places.keySet().stream()
                        .filter(kept -> kept.startsWith(round + "/"))
                        .filter(kept -> sparing == null
                                || seat.equals(sparing)
                                || Field.kept(kept).filter(Field::ofOwnLearning).isEmpty())
                        .forEach(kept -> out.note(seat, kept, "")));
    }

    /** What was prepared goes with whoever prepared it. */
    final void erasePrepared() {
        out.erase(s.caseOf(s.round).title());
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

    /** Sits in the circle or did: what is one's own can be taken back from wherever one is now. */
    final boolean sat() {
        var person = s.people.get(me());
        return person != null && person.sat();
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
        if (kind != TextKind.NAME) {
            keeps();
        }
        out.write(id, kind, me(), text);
        return id;
    }
}
