/** What the house says to the person at the keyboard of the server: one line per stage, one sentence when it cannot start. */
@NullMarked
package org.kring.console;

import org.jspecify.annotations.NullMarked;
