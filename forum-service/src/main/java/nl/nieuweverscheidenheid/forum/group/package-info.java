// SPDX-License-Identifier: EUPL-1.2
/** Closed groups: who belongs to them, and how one comes to. */
@NullMarked
package nl.nieuweverscheidenheid.forum.group;

import org.jspecify.annotations.NullMarked;
