package org.kring.session.core;

import java.util.List;

/** A command that the rules do not allow now. No fault of the program: no stack trace, never an error in the log. */
public final class Refused extends RuntimeException {

    /** Why; each has a sentence in every language. */
    public enum Reason {
        NOT_IN_THE_CIRCLE,
        NO_SUCH_PERSON,
        NOT_WAITING,
        DOOR_IS_CLOSED,
        DOOR_STAYS_WITH_FACILITATOR,
        NO_SEAT_FREE,
        DOORSTEP_IS_FULL,
        ONLY_THE_FACILITATOR,
        ONLY_THE_PRESENTER,
        ONLY_THE_RECORDER,
        ONLY_QUESTIONERS,
        ONLY_WHO_LEADS_THE_LOBBY,
        NOT_FOR_YOUR_ROLE,
        ONLY_BEFORE_THE_START,
        ALREADY_STARTED,
        NOT_STARTED,
        NOT_YET_AT_THE_END,
        SESSION_HAS_ENDED,
        ROLE_NOT_ASKED,
        ROLE_IS_TAKEN,
        ROLE_DOES_NOT_COMBINE,
        NEEDS_A_DEVICE,
        PRESENTER_MISSING,
        FACILITATOR_MISSING,
        DEPUTY_MISSING,
        TOO_FEW_QUESTIONERS,
        TOO_MANY_QUESTIONERS,
        SLOT_OUT_OF_RANGE,
        STEP_HAS_MOVED,
        NOT_IN_THIS_STEP,
        NO_STEP_BACK,
        TOO_LATE_TO_UNDO,
        WAITING_FOR_TICKS,
        WAITING_FOR_CONTRIBUTIONS,
        ROUND_WAS_STOPPED,
        PAUSED,
        NOT_PAUSED,
        PRESENTER_RESUMES,
        PAUSE_ALREADY_ASKED,
        NOT_YOUR_TURN,
        TURN_HAS_MOVED,
        NOBODY_HAS_THE_TURN,
        STILL_WRITING,
        ALREADY_ASKED,
        NOTHING_ASKED_YET,
        NO_MORE_FOLLOW_UPS,
        ALREADY_HAS_THE_TURN,
        NOT_PASSED,
        PRESENTER_LISTENS,
        GIVE_AT_LEAST_ONE,
        ENOUGH_GIVEN,
        NOT_YOURS,
        NO_SUCH_CONTRIBUTION,
        ALREADY_TAKEN_BACK,
        ROUND_IS_OVER,
        HAS_OWN_DEVICE,
        NO_SUCH_FIELD,
        EMPTY_TEXT,
        TOO_LONG,
        STRANGE_CHARACTERS,
        NOTHING_TO_SHARE,
        NOT_A_DATE,
        DATE_OUT_OF_RANGE,
        FACILITATOR_IS_HERE,
        NOT_TAKEN_OVER,
        ALREADY_ANNOUNCED,
        NOTHING_ANNOUNCED,
        OTHER_PRESENTERS_TOO,
        TIME_NOT_UP,
        NOTHING_CHANGED,
        NOTHING_IS_KEPT,
        KEEPS_NOTHING,
        NO_SUCH_STEP_BACK,
        NO_MORE_BACK,
        NO_SUCH_MODULE,
        NO_SUCH_METHOD,
        MODULE_MISSING,
        NO_MODULE_PROPOSED,
        NOT_A_NUMBER_OF_THE_SCALE,
        ENOUGH_PICKED,
        NO_SUCH_FIELD_OF_THE_BOARD,
        METHOD_HAS_ONE_PRESENTER,
        PRESENTED_BEFORE,
        WAITING_FOR_CONSENT,
        SAME_ID_OTHER_CONTENT
    }

    private final Reason reason;
    private final transient List<Object> details;

    public Refused(Reason reason, Object... details) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.details = List.of(details);
    }

    public Reason reason() {
        return reason;
    }

    /** What belongs in the sentence: a number or the name of a role; never a text that a person wrote. */
    public List<Object> details() {
        return details;
    }
}
