package org.kring.method;

/**
 * What one person reads in a step: one sentence on what to do now, one on what comes with it. May hold {@code {presenter}},
 * {@code {facilitator}}, {@code {holder}} and {@code {next}}, which the drawing fills with names.
 */
public record Prompt(Labels now, Labels then) {}
