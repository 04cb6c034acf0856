// SPDX-License-Identifier: EUPL-1.2
/** Tests of closed groups. */
@NullMarked
package nl.nieuweverscheidenheid.forum.group;

import org.jspecify.annotations.NullMarked;
