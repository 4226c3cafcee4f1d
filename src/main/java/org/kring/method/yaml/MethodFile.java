package org.kring.method.yaml;

import org.kring.method.Method;

/**
 * A method with the text it was read from.
 *
 * @param text normalised; reading it again gives the same method with the same hash, so a session can keep it
 */
public record MethodFile(Method method, String text) {}
