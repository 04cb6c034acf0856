// SPDX-License-Identifier: EUPL-1.2
/** Who is new here writes little at first, and an editor reads their links before others do. */
@NullMarked
package nl.nieuweverscheidenheid.forum.newcomer;

import org.jspecify.annotations.NullMarked;
