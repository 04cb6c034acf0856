// SPDX-License-Identifier: EUPL-1.2
/** The map: boundaries, vector tiles and the places of published entries. */
@NullMarked
package nl.nieuweverscheidenheid.map;

import org.jspecify.annotations.NullMarked;
