// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Brings rings onto tiles: cuts them to a tile and a margin, first to a column of tiles, then to each of its rows, and puts
 * the pieces on the tile's grid. Works on any ring, however tangled; what is left of it may be nothing. Its buffers are used
 * again, so it serves one thread.
 */
final class RingCutter {
    /** The tile's grid has this many steps each way. */
    static final int EXTENT = 4096;
    /** How far beyond the edge shapes go on, so that their borders are not drawn along it. */
    static final int MARGIN = 64;

    private final Pieces strip = new Pieces();
    private final Pieces aside = new Pieces();
    private final Pieces cut = new Pieces();
    private final Chains chains = new Chains();
    private final GridRing grid = new GridRing();

    /** Rings one after the other, without their closing points. */
    private static final class Pieces {
        /** The coordinates along x and along y. */
        private final double[][] at = new double[2][1024];

        private int points;
        private int[] ends = new int[16];
        private int count;

        void clear() {
            points = 0;
            count = 0;
        }

        void add(double x, double y) {
            if (points == at[0].length) {
                at[0] = Arrays.copyOf(at[0], 2 * points);
                at[1] = Arrays.copyOf(at[1], 2 * points);
            }
            at[0][points] = x;
            at[1][points++] = y;
        }

        void add(Pieces other, int from, int to) {
            for (var i = from; i < to; i++) {
                add(other.at[0][i], other.at[1][i]);
            }
        }

        void end() {
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, 2 * count);
            }
            ends[count++] = points;
        }

        int start(int ring) {
            return ring == 0 ? 0 : ends[ring - 1];
        }

        int end(int ring) {
            return ends[ring];
        }
    }

    /** What a line leaves of a ring: chains of points, each from where the ring comes over the line to where it goes back. */
    private static final class Chains {
        private final Pieces points = new Pieces();
        /** Chains in the order in which they begin along the line, and in which they end. */
        private int[] byBegin = new int[16];

        private int[] byEnd = new int[16];
        private boolean[] used = new boolean[16];

        /**
         * Closes the chains along the line: where one ends, the one goes on that begins next to it. Along the line begins and
         * ends take turns, so the first end belongs to the first begin and so on.
         */
        void close(int along, Pieces closed) {
            var count = points.count;
            if (byBegin.length < count) {
                byBegin = new int[count];
                byEnd = new int[count];
                used = new boolean[count];
            }
            for (var i = 0; i < count; i++) {
                insert(byBegin, i, points.at[along], points::start);
                insert(byEnd, i, points.at[along], chain -> points.end(chain) - 1);
                used[i] = false;
            }
            for (var first = 0; first < count; first++) {
                if (used[first]) {
                    continue;
                }
                var chain = first;
                while (!used[chain]) {
                    used[chain] = true;
                    closed.add(points, points.start(chain), points.end(chain));
                    chain = byBegin[indexOf(byEnd, chain)];
                }
                closed.end();
            }
        }

        private interface PlaceOf {
            int point(int chain);
        }

        private static void insert(int[] order, int chain, double[] along, PlaceOf place) {
            var at = along[place.point(chain)];
            var i = chain;
            while (i > 0 && along[place.point(order[i - 1])] > at) {
                order[i] = order[i - 1];
                i--;
            }
            order[i] = chain;
        }

        private static int indexOf(int[] order, int chain) {
            var i = 0;
            while (order[i] != chain) {
                i++;
            }
            return i;
        }
    }

    /** Cuts a ring, given without its closing point, to a column; false if nothing of it is there. */
    boolean toColumn(double[] x, double[] y, int zoom, int column) {
        var scale = scale(zoom);
        var from = (double) column * EXTENT;
        aside.clear();
        for (var i = 0; i < x.length; i++) {
            aside.add(x[i] * scale - from, y[i] * scale);
        }
        aside.end();
        cut(aside, cut, 0, -MARGIN, true);
        cut(cut, strip, 0, EXTENT + MARGIN, false);
        return strip.count > 0;
    }

    /** The first row in which the column's pieces have anything. */
    int firstRow() {
        var least = Double.POSITIVE_INFINITY;
        for (var i = 0; i < strip.points; i++) {
            least = Math.min(least, strip.at[1][i]);
        }
        return (int) Math.floor((least - MARGIN) / EXTENT);
    }

    /** The last row in which the column's pieces have anything. */
    int lastRow() {
        var most = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < strip.points; i++) {
            most = Math.max(most, strip.at[1][i]);
        }
        return (int) Math.floor((most + MARGIN) / EXTENT);
    }

    /**
     * The column's pieces in a row, each turning as asked (on a screen, where y grows downward). A piece is only good until
     * the next.
     */
    void inRow(int row, boolean clockwise, Consumer<GridRing> each) {
        var from = (double) row * EXTENT;
        cut(strip, aside, 1, from - MARGIN, true);
        cut(aside, cut, 1, from + EXTENT + MARGIN, false);
        for (var ring = 0; ring < cut.count; ring++) {
            grid.clear();
            for (var i = cut.start(ring); i < cut.end(ring); i++) {
                grid.add((int) Math.round(cut.at[0][i]), (int) Math.round(cut.at[1][i] - from));
            }
            grid.tidy();
            if (grid.size() > 0) {
                grid.turn(clockwise);
                each.accept(grid);
            }
        }
    }

    /** How many steps of the grid the world has at a zoom. */
    static double scale(int zoom) {
        return (double) EXTENT * (1L << zoom);
    }

    /** Keeps what lies on one side of a line that runs across an axis. */
    private void cut(Pieces rings, Pieces kept, int axis, double line, boolean keepGreater) {
        kept.clear();
        for (var ring = 0; ring < rings.count; ring++) {
            cut(rings, rings.start(ring), rings.end(ring), kept, axis, line, keepGreater);
        }
    }

    private void cut(Pieces ring, int start, int end, Pieces kept, int axis, double line, boolean keepGreater) {
        var place = ring.at[axis];
        var entry = -1;
        for (int to = start, from = end - 1; to < end && entry < 0; from = to++) {
            if (!isIn(place[from], line, keepGreater) && isIn(place[to], line, keepGreater)) {
                entry = to;
            }
        }
        if (entry < 0) {
            // All of it lies on one side.
            if (end > start && isIn(place[start], line, keepGreater)) {
                kept.add(ring, start, end);
                kept.end();
            }
            return;
        }
        chains.points.clear();
        for (var i = 0; i < end - start; i++) {
            var to = entry + i < end ? entry + i : entry + i - end + start;
            var from = to == start ? end - 1 : to - 1;
            var comes = isIn(place[to], line, keepGreater);
            if (comes != isIn(place[from], line, keepGreater)) {
                crossing(ring, from, to, axis, line);
                if (!comes) {
                    chains.points.end();
                }
            }
            if (comes) {
                chains.points.add(ring.at[0][to], ring.at[1][to]);
            }
        }
        chains.close(1 - axis, kept);
    }

    private void crossing(Pieces ring, int from, int to, int axis, double line) {
        var place = ring.at[axis];
        var along = ring.at[1 - axis];
        var share = (line - place[from]) / (place[to] - place[from]);
        var at = along[from] + share * (along[to] - along[from]);
        chains.points.add(axis == 0 ? line : at, axis == 0 ? at : line);
    }

    private static boolean isIn(double value, double line, boolean keepGreater) {
        return keepGreater ? value >= line : value <= line;
    }
}
