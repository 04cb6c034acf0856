// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * All tiles of a set of boundaries, made at once and kept in memory: the country down to the deepest zoom is some hundred
 * tiles. Lines are simplified per zoom as a coverage, so that neighbours keep one line between them. Immutable.
 */
final class TilePyramid {
    /** Deeper than this boundaries show nothing more; clients enlarge these tiles. */
    static final int DEEPEST = 10;

    static final String MUNICIPALITIES = "municipalities";
    static final String LABELS = "municipality-labels";
    static final String PROVINCES = "provinces";

    /** A line may move by this many steps of a tile's grid. */
    private static final double TOLERANCE = 4;

    private final Map<TileAddress, Tile> tiles;

    private TilePyramid(Map<TileAddress, Tile> tiles) {
        this.tiles = Map.copyOf(tiles);
    }

    static TilePyramid of(Boundaries boundaries) {
        var municipalities = boundaries.municipalities();
        var areas =
                municipalities.stream().map(one -> Mercator.project(one.area())).toArray(Geometry[]::new);
        var provinces = boundaries.provinces().stream()
                .map(one -> Mercator.project(one.area()))
                .toArray(Geometry[]::new);
        var ranks = ranks(municipalities);
        var tiles = new HashMap<TileAddress, Tile>();
        for (var zoom = 0; zoom <= DEEPEST; zoom++) {
            var tolerance = TOLERANCE / Outline.EXTENT / (1L << zoom);
            var layers = new Layers(
                    boundaries,
                    List.of(CoverageSimplifier.simplify(areas, tolerance)),
                    List.of(CoverageSimplifier.simplify(provinces, tolerance)),
                    ranks);
            for (var address : addresses(areas, zoom)) {
                var tile = layers.tile(address);
                if (tile.length > 0) {
                    tiles.put(address, Tile.of(tile));
                }
            }
        }
        return new TilePyramid(tiles);
    }

    Optional<Tile> find(TileAddress address) {
        return Optional.ofNullable(tiles.get(address));
    }

    int size() {
        return tiles.size();
    }

    private static List<TileAddress> addresses(Geometry[] areas, int zoom) {
        var reach = new Envelope();
        for (var area : areas) {
            reach.expandToInclude(area.getEnvelopeInternal());
        }
        var count = 1L << zoom;
        var addresses = new ArrayList<TileAddress>();
        for (var column = (int) (reach.getMinX() * count); column <= (int) (reach.getMaxX() * count); column++) {
            for (var row = (int) (reach.getMinY() * count); row <= (int) (reach.getMaxY() * count); row++) {
                addresses.add(new TileAddress(zoom, column, row));
            }
        }
        return addresses;
    }

    /** The largest municipality is 1, so that clients can name the large ones first. */
    private static Map<String, Integer> ranks(List<Boundaries.Municipality> municipalities) {
        var ranks = new HashMap<String, Integer>();
        municipalities.stream()
                .sorted(Comparator.comparingInt(Boundaries.Municipality::population)
                        .reversed())
                .forEach(one -> ranks.put(one.code(), ranks.size() + 1));
        return ranks;
    }

    /** What the tiles of one zoom are cut from. */
    private record Layers(
            Boundaries boundaries, List<Geometry> areas, List<Geometry> provinceAreas, Map<String, Integer> ranks) {
        byte[] tile(TileAddress address) {
            var municipalities = new TileLayer(MUNICIPALITIES);
            var labels = new TileLayer(LABELS);
            var provinces = new TileLayer(PROVINCES);
            for (var i = 0; i < areas.size(); i++) {
                var one = boundaries.municipalities().get(i);
                municipalities.polygon(
                        one.number(), Map.of("code", one.code(), "name", one.name()), rings(areas.get(i), address));
                var label = Outline.of(
                        Mercator.x(one.label().getX()), Mercator.y(one.label().getY()), address);
                if (!label.isEmpty()) {
                    labels.point(
                            one.number(),
                            Map.of("code", one.code(), "name", one.name(), "rank", ranks.getOrDefault(one.code(), 0)),
                            label.getFirst());
                }
            }
            for (var i = 0; i < provinceAreas.size(); i++) {
                var province = boundaries.provinces().get(i);
                provinces.polygon(
                        Integer.parseInt(province.code().substring(2)),
                        Map.of("code", province.code(), "name", province.name()),
                        rings(provinceAreas.get(i), address));
            }
            var tile = new Protobuf();
            List.of(municipalities, provinces, labels).stream()
                    .filter(layer -> !layer.isEmpty())
                    .forEach(layer -> tile.message(3, layer.toProtobuf()));
            return tile.toBytes();
        }

        private static List<List<Outline.Point>> rings(Geometry area, TileAddress address) {
            var rings = new ArrayList<List<Outline.Point>>();
            for (var i = 0; i < area.getNumGeometries(); i++) {
                var polygon = (Polygon) area.getGeometryN(i);
                if (polygon.isEmpty()) {
                    continue;
                }
                var outer = Outline.of(coordinates(polygon.getExteriorRing()), address, true);
                if (!outer.isEmpty()) {
                    rings.add(outer);
                    for (var hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        var inner = Outline.of(coordinates(polygon.getInteriorRingN(hole)), address, false);
                        if (!inner.isEmpty()) {
                            rings.add(inner);
                        }
                    }
                }
            }
            return rings;
        }

        private static Coordinate[] coordinates(Geometry ring) {
            return ring.getCoordinates();
        }
    }
}
