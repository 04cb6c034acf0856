// SPDX-License-Identifier: EUPL-1.2
/** Boundaries as vector tiles. */
@NullMarked
package nl.nieuweverscheidenheid.map.tile;

import org.jspecify.annotations.NullMarked;
