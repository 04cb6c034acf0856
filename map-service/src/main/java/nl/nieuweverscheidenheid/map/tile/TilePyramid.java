// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;

/**
 * All tiles of a set of boundaries, made at once and kept in memory: the country down to the deepest zoom is less than two
 * thousand tiles, of some megabytes together. Immutable.
 */
final class TilePyramid {
    /** Deeper than this boundaries show nothing more; clients enlarge these tiles. */
    static final int DEEPEST = 12;

    private final Map<TileAddress, Tile> tiles;

    private TilePyramid(Map<TileAddress, Tile> tiles) {
        this.tiles = Map.copyOf(tiles);
    }

    static TilePyramid of(Boundaries boundaries) {
        var building = new Building();
        try (var workers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("tiles-", 0).daemon().factory())) {
            var columns = new ArrayList<Future<?>>();
            // While lines are simplified for one zoom, the tiles of those before are cut.
            ZoomLevel.forEach(boundaries, DEEPEST, level -> {
                for (var i = level.firstColumn(); i <= level.lastColumn(); i++) {
                    var column = i;
                    columns.add(workers.submit(() -> building.column(level, column)));
                }
            });
            for (var column : columns) {
                column.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Tiles could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Making tiles was interrupted", e);
        }
        return new TilePyramid(building.tiles);
    }

    Optional<Tile> find(TileAddress address) {
        return Optional.ofNullable(tiles.get(address));
    }

    Map<TileAddress, Tile> all() {
        return tiles;
    }

    /** How many bytes all of them take, raw and compressed. */
    long bytes() {
        return tiles.values().stream()
                .mapToLong(tile ->
                        (long) tile.raw().bytes().length + tile.compressed().bytes().length)
                .sum();
    }

    private static final class Building {
        private final Map<TileAddress, Tile> tiles = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<ColumnOfTiles> rested = new ConcurrentLinkedQueue<>();

        void column(ZoomLevel level, int number) {
            var taken = rested.poll();
            var column = taken == null ? new ColumnOfTiles() : taken;
            column.draw(level, number);
            column.rows().forEach(row -> {
                var raw = column.tile(row);
                if (raw.length > 0) {
                    tiles.put(new TileAddress(level.zoom(), number, row), Tile.of(raw));
                }
            });
            rested.add(column);
        }
    }
}
