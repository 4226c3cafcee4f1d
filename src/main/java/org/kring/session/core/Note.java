package org.kring.session.core;

/**
 * What lies in one place of a notebook.
 *
 * @param revision counts the writings, so that another device of the same seat can tell old from new
 */
public record Note(String text, long revision) {}
