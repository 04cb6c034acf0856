// SPDX-License-Identifier: EUPL-1.2
/** Members report what should not be on the forum, editors decide, authors appeal. */
@NullMarked
package nl.nieuweverscheidenheid.forum.moderation;

import org.jspecify.annotations.NullMarked;
