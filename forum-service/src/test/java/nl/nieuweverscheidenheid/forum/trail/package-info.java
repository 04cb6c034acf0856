// SPDX-License-Identifier: EUPL-1.2
/** Tests of what is written down. */
@NullMarked
package nl.nieuweverscheidenheid.forum.trail;

import org.jspecify.annotations.NullMarked;
