package org.kring.session;

import org.kring.page.Page;
import org.kring.session.core.SessionView;

/** Everything that the live page shows one person. */
public record StagePage(Page page, SessionView view, StageExtras extras) {}
