/** What every page needs: its language and words, its frame, and how it becomes HTML. */
@NullMarked
package org.kring.page;

import org.jspecify.annotations.NullMarked;
