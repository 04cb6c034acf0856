// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Areas as the data of SVG paths, in tenths of a unit of the drawing, as a web map would show them. Lines that two areas
 * share are simplified as one, so that no gaps show between them.
 */
final class Outlines {
    /** The drawing's width. */
    static final int WIDTH = 600;
    /** The drawing's height: the country fits in it. */
    static final int HEIGHT = 720;

    /** Steps in a unit of the drawing. */
    static final int STEPS = 10;

    private static final double WEST = 3.3;
    private static final double EAST = 7.25;
    private static final double NORTH = mercator(53.62);
    /** A line may move by this many steps: half a unit, which nobody sees. */
    private static final double TOLERANCE = 5;

    private final Map<String, String> municipalities;
    private final String provinces;

    private Outlines(Map<String, String> municipalities, String provinces) {
        this.municipalities = municipalities;
        this.provinces = provinces;
    }

    static Outlines of(Boundaries boundaries) {
        var codes = boundaries.municipalities().stream()
                .map(Boundaries.Municipality::code)
                .toList();
        var areas = CoverageSimplifier.simplify(
                boundaries.municipalities().stream()
                        .map(one -> projected(one.area()))
                        .toArray(Geometry[]::new),
                TOLERANCE);
        var municipalities = new LinkedHashMap<String, String>();
        for (var i = 0; i < areas.length; i++) {
            municipalities.put(codes.get(i), path(areas[i]));
        }
        var provinces = new StringBuilder();
        for (var area : CoverageSimplifier.simplify(
                boundaries.provinces().stream()
                        .map(one -> projected(one.area()))
                        .toArray(Geometry[]::new),
                TOLERANCE)) {
            provinces.append(path(area));
        }
        return new Outlines(municipalities, provinces.toString());
    }

    /** The path of these municipalities together. */
    String of(List<String> codes) {
        var path = new StringBuilder();
        codes.forEach(code -> path.append(municipalities.getOrDefault(code, "")));
        return path.toString();
    }

    /** The path of all provinces. */
    String provinces() {
        return provinces;
    }

    /** Where a place is in the drawing, in units. */
    static Coordinate place(double longitude, double latitude) {
        var place = new Coordinate(longitude, latitude);
        return new Coordinate(x(place.x) / STEPS, y(place.y) / STEPS);
    }

    private static Geometry projected(Geometry area) {
        var drawn = area.copy();
        drawn.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                sequence.setOrdinate(i, 0, x(sequence.getX(i)));
                sequence.setOrdinate(i, 1, y(sequence.getY(i)));
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
        return drawn;
    }

    private static double x(double longitude) {
        return (longitude - WEST) / (EAST - WEST) * WIDTH * STEPS;
    }

    private static double y(double latitude) {
        return (NORTH - mercator(latitude)) / Math.toRadians(EAST - WEST) * WIDTH * STEPS;
    }

    private static double mercator(double latitude) {
        return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
    }

    private static String path(Geometry area) {
        var path = new StringBuilder();
        for (var i = 0; i < area.getNumGeometries(); i++) {
            var polygon = (Polygon) area.getGeometryN(i);
            ring(polygon.getExteriorRing().getCoordinates(), path);
            for (var hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring(polygon.getInteriorRingN(hole).getCoordinates(), path);
            }
        }
        return path.toString();
    }

    /** A ring from its first point on, each next one by how far it is from the one before. */
    private static void ring(Coordinate[] ring, StringBuilder path) {
        var x = Math.round(ring[0].x);
        var y = Math.round(ring[0].y);
        path.append('M').append(x).append(' ').append(y).append('l');
        var separator = "";
        for (var i = 1; i < ring.length - 1; i++) {
            var nextX = Math.round(ring[i].x);
            var nextY = Math.round(ring[i].y);
            if (nextX != x || nextY != y) {
                path.append(nextX < x ? "" : separator).append(nextX - x);
                path.append(nextY < y ? "" : " ").append(nextY - y);
                separator = " ";
                x = nextX;
                y = nextY;
            }
        }
        path.append('z');
    }
}
