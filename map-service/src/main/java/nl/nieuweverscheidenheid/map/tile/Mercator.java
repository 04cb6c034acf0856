// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Web Mercator on a world from 0 to 1: x from the date line eastward, y from 85.05° north southward. */
final class Mercator {
    private static final double MOST_NORTHERN = 85.05112878;

    private Mercator() {}

    static double x(double longitude) {
        return longitude / 360 + 0.5;
    }

    static double y(double latitude) {
        var phi = Math.toRadians(Math.clamp(latitude, -MOST_NORTHERN, MOST_NORTHERN));
        return 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI);
    }

    /** A copy of a geometry in degrees. */
    static Geometry project(Geometry degrees) {
        var copy = degrees.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                var longitude = sequence.getX(i);
                var latitude = sequence.getY(i);
                sequence.setOrdinate(i, 0, x(longitude));
                sequence.setOrdinate(i, 1, y(latitude));
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        copy.geometryChanged();
        return copy;
    }
}
