package org.kring.session.core;

import static org.kring.session.core.Refused.Reason.*;

import org.kring.method.Method;

/** Who comes in, who goes, and who holds the door. */
final class DoorRules extends Rules {

    DoorRules(Session s, Scene scene, Sent sent, Decision out) {
        super(s, scene, sent, out);
    }

    void decide(SessionCommand.AtTheDoor command) {
        switch (command) {
            case SessionCommand.OpenSession c -> open(c);
            case SessionCommand.Knock c -> knock(c);
            case SessionCommand.KnockAgain c -> {
                notEnded();
                need(
                        status() == Participant.Status.TURNED_AWAY || status() == Participant.Status.LEFT && sat(),
                        NOT_WAITING);
                need(s.doorOpen || sat(), DOOR_IS_CLOSED);
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
                out.event(new SessionEvent.Admitted(
                        c.seat(), c.listener() || s.person(c.seat()).listens() || noMoreQuestioners()));
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
        }
    }

    private void open(SessionCommand.OpenSession c) {
        need(s.version == 0, ALREADY_STARTED);
        need(
                c.minutes() >= SessionDecider.SLOT_LEAST && c.minutes() <= SessionDecider.SLOT_MOST,
                SLOT_OUT_OF_RANGE,
                SessionDecider.SLOT_LEAST,
                SessionDecider.SLOT_MOST);
        out.event(new SessionEvent.SessionOpened(
                me(), write(TextKind.NAME, c.name()), c.welcome(), c.round(), c.closing(), c.minutes(), c.keepHours()));
    }

    private void knock(SessionCommand.Knock c) {
        notEnded();
        need(s.doorOpen || c.returning(), DOOR_IS_CLOSED);
        need(!s.people.containsKey(me()), NOTHING_CHANGED);
        roomAtTheDoor();
        need(c.returning() || s.seating.size() < SessionDecider.SEATS, NO_SEAT_FREE);
        out.event(new SessionEvent.Knocked(me(), write(TextKind.NAME, c.name()), c.returning()));
    }

    private void roomAtTheDoor() {
        need(s.waiting().size() < SessionDecider.DOORSTEP, DOORSTEP_IS_FULL);
    }

    private void leave() {
        need(s.phase != Session.Phase.ENDED || !in(), SESSION_HAS_ENDED);
        need(
                in() || status() == Participant.Status.WAITING || status() == Participant.Status.TURNED_AWAY,
                NOT_IN_THE_CIRCLE);
        if (!sat()) {
            out.erase(s.person(me()).nameText());
        }
        goes(new SessionEvent.SeatLeft(me()), me());
    }

    /** Without its presenter a round stops; no step waits for who is gone. */
    private void goes(SessionEvent gone, String seat) {
        if (s.phase == Session.Phase.LIVE
                && !s.stopped
                && s.holds(seat, Office.PRESENTER)
                && s.use() != Method.Use.CLOSING) {
            out.event(new SessionEvent.RoundStopped());
        }
        if (s.phase == Session.Phase.LOBBY && s.holds(seat, Office.PRESENTER)) {
            erasePrepared();
        }
        out.event(gone);
    }
}
