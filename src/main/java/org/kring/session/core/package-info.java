/**
 * The rules of a live session: what may be done, what follows from it, and who may read what. Pure: time, ids and
 * randomness arrive in the command; nothing here reads a clock, a database or the network.
 */
@NullMarked
@NamedInterface("core")
package org.kring.session.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
