/** The database: an own one under the data folder when none is configured, durable like any other. */
@NullMarked
package org.kring.database;

import org.jspecify.annotations.NullMarked;
