package org.kring.coach;

/** What a step of a method welcomes, so that nobody is challenged for doing what the step asks. */
public enum Welcome {
    /** Open questions, as everywhere unless a method says otherwise. */
    PLAIN,
    /** Facts: closed questions of fact get no hint. */
    FACTS
}
