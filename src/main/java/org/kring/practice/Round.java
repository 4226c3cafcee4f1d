package org.kring.practice;

import org.jspecify.annotations.Nullable;
import org.kring.method.Method;
import org.kring.method.yaml.MethodFile;

/**
 * What is practised.
 *
 * @param own its file, where it was brought along; absent for a method of the library
 */
record Round(Method method, @Nullable MethodFile own) {}
