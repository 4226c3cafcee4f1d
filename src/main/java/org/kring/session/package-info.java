/** The live session: its door, its pages, its streams, its store. The rules are in the nested package core. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "content", "page", "method", "method :: yaml", "eventlog"})
package org.kring.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
