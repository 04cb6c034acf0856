// SPDX-License-Identifier: EUPL-1.2
/** Entries that a municipality can learn from, of those that are most like it. */
@NullMarked
package nl.nieuweverscheidenheid.typology.recommendation;

import org.jspecify.annotations.NullMarked;
