// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes tiles of points. Points that would lie on one another are one, with their number. */
public final class PointTile {
    /** The steps of a tile's grid within which points are one: where a tile is drawn 512 wide, two pixels. */
    private static final int CELL = 16;

    private static final String COUNT = "count";

    private PointTile() {}

    /** A place with what a tile says of it: texts and whole numbers, in this order. */
    public record Point(double longitude, double latitude, Map<String, Object> properties) {}

    /** The points that lie in a tile, as the only layer of it; no tile if there are none. */
    public static Optional<Tile> of(String layer, List<Point> points, TileAddress address) {
        var scale = RingCutter.scale(address.zoom());
        var cells = new LinkedHashMap<Long, OnGrid>();
        for (var point : points) {
            var x = Mercator.x(point.longitude()) * scale - (double) address.column() * RingCutter.EXTENT;
            var y = Mercator.y(point.latitude()) * scale - (double) address.row() * RingCutter.EXTENT;
            if (x >= 0 && x < RingCutter.EXTENT && y >= 0 && y < RingCutter.EXTENT) {
                var cell = ((long) x / CELL) * RingCutter.EXTENT + (long) y / CELL;
                cells.computeIfAbsent(cell, unseen -> new OnGrid(point, (int) x, (int) y)).count++;
            }
        }
        var drawn = new TileLayer(layer);
        cells.values().forEach(one -> {
            var properties = new LinkedHashMap<>(one.first.properties());
            properties.put(COUNT, one.count);
            drawn.point(properties, one.x, one.y);
        });
        var tile = new Protobuf();
        drawn.writeTo(tile);
        return tile.isEmpty() ? Optional.empty() : Optional.of(Tile.of(tile.toBytes()));
    }

    private static final class OnGrid {
        private final Point first;
        private final int x;
        private final int y;
        private int count;

        OnGrid(Point first, int x, int y) {
            this.first = first;
            this.x = x;
            this.y = y;
        }
    }
}
