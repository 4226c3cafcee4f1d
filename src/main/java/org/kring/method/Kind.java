package org.kring.method;

/** What a contribution to a step is. */
public enum Kind {
    QUESTION,
    /** What it is about: a hypothesis, a problem in one sentence. */
    CORE,
    ADVICE,
    /** An image, a thought, a feeling. */
    ASSOCIATION,
    /** What I would do, and why. */
    POSITION,
    /** A line as someone else: "I as …". */
    PERSPECTIVE,
    /** What helped, or what hinders. */
    FACTOR,
    /** A quality, a compliment. */
    AFFIRMATION,
    /** The literal words one could say. */
    REPLY,
    /** An own similar story. */
    EXPERIENCE,
    INSIGHT,
    LOOK_BACK;

    /** Goes with the case, and is erased with it; what people say about their own learning is not. */
    public boolean ofCase() {
        return this != INSIGHT && this != LOOK_BACK;
    }
}
