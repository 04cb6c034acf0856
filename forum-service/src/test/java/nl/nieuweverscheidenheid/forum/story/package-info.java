// SPDX-License-Identifier: EUPL-1.2
/** Tests of what stories and municipalities are called. */
@NullMarked
package nl.nieuweverscheidenheid.forum.story;

import org.jspecify.annotations.NullMarked;
