// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.landing;

/** There is no such way of dividing the world into tiles. */
public final class TileMatrixSetNotFound extends RuntimeException {
    TileMatrixSetNotFound(String id) {
        super("There is no tile matrix set %s; there is WebMercatorQuad".formatted(id));
    }
}
