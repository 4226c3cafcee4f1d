package org.kring.session.core;

import org.kring.method.Kind;

/**
 * Every kind of text that a person writes, with the most it may hold, who may read it, and until when it is kept. All
 * texts go at the latest when the session is erased.
 */
public enum TextKind {
    NAME(40, Audience.CIRCLE, Term.SESSION),
    TITLE(80, Audience.CIRCLE, Term.CASE),
    FACTS(2000, Audience.CIRCLE, Term.CASE),
    FOCUS(300, Audience.CIRCLE, Term.CASE),
    QUESTION(400, Audience.CIRCLE, Term.CASE),
    CORE(300, Audience.CIRCLE, Term.CASE),
    ADVICE(600, Audience.CIRCLE, Term.CASE),
    ASSOCIATION(300, Audience.CIRCLE, Term.CASE),
    POSITION(600, Audience.CIRCLE, Term.CASE),
    PERSPECTIVE(400, Audience.CIRCLE, Term.CASE),
    FACTOR(300, Audience.CIRCLE, Term.CASE),
    AFFIRMATION(300, Audience.CIRCLE, Term.CASE),
    REPLY(300, Audience.CIRCLE, Term.CASE),
    EXPERIENCE(600, Audience.CIRCLE, Term.CASE),
    OUTCOME(2000, Audience.CIRCLE, Term.CASE),
    REFRAMED(300, Audience.CIRCLE, Term.CASE),
    REASON(600, Audience.CIRCLE, Term.CASE),
    ACTION(300, Audience.CIRCLE, Term.CASE),
    REWORDED(300, Audience.CIRCLE, Term.CASE),
    INSIGHT(400, Audience.CIRCLE, Term.SESSION),
    LOOK_BACK(300, Audience.CIRCLE, Term.SESSION),
    /** What a seat writes for itself; its field says whether one other may read it. */
    NOTE(4000, Audience.AUTHOR, Term.CASE);

    /** Who may read a text of this kind. */
    public enum Audience {
        CIRCLE,
        AUTHOR,
        AUTHOR_AND_PRESENTER
    }

    /** Until when a text of this kind is kept: with its case, or with the session. */
    public enum Term {
        CASE,
        SESSION
    }

    private final int most;
    private final Audience audience;
    private final Term term;

    TextKind(int most, Audience audience, Term term) {
        this.most = most;
        this.audience = audience;
        this.term = term;
    }

    /** The most characters (Unicode code points) that a text of this kind may hold. */
    public int most() {
        return most;
    }

    public Audience audience() {
        return audience;
    }

    public Term term() {
        return term;
    }

    /** The words of a contribution of this kind. */
    static TextKind of(Kind kind) {
        return switch (kind) {
            case QUESTION -> QUESTION;
            case CORE -> CORE;
            case ADVICE -> ADVICE;
            case ASSOCIATION -> ASSOCIATION;
            case POSITION -> POSITION;
            case PERSPECTIVE -> PERSPECTIVE;
            case FACTOR -> FACTOR;
            case AFFIRMATION -> AFFIRMATION;
            case REPLY -> REPLY;
            case EXPERIENCE -> EXPERIENCE;
            case INSIGHT -> INSIGHT;
            case LOOK_BACK -> LOOK_BACK;
        };
    }
}
