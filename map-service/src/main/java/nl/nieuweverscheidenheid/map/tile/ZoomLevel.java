// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the tiles of one zoom are cut from: boundaries on the world from 0 to 1, their lines simplified as a coverage, so that
 * neighbours keep one line between them and provinces run along it.
 */
record ZoomLevel(int zoom, List<Area> municipalities, List<Area> provinces, List<Label> labels, Envelope reach) {
    /** A line may move by about this many steps of a tile's grid. */
    private static final double TOLERANCE = 4;

    private static final Logger LOG = LoggerFactory.getLogger(ZoomLevel.class);

    /** An area with what a tile says of it; outer rings, each followed by its holes. */
    record Area(long id, Map<String, Object> properties, List<Ring> rings) {}

    /** A ring without its closing point. */
    static final class Ring {
        private final double[] x;
        private final double[] y;
        private final boolean outer;
        private final double west;
        private final double east;

        private Ring(LinearRing ring, boolean outer) {
            var points = ring.getCoordinateSequence();
            var count = points.size() - 1;
            x = new double[count];
            y = new double[count];
            for (var i = 0; i < count; i++) {
                x[i] = points.getX(i);
                y[i] = points.getY(i);
            }
            this.outer = outer;
            var reach = ring.getEnvelopeInternal();
            west = reach.getMinX();
            east = reach.getMaxX();
        }

        double[] x() {
            return x;
        }

        double[] y() {
            return y;
        }

        boolean outer() {
            return outer;
        }

        double west() {
            return west;
        }

        double east() {
            return east;
        }
    }

    /** Where a municipality's name stands. */
    record Label(long id, Map<String, Object> properties, double x, double y) {}

    /** Prepares each zoom, the deepest first, as the lines of one are those of the one below, simplified further. */
    static void forEach(Boundaries boundaries, int deepest, Consumer<ZoomLevel> each) {
        var municipalities = boundaries.municipalities();
        var labels = labels(municipalities);
        var areas =
                municipalities.stream().map(one -> Mercator.project(one.area())).toArray(Geometry[]::new);
        var reach = new Envelope();
        for (var area : areas) {
            reach.expandToInclude(area.getEnvelopeInternal());
        }
        for (var zoom = deepest; zoom >= 0; zoom--) {
            areas = simplified(areas, TOLERANCE / RingCutter.scale(zoom));
            var own = new ArrayList<Area>();
            var byProvince = new TreeMap<String, List<Geometry>>();
            for (var i = 0; i < areas.length; i++) {
                var one = municipalities.get(i);
                own.add(area(one.number(), tags("code", one.code(), "name", one.name()), areas[i]));
                byProvince
                        .computeIfAbsent(one.provinceCode(), unseen -> new ArrayList<>())
                        .add(areas[i]);
            }
            var provinces = boundaries.provinces().stream()
                    .map(one -> area(
                            Long.parseLong(one.code().substring(2)),
                            tags("code", one.code(), "name", one.name()),
                            united(byProvince.getOrDefault(one.code(), List.of()), one)))
                    .toList();
            each.accept(new ZoomLevel(zoom, own, provinces, labels, reach));
        }
    }

    int firstColumn() {
        return number(reach.getMinX());
    }

    int lastColumn() {
        return number(reach.getMaxX());
    }

    int firstRow() {
        return number(reach.getMinY());
    }

    int lastRow() {
        return number(reach.getMaxY());
    }

    private int number(double place) {
        var count = 1L << zoom;
        return (int) Math.clamp((long) Math.floor(place * count), 0, count - 1);
    }

    private static Geometry[] simplified(Geometry[] areas, double tolerance) {
        try {
            return CoverageSimplifier.simplify(areas, tolerance);
        } catch (RuntimeException e) {
            LOG.warn("Lines stay as they are, as they cannot be simplified: {}", e.toString());
            return areas;
        }
    }

    private static Geometry united(List<Geometry> parts, Boundaries.Province province) {
        try {
            return CoverageUnion.union(parts.toArray(Geometry[]::new));
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} keeps lines of its own, as its municipalities do not fit together: {}",
                    province.name(),
                    e.toString());
            return Mercator.project(province.area());
        }
    }

    private static List<Label> labels(List<Boundaries.Municipality> municipalities) {
        var ranks = ranks(municipalities);
        return municipalities.stream()
                .map(one -> new Label(
                        one.number(),
                        tags("code", one.code(), "name", one.name(), "rank", ranks.getOrDefault(one.code(), 0)),
                        Mercator.x(one.label().getX()),
                        Mercator.y(one.label().getY())))
                .toList();
    }

    /** The largest municipality is 1, so that clients can name the large ones first. */
    private static Map<String, Integer> ranks(List<Boundaries.Municipality> municipalities) {
        var ranks = new HashMap<String, Integer>();
        municipalities.stream()
                .sorted(Comparator.comparingInt(Boundaries.Municipality::population)
                        .reversed()
                        .thenComparing(Boundaries.Municipality::code))
                .forEach(one -> ranks.put(one.code(), ranks.size() + 1));
        return ranks;
    }

    /** In this order, so that a tile has the same bytes and the same ETag wherever it is made. */
    private static Map<String, Object> tags(Object... namesAndValues) {
        var tags = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            tags.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return tags;
    }

    private static Area area(long id, Map<String, Object> properties, Geometry geometry) {
        var rings = new ArrayList<Ring>();
        for (var i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                rings.add(new Ring(polygon.getExteriorRing(), true));
                for (var hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(new Ring(polygon.getInteriorRingN(hole), false));
                }
            }
        }
        return new Area(id, properties, rings);
    }
}
