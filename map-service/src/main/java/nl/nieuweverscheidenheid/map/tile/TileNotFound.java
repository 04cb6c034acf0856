// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

/** A tile outside the grid or deeper than there are tiles. */
public final class TileNotFound extends RuntimeException {
    TileNotFound(String zoom, String row, String column, int deepest) {
        super("There is no tile %s/%s/%s; tiles go down to zoom %d".formatted(zoom, row, column, deepest));
    }
}
