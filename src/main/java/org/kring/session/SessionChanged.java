package org.kring.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something changed that people must see.
 *
 * @param seat only this seat's screens have to be drawn again (its notebook); null for all
 */
record SessionChanged(UUID session, @Nullable String seat) {}
