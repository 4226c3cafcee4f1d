/** The live session: its door, its pages, its streams, its store. The rules are in the nested package core. */
@NullMarked
package org.kring.session;

import org.jspecify.annotations.NullMarked;
