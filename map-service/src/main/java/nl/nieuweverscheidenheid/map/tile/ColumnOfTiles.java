// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** A column of tiles being drawn, all rows at once. Its buffers are used again for the next, so it serves one thread. */
final class ColumnOfTiles {
    private static final String MUNICIPALITIES = "municipalities";
    private static final String LABELS = "municipality-labels";
    private static final String PROVINCES = "provinces";

    private final RingCutter cutter = new RingCutter();
    private final List<Draft> drafts = new ArrayList<>();
    private final Protobuf tile = new Protobuf();
    /** The rows, counted from the first, in which the polygon being drawn has its outer ring. */
    private final BitSet hasOuter = new BitSet();

    /** The rows, counted from the first, in which the area being drawn has anything. */
    private final BitSet drawn = new BitSet();

    private int firstRow;
    private int lastRow;

    /** A tile's layers, being filled. */
    private record Draft(TileLayer municipalities, TileLayer provinces, TileLayer labels) {
        Draft() {
            this(new TileLayer(MUNICIPALITIES), new TileLayer(PROVINCES), new TileLayer(LABELS));
        }

        void clear() {
            municipalities.clear();
            provinces.clear();
            labels.clear();
        }
    }

    private interface Layer {
        TileLayer of(Draft draft);
    }

    void draw(ZoomLevel level, int column) {
        firstRow = level.firstRow();
        lastRow = level.lastRow();
        while (drafts.size() < lastRow - firstRow + 1) {
            drafts.add(new Draft());
        }
        drafts.forEach(Draft::clear);
        level.municipalities().forEach(area -> area(area, level.zoom(), column, Draft::municipalities));
        level.provinces().forEach(area -> area(area, level.zoom(), column, Draft::provinces));
        level.labels().forEach(label -> label(label, level.zoom(), column));
    }

    /** The rows that were drawn, whether or not there is anything in them. */
    IntStream rows() {
        return IntStream.rangeClosed(firstRow, lastRow);
    }

    /** A tile as it is sent; empty if nothing is in it. */
    byte[] tile(int row) {
        var draft = draft(row);
        tile.clear();
        draft.municipalities().writeTo(tile);
        draft.provinces().writeTo(tile);
        draft.labels().writeTo(tile);
        return tile.toBytes();
    }

    private void area(ZoomLevel.Area area, int zoom, int column, Layer layer) {
        drawn.clear();
        for (var ring : area.rings()) {
            if (ring.outer()) {
                hasOuter.clear();
            }
            if (isBeside(ring, zoom, column) || !cutter.toColumn(ring.x(), ring.y(), zoom, column)) {
                continue;
            }
            var first = Math.max(firstRow, cutter.firstRow());
            var last = Math.min(lastRow, cutter.lastRow());
            for (var row = first; row <= last; row++) {
                var number = row - firstRow;
                // A hole in nothing would be read as an area.
                if (ring.outer() || hasOuter.get(number)) {
                    cutter.inRow(row, ring.outer(), piece -> {
                        hasOuter.set(number);
                        drawn.set(number);
                        draw(piece, ring.outer(), layer.of(drafts.get(number)));
                    });
                }
            }
        }
        drawn.stream().forEach(number -> layer.of(drafts.get(number)).endArea(area.id(), area.properties()));
    }

    private static void draw(GridRing piece, boolean outer, TileLayer layer) {
        if (piece.isSimple()) {
            layer.ring(piece);
        } else {
            piece.untangled(outer).forEach(layer::ring);
        }
    }

    private void label(ZoomLevel.Label label, int zoom, int column) {
        var scale = RingCutter.scale(zoom);
        var x = label.x() * scale - (double) column * RingCutter.EXTENT;
        var row = (int) Math.floor(label.y() * (1L << zoom));
        if (x >= 0 && x < RingCutter.EXTENT && row >= firstRow && row <= lastRow) {
            var y = label.y() * scale - (double) row * RingCutter.EXTENT;
            draft(row).labels().point(label.id(), label.properties(), (int) Math.round(x), (int) Math.round(y));
        }
    }

    private Draft draft(int row) {
        return drafts.get(row - firstRow);
    }

    private static boolean isBeside(ZoomLevel.Ring ring, int zoom, int column) {
        var scale = RingCutter.scale(zoom);
        var west = (double) column * RingCutter.EXTENT - RingCutter.MARGIN;
        return ring.east() * scale < west || ring.west() * scale > west + RingCutter.EXTENT + 2 * RingCutter.MARGIN;
    }
}
