// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryimport;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A feature as it was read, its places as they were written.
 *
 * @param code CBS code of the municipality
 * @param year of which it says it is
 */
record ReadFeature(String code, @Nullable Integer year, MultiPolygon area) {}
