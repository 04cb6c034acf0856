// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

/**
 * A tile of the WebMercatorQuad grid: at zoom z there are 2ᶻ columns from west to east and as many rows from north to
 * south.
 */
public record TileAddress(int zoom, int column, int row) {
    /** The deepest zoom that an address may have; tiles end long before. */
    public static final int DEEPEST = 24;

    public TileAddress {
        if (!isInGrid(zoom, column, row)) {
            throw new IllegalArgumentException("There is no tile %d/%d/%d in the grid".formatted(zoom, row, column));
        }
    }

    /** Whether the grid has such a tile. */
    public static boolean isInGrid(int zoom, int column, int row) {
        return zoom >= 0 && zoom <= DEEPEST && column >= 0 && row >= 0 && column < 1L << zoom && row < 1L << zoom;
    }

    /** The western edge, where the world is from 0 to 1. */
    double west() {
        return column * size();
    }

    /** The northern edge, where the world is from 0 in the north to 1. */
    double north() {
        return row * size();
    }

    /** Width and height. */
    double size() {
        return 1.0 / (1L << zoom);
    }
}
