package org.kring.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kring.method.Method;
import org.kring.page.Page;

/** The first page. */
public record LandingPage(
        Page page,
        List<Method> methods,
        String name,
        int minutes,
        @Nullable String sentence) {}
