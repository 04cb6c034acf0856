// SPDX-License-Identifier: EUPL-1.2
/** Topics and the posts in them. */
@NullMarked
package nl.nieuweverscheidenheid.forum.topic;

import org.jspecify.annotations.NullMarked;
