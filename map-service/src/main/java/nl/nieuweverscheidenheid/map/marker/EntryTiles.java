// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.nieuweverscheidenheid.map.tile.PointTile;
import nl.nieuweverscheidenheid.map.tile.Tile;
import nl.nieuweverscheidenheid.map.tile.TileAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Published entries as vector tiles, made when they are first asked for and kept until a marker changes. */
@Component
class EntryTiles {
    static final String LAYER = "entries";
    /** Deeper than this clients enlarge; a step of the grid is less than two metres there. */
    static final int DEEPEST = 12;

    /** So much may tiles be behind, so that a wave of changes does not have all of them made anew each time. */
    private static final Duration BEHIND = Duration.ofSeconds(1);

    private static final int MOST_KEPT = 4_000;

    private final Markers markers;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    EntryTiles(Markers markers, Clock clock) {
        this.markers = markers;
        this.clock = clock;
    }

    private record Snapshot(
            String version, Instant at, List<PointTile.Point> points, Map<TileAddress, Optional<Tile>> tiles) {}

    /** The tile of this address, if there is any entry on it. */
    Optional<Tile> find(TileAddress address) {
        var current = current();
        if (current.tiles().size() >= MOST_KEPT) {
            return make(current, address);
        }
        return current.tiles().computeIfAbsent(address, unseen -> make(current, address));
    }

    private Snapshot current() {
        var before = snapshot;
        var version = markers.version();
        var now = clock.instant();
        if (before != null
                && (before.version().equals(version)
                        || Duration.between(before.at(), now).compareTo(BEHIND) < 0)) {
            return before;
        }
        var next = new Snapshot(
                version, now, markers.all().stream().map(EntryTiles::point).toList(), new ConcurrentHashMap<>());
        snapshot = next;
        return next;
    }

    private static Optional<Tile> make(Snapshot snapshot, TileAddress address) {
        return PointTile.of(LAYER, snapshot.points(), address);
    }

    private static PointTile.Point point(Markers.Placed one) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", one.marker().id());
        properties.put("kind", one.marker().kind());
        properties.put("municipality", one.municipality().code());
        return new PointTile.Point(one.longitude(), one.latitude(), properties);
    }
}
