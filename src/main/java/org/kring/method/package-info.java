/** Methods as data: what a session runs. Pure records; reading the files is the work of the nested package. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content"})
package org.kring.method;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
