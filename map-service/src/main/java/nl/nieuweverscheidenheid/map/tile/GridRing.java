// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A ring on a tile's grid, without its closing point. Cleared, it can be filled again. */
final class GridRing {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final PrecisionModel GRID = new PrecisionModel(1);
    private static final Logger LOG = LoggerFactory.getLogger(GridRing.class);

    private int[] x = new int[256];
    private int[] y = new int[256];
    private int size;

    int size() {
        return size;
    }

    int x(int i) {
        return x[i];
    }

    int y(int i) {
        return y[i];
    }

    void clear() {
        size = 0;
    }

    void add(int atX, int atY) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = atX;
        y[size++] = atY;
    }

    /**
     * Drops points that repeat the one before or lie on the line between their neighbours, until none is left to drop; all
     * of them, if no area is left.
     */
    void tidy() {
        var before = -1;
        while (size != before) {
            before = size;
            var kept = 0;
            for (var i = 0; i < before; i++) {
                var previous = kept == 0 ? before - 1 : kept - 1;
                var next = i + 1 == before ? 0 : i + 1;
                if (cross(previous, i, next) != 0) {
                    x[kept] = x[i];
                    y[kept++] = y[i];
                }
            }
            size = kept;
        }
        if (size < 3 || doubleArea() == 0) {
            size = 0;
        }
    }

    /** Makes it turn clockwise, or else the other way, on a screen, where y grows downward. */
    void turn(boolean clockwise) {
        if (doubleArea() > 0 != clockwise) {
            for (int i = 0, j = size - 1; i < j; i++, j--) {
                var atX = x[i];
                var atY = y[i];
                x[i] = x[j];
                y[i] = y[j];
                x[j] = atX;
                y[j] = atY;
            }
        }
    }

    /** Whether it neither crosses nor touches itself, as the specification wants it. */
    boolean isSimple() {
        for (var i = 0; i < size; i++) {
            var next = i + 1 == size ? 0 : i + 1;
            var west = Math.min(x[i], x[next]);
            var east = Math.max(x[i], x[next]);
            var north = Math.min(y[i], y[next]);
            var south = Math.max(y[i], y[next]);
            // The neighbours meet it in a point, and no more, as no three points are in line.
            for (var j = i + 2; j < size - (i == 0 ? 1 : 0); j++) {
                var end = j + 1 == size ? 0 : j + 1;
                if ((x[j] < west && x[end] < west)
                        || (x[j] > east && x[end] > east)
                        || (y[j] < north && y[end] < north)
                        || (y[j] > south && y[end] > south)) {
                    continue;
                }
                if (areApart(cross(i, next, j), cross(i, next, end))
                        || areApart(cross(j, end, i), cross(j, end, next))) {
                    continue;
                }
                return false;
            }
        }
        return true;
    }

    /**
     * The same area by rings that are simple, outer ones clockwise (or all the other way round), each followed by its
     * holes.
     */
    List<GridRing> untangled(boolean clockwise) {
        var points = new Coordinate[size + 1];
        for (var i = 0; i <= size; i++) {
            points[i] = new Coordinate(x[i % size], y[i % size]);
        }
        try {
            // Fixed, its points may lie between those of the grid; snapped to it, it stays as it should be.
            var fixed = UnaryUnionNG.union(GeometryFixer.fix(FACTORY.createPolygon(points)), GRID);
            return rings(fixed, clockwise);
        } catch (RuntimeException e) {
            LOG.trace("A tangled ring goes into its tile as it is: {}", e.toString());
            return List.of(this);
        }
    }

    private static List<GridRing> rings(Geometry area, boolean clockwise) {
        var rings = new ArrayList<GridRing>();
        for (var i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                var outer = of(polygon.getExteriorRing(), clockwise);
                if (outer.size > 0) {
                    rings.add(outer);
                    for (var hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        var inner = of(polygon.getInteriorRingN(hole), !clockwise);
                        if (inner.size > 0) {
                            rings.add(inner);
                        }
                    }
                }
            }
        }
        return rings;
    }

    private static GridRing of(LinearRing ring, boolean clockwise) {
        var onGrid = new GridRing();
        var points = ring.getCoordinateSequence();
        for (var i = 0; i < points.size() - 1; i++) {
            onGrid.add((int) Math.round(points.getX(i)), (int) Math.round(points.getY(i)));
        }
        onGrid.tidy();
        onGrid.turn(clockwise);
        return onGrid;
    }

    /** Whether two points lie strictly on the same side of a line. */
    private static boolean areApart(long side, long otherSide) {
        return (side > 0 && otherSide > 0) || (side < 0 && otherSide < 0);
    }

    /** On which side of the line through a and b point c lies; zero also where two of the three are the same point. */
    private long cross(int a, int b, int c) {
        return (long) (x[b] - x[a]) * (y[c] - y[b]) - (long) (y[b] - y[a]) * (x[c] - x[b]);
    }

    /** Twice the area by the surveyor's formula: positive for clockwise on a screen. */
    private long doubleArea() {
        var sum = 0L;
        for (int i = 0, last = size - 1; i < size; last = i++) {
            sum += (long) x[last] * y[i] - (long) x[i] * y[last];
        }
        return sum;
    }
}
