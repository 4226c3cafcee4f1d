package org.kring.session;

import java.util.UUID;

/** A device no longer has this seat: its open streams end, and whoever still has the seat connects again. */
record AccessEnded(UUID session, String seat) {}
