// SPDX-License-Identifier: EUPL-1.2
/** The forum: officials ask and share. */
@NullMarked
package nl.nieuweverscheidenheid.forum;

import org.jspecify.annotations.NullMarked;
