// SPDX-License-Identifier: EUPL-1.2
/** Tests of the forum service as a whole. */
@NullMarked
package nl.nieuweverscheidenheid.forum;

import org.jspecify.annotations.NullMarked;
