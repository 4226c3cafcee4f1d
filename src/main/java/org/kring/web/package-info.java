/** Security, errors, and the pages that belong to no slice. Nobody depends on this package. */
@NullMarked
package org.kring.web;

import org.jspecify.annotations.NullMarked;
