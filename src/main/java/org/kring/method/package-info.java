/** Methods as data: what a session runs. Pure records; reading the files is the work of the nested package. */
@NullMarked
package org.kring.method;

import org.jspecify.annotations.NullMarked;
