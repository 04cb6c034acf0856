// SPDX-License-Identifier: EUPL-1.2
/** Who wants to hear of which topic. */
@NullMarked
package nl.nieuweverscheidenheid.forum.follow;

import org.jspecify.annotations.NullMarked;
