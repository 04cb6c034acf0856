// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes tiles of points. A tile is divided into squares, and the points of a square are one, with their number: so there
 * are never more of them than can be told apart, and it takes no look at other tiles to count each point once.
 */
public final class PointTile {
    /** Squares a side; where a tile is drawn 512 wide, one is as wide as a circle with a number in it. */
    private static final int SQUARES = 12;

    /** The part of a square's width from its edges in which nothing is drawn that stands for several points. */
    private static final double EDGE = 0.3;

    private static final String COUNT = "count";

    private PointTile() {}

    /**
     * A place with what a tile says of it.
     *
     * @param x from 0 to 1, from west to east
     * @param y from 0 to 1, from north to south
     * @param properties texts and whole numbers, in this order
     */
    public record Point(double x, double y, Map<String, Object> properties) {
        /** At a place in degrees. */
        public static Point at(double longitude, double latitude, Map<String, Object> properties) {
            return new Point(Mercator.x(longitude), Mercator.y(latitude), properties);
        }

        /** Whether it lies in a tile; of each zoom it does so in one. */
        public boolean isIn(TileAddress tile) {
            return x >= tile.west()
                    && x < tile.west() + tile.size()
                    && y >= tile.north()
                    && y < tile.north() + tile.size();
        }
    }

    /**
     * A tile of this one layer; none if there are no points.
     *
     * @param points those that lie in it, whichever comes first before the others
     */
    public static Optional<Tile> of(String layer, List<Point> points, TileAddress address) {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        var squares = new LinkedHashMap<Integer, Square>();
        for (var point : points) {
            var x = (point.x() - address.west()) / address.size();
            var y = (point.y() - address.north()) / address.size();
            var number = ((int) (y * SQUARES)) * SQUARES + (int) (x * SQUARES);
            squares.computeIfAbsent(number, unseen -> new Square(point, number)).add(x, y);
        }
        var drawn = new TileLayer(layer);
        squares.values().forEach(square -> square.draw(drawn));
        var tile = new Protobuf();
        drawn.writeTo(tile);
        return Optional.of(Tile.of(tile.toBytes()));
    }

    /** The points of a square, in the middle of where they lie. */
    private static final class Square {
        private final Point first;
        private final int number;
        private double x;
        private double y;
        private int count;

        Square(Point first, int number) {
            this.first = first;
            this.number = number;
        }

        void add(double moreX, double moreY) {
            x += moreX;
            y += moreY;
            count++;
        }

        void draw(TileLayer layer) {
            var properties = new LinkedHashMap<>(first.properties());
            properties.put(COUNT, count);
            layer.point(properties, onGrid(x, number % SQUARES), onGrid(y, number / SQUARES));
        }

        /** One point is where it is; several are kept from their square's edges, where those of the next may be. */
        private int onGrid(double sum, int square) {
            var middle = sum / count;
            var part =
                    count == 1 ? middle : Math.clamp(middle, (square + EDGE) / SQUARES, (square + 1 - EDGE) / SQUARES);
            return (int) (part * RingCutter.EXTENT);
        }
    }
}
