package org.kring.session.core;

import java.time.Duration;

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

    private SessionDecider() {}

    /** What follows from this command; throws {@link Refused} when it may not be done now. */
    public static Decision decide(Session session, Scene scene, Sent sent) {
        var out = new Decision();
        switch (sent.command()) {
            case SessionCommand.AtTheDoor c -> new DoorRules(session, scene, sent, out).decide(c);
            case SessionCommand.OfRoles c -> new RoleRules(session, scene, sent, out).decide(c);
            case SessionCommand.OfSteps c -> new StepRules(session, scene, sent, out).decide(c);
            case SessionCommand.OfTurns c -> new TurnRules(session, scene, sent, out).decide(c);
            case SessionCommand.OfTheCase c -> new CaseRules(session, scene, sent, out).decide(c);
        }
        new RoleRules(session, scene, sent, out).settle();
        new StepRules(session, scene, sent, out).settle();
        return out;
    }
}
