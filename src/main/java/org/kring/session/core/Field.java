package org.kring.session.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kring.method.Kind;
import org.kring.session.core.TextKind.Audience;

/**
 * A place in a notebook: what a seat writes or marks for itself. One text per seat and place; never an event, so that
 * nobody can see how much, how long or when. Some places are numbered ("question.2"), some belong to a contribution of
 * another ("keep.ID") or to a step ("line.1.analysis").
 */
public enum Field {
    NOTEBOOK("notebook", 4000, Suffix.NONE, Audience.AUTHOR),
    TITLE("title", 80, Suffix.NONE, Audience.AUTHOR),
    FACTS("facts", 2000, Suffix.NONE, Audience.AUTHOR),
    FOCUS("focus", 300, Suffix.NONE, Audience.AUTHOR),
    QUESTION("question", 400, Suffix.NUMBER, Audience.AUTHOR),
    FRESH("fresh", 400, Suffix.NONE, Audience.AUTHOR),
    ADVICE("advice", 600, Suffix.NUMBER, Audience.AUTHOR),
    CORE("core", 300, Suffix.NUMBER, Audience.AUTHOR),
    ASSOCIATION("association", 300, Suffix.NUMBER, Audience.AUTHOR),
    POSITION("position", 600, Suffix.NUMBER, Audience.AUTHOR),
    PERSPECTIVE("perspective", 400, Suffix.NUMBER, Audience.AUTHOR),
    FACTOR("factor", 300, Suffix.NUMBER, Audience.AUTHOR),
    AFFIRMATION("affirmation", 300, Suffix.NUMBER, Audience.AUTHOR),
    REPLY("reply", 300, Suffix.NUMBER, Audience.AUTHOR),
    EXPERIENCE("experience", 600, Suffix.NUMBER, Audience.AUTHOR),
    INSIGHT("insight", 400, Suffix.NUMBER, Audience.AUTHOR),
    LOOK_BACK("look-back", 300, Suffix.NUMBER, Audience.AUTHOR),
    OUTCOME("outcome", 2000, Suffix.NONE, Audience.AUTHOR),
    REFRAMED("reframed", 300, Suffix.NONE, Audience.AUTHOR),
    LINE("line", 400, Suffix.STEP, Audience.AUTHOR),
    KEEP("keep", 3, Suffix.CONTRIBUTION, Audience.AUTHOR),
    TAKE("take", 3, Suffix.CONTRIBUTION, Audience.AUTHOR),
    REASON("reason", 600, Suffix.NONE, Audience.AUTHOR),
    ACTION("action", 300, Suffix.NUMBER, Audience.AUTHOR),
    ACTION_ON("action-on", 10, Suffix.NUMBER, Audience.AUTHOR),
    REWORDED("reworded", 300, Suffix.NONE, Audience.AUTHOR),
    KEY("key", 400, Suffix.CONTRIBUTION, Audience.AUTHOR),
    HANDED_KEY("handed-key", 400, Suffix.CONTRIBUTION, Audience.AUTHOR_AND_PRESENTER),
    HANDED_FACTS("handed-facts", 2000, Suffix.NONE, Audience.AUTHOR_AND_PRESENTER),
    HANDED_FOCUS("handed-focus", 300, Suffix.NONE, Audience.AUTHOR_AND_PRESENTER);

    /** How many numbered places one seat has at most. */
    public static final int NUMBERED = 9;

    /** Characters of the id of a contribution or a step: of one that came out blind, an id with a seat and a number. */
    private static final int LONGEST = 100;

    /** The numbered places in which a text of this kind is written before it comes out. */
    static Field of(Kind kind) {
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

    enum Suffix {
        NONE,
        NUMBER,
        CONTRIBUTION,
        /** What was not said in one step is not put into somebody's mouth in another. */
        STEP
    }

    /** A field with its suffix, as one seat uses it. */
    public record Place(Field field, String suffix) {
        /** As it is written: "question.2". */
        public String name() {
            return suffix.isEmpty() ? field.key : field.key + "." + suffix;
        }

        /** As it is kept: with the round it belongs to, so that a next round starts empty; a notebook goes on. */
        public String kept(int round) {
            return field == NOTEBOOK ? name() : round + "/" + name();
        }
    }

    private final String key;
    private final int most;
    private final Suffix suffix;
    private final Audience audience;

    Field(String key, int most, Suffix suffix, Audience audience) {
        this.key = key;
        this.most = most;
        this.suffix = suffix;
        this.audience = audience;
    }

    public String key() {
        return key;
    }

    Suffix suffix() {
        return suffix;
    }

    /** The most characters it holds. */
    public int most() {
        return most;
    }

    /** What is written here is meant to be said: in a turn, or when it comes out. */
    boolean toSay() {
        return switch (this) {
            case QUESTION,
                    FRESH,
                    ADVICE,
                    CORE,
                    ASSOCIATION,
                    POSITION,
                    PERSPECTIVE,
                    FACTOR,
                    AFFIRMATION,
                    REPLY,
                    EXPERIENCE,
                    INSIGHT,
                    LOOK_BACK,
                    LINE -> true;
            case NOTEBOOK,
                    TITLE,
                    FACTS,
                    FOCUS,
                    OUTCOME,
                    REFRAMED,
                    KEEP,
                    TAKE,
                    REASON,
                    ACTION,
                    ACTION_ON,
                    REWORDED,
                    KEY,
                    HANDED_KEY,
                    HANDED_FACTS,
                    HANDED_FOCUS -> false;
        };
    }

    public Audience audience() {
        return audience;
    }

    Place of(String end) {
        return new Place(this, end);
    }

    Place place() {
        return new Place(this, "");
    }

    /** The place that this name means, if there is one. */
    public static Optional<Place> parse(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        var dot = name.indexOf('.');
        var key = dot < 0 ? name : name.substring(0, dot);
        var end = dot < 0 ? "" : name.substring(dot + 1);
        for (var field : values()) {
            if (field.key.equals(key) && field.accepts(end)) {
                return Optional.of(field.of(end));
            }
        }
        return Optional.empty();
    }

    /** The field of a place that is kept under this name, whatever its round; absent for one that is no longer known. */
    public static Optional<Field> kept(String name) {
        return parse(name.substring(name.indexOf('/') + 1)).map(Place::field);
    }

    /** What somebody keeps here is of their own learning, and does not go with a case. */
    boolean ofOwnLearning() {
        return this == INSIGHT || this == LOOK_BACK || this == ACTION || this == ACTION_ON;
    }

    /** It holds what was handed to the presenter. */
    boolean handed() {
        return this == HANDED_KEY || this == HANDED_FACTS || this == HANDED_FOCUS;
    }

    private boolean accepts(String end) {
        return switch (suffix) {
            case NONE -> end.isEmpty();
            case NUMBER -> end.length() == 1 && end.charAt(0) >= '1' && end.charAt(0) <= '0' + NUMBERED;
            case CONTRIBUTION, STEP -> !end.isEmpty() && end.length() <= LONGEST;
        };
    }
}
