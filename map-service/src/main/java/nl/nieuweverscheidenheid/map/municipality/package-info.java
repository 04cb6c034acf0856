// SPDX-License-Identifier: EUPL-1.2
/** Municipalities and provinces: their boundaries with what the typology tells of them. */
@NullMarked
package nl.nieuweverscheidenheid.map.municipality;

import org.jspecify.annotations.NullMarked;
