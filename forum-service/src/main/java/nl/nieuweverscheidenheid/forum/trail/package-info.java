// SPDX-License-Identifier: EUPL-1.2
/** What those who guard the forum did, for others of them to read. */
@NullMarked
package nl.nieuweverscheidenheid.forum.trail;

import org.jspecify.annotations.NullMarked;
