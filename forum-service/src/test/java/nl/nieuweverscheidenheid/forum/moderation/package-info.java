// SPDX-License-Identifier: EUPL-1.2
/** Tests of what is reported and decided. */
@NullMarked
package nl.nieuweverscheidenheid.forum.moderation;

import org.jspecify.annotations.NullMarked;
