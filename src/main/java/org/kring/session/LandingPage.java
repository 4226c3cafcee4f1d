package org.kring.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kring.method.Method;
import org.kring.page.Page;

/**
 * The first page.
 *
 * @param method id of the one that is chosen already; empty where none is
 */
public record LandingPage(
        Page page,
        List<Method> methods,
        String method,
        String name,
        int minutes,
        @Nullable String sentence) {}
