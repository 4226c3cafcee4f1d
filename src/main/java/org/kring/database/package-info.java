/** The database: an own one under the data folder when none is configured, durable like any other. */
@NullMarked
@ApplicationModule(allowedDependencies = {"console"})
package org.kring.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
