package org.kring.session;

import java.util.UUID;
import org.kring.session.core.Scene;
import org.kring.session.core.Session;

/**
 * A session in memory: folded, with its words.
 *
 * @param touched counts the changes of facts and words; another number in the store means another node was here
 */
record Hot(UUID id, String code, Session session, Scene scene, long touched) {}
