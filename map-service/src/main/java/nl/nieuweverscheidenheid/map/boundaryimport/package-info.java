// SPDX-License-Identifier: EUPL-1.2
/** Reads boundaries of municipalities that were drawn elsewhere, and tells all that is wrong with them. */
@NullMarked
package nl.nieuweverscheidenheid.map.boundaryimport;

import org.jspecify.annotations.NullMarked;
