// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A ring on its way into a tile: cut to the tile and a margin (Sutherland–Hodgman), put on the tile's grid, freed of
 * points that say nothing. Works on any ring, however tangled; what is left of it may be nothing.
 */
final class Outline {
    /** The tile's grid has this many steps each way. */
    static final int EXTENT = 4096;
    /** How far beyond the edge shapes go on, so that their borders are not drawn along it. */
    private static final int MARGIN = 64;

    private Outline() {}

    /** A point on the tile's grid. */
    record Point(int x, int y) {}

    /** The ring without its closing point, turning as asked (on a screen, where y grows downward); empty if nothing is left. */
    static List<Point> of(Coordinate[] ring, TileAddress tile, boolean clockwise) {
        var scale = EXTENT / tile.size();
        var points = new ArrayList<double[]>();
        for (var i = 0; i < ring.length - 1; i++) {
            points.add(new double[] {(ring[i].x - tile.west()) * scale, (ring[i].y - tile.north()) * scale});
        }
        List<double[]> cut = points;
        cut = cut(cut, 0, -MARGIN, true);
        cut = cut(cut, 0, EXTENT + MARGIN, false);
        cut = cut(cut, 1, -MARGIN, true);
        cut = cut(cut, 1, EXTENT + MARGIN, false);

        var onGrid = new ArrayList<Point>();
        cut.forEach(point -> onGrid.add(new Point((int) Math.round(point[0]), (int) Math.round(point[1]))));
        var plain = plain(onGrid);
        var area = doubleArea(plain);
        if (area == 0) {
            return List.of();
        }
        return area > 0 == clockwise ? plain : plain.reversed();
    }

    /** A place on the grid, if it is in the tile itself. */
    static List<Point> of(double x, double y, TileAddress tile) {
        var scale = EXTENT / tile.size();
        var onX = (x - tile.west()) * scale;
        var onY = (y - tile.north()) * scale;
        return onX >= 0 && onX < EXTENT && onY >= 0 && onY < EXTENT
                ? List.of(new Point((int) Math.round(onX), (int) Math.round(onY)))
                : List.of();
    }

    private static List<double[]> cut(List<double[]> ring, int axis, double at, boolean keepGreater) {
        var kept = new ArrayList<double[]>();
        for (var i = 0; i < ring.size(); i++) {
            var from = ring.get(i == 0 ? ring.size() - 1 : i - 1);
            var to = ring.get(i);
            var fromIn = isIn(from[axis], at, keepGreater);
            var toIn = isIn(to[axis], at, keepGreater);
            if (fromIn != toIn) {
                var share = (at - from[axis]) / (to[axis] - from[axis]);
                var crossing = new double[] {from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])};
                crossing[axis] = at;
                kept.add(crossing);
            }
            if (toIn) {
                kept.add(to);
            }
        }
        return kept;
    }

    private static boolean isIn(double value, double at, boolean keepGreater) {
        return keepGreater ? value >= at : value <= at;
    }

    /** Without points that repeat the one before or lie on the line between their neighbours. */
    private static List<Point> plain(List<Point> ring) {
        List<Point> before = ring;
        while (true) {
            var after = new ArrayList<Point>();
            for (var i = 0; i < before.size(); i++) {
                var previous = after.isEmpty() ? before.getLast() : after.getLast();
                var next = before.get((i + 1) % before.size());
                var point = before.get(i);
                if (!point.equals(previous) && cross(previous, point, next) != 0) {
                    after.add(point);
                }
            }
            if (after.size() < 3) {
                return List.of();
            }
            if (after.size() == before.size()) {
                return after;
            }
            before = after;
        }
    }

    private static long cross(Point a, Point b, Point c) {
        return (long) (b.x() - a.x()) * (c.y() - b.y()) - (long) (b.y() - a.y()) * (c.x() - b.x());
    }

    /** Twice the area by the surveyor's formula: positive for clockwise on a screen. */
    private static long doubleArea(List<Point> ring) {
        var sum = 0L;
        for (var i = 0; i < ring.size(); i++) {
            var point = ring.get(i);
            var next = ring.get((i + 1) % ring.size());
            sum += (long) point.x() * next.y() - (long) next.x() * point.y();
        }
        return sum;
    }
}
