// SPDX-License-Identifier: EUPL-1.2
/** Topics and posts that readers keep for later. */
@NullMarked
package nl.nieuweverscheidenheid.forum.bookmark;

import org.jspecify.annotations.NullMarked;
