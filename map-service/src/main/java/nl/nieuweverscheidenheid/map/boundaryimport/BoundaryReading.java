// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryimport;

import java.util.List;
import nl.nieuweverscheidenheid.map.boundary.Places;
import org.locationtech.jts.geom.Geometry;

/** Boundaries that were read, with what was found in them; none if one of the findings is an error. */
public record BoundaryReading(BoundaryReport report, List<Area> areas) {
    public BoundaryReading {
        areas = report.usable() ? List.copyOf(areas) : List.of();
    }

    /** A municipality's area in degrees (WGS84), with what was known of the municipality when it was read. */
    public record Area(Places.Place municipality, Geometry geometry) {}
}
