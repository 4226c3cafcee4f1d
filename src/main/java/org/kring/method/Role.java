package org.kring.method;

/** What a person is in a round; the words are the standard ones of intervisie (see the glossary). */
public enum Role {
    PRESENTER,
    FACILITATOR,
    RECORDER,
    QUESTIONER,
    LISTENER
}
