// SPDX-License-Identifier: EUPL-1.2
/** Tests of topics and posts. */
@NullMarked
package nl.nieuweverscheidenheid.forum.topic;

import org.jspecify.annotations.NullMarked;
