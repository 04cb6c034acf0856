// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.map.crs.Crs;
import nl.nieuweverscheidenheid.map.features.Feature;
import nl.nieuweverscheidenheid.map.tile.PointTile;
import nl.nieuweverscheidenheid.map.tile.Tile;
import nl.nieuweverscheidenheid.map.tile.TileAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Published entries as vector tiles, made when they are asked for: that takes one look at each entry, and filters are so
 * many that few are asked for twice. The last ones are kept until a marker changes.
 */
@Component
class EntryTiles {
    static final String LAYER = "entries";
    /** Deeper than this clients enlarge; a step of the grid is less than two metres there. */
    static final int DEEPEST = 12;

    /** So much may tiles be behind, so that a wave of changes does not have all of them made anew each time. */
    private static final Duration BEHIND = Duration.ofSeconds(1);

    /** Each takes some kilobytes, and 14 at most. */
    private static final int MOST_KEPT = 1_000;

    private final EntryFeatures entries;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    EntryTiles(EntryFeatures entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    private record Snapshot(String version, Instant at, List<Entry> entries, Map<Asked, Optional<Tile>> tiles) {}

    private record Entry(Feature feature, PointTile.Point point) {
        static Entry of(Feature feature) {
            var place = feature.geometry(Crs.CRS84).getCoordinate();
            var properties = new LinkedHashMap<String, Object>();
            for (var name : List.of("id", "kind", "municipality")) {
                properties.put(name, feature.properties().get(name));
            }
            return new Entry(feature, PointTile.Point.at(place.x, place.y, properties));
        }
    }

    private record Asked(Map<String, List<String>> filters, TileAddress address) {}

    /** The tile of this address with the entries that are selected, if there are any on it. */
    Optional<Tile> find(EntrySelection selection, TileAddress address) {
        var current = current();
        var asked = new Asked(selection.filters(), address);
        var kept = current.tiles().get(asked);
        if (kept != null) {
            return kept;
        }
        var made = make(current, selection, address);
        current.tiles().put(asked, made);
        return made;
    }

    private Snapshot current() {
        var before = snapshot;
        var now = clock.instant();
        if (before != null && Duration.between(before.at(), now).compareTo(BEHIND) < 0) {
            return before;
        }
        var features = entries.now();
        var next = before != null && before.version().equals(features.version())
                ? new Snapshot(before.version(), now, before.entries(), before.tiles())
                : new Snapshot(
                        features.version(),
                        now,
                        features.features().stream().map(Entry::of).toList(),
                        Collections.synchronizedMap(new LastAsked()));
        snapshot = next;
        return next;
    }

    private static Optional<Tile> make(Snapshot snapshot, EntrySelection selection, TileAddress address) {
        // Where an entry is, is looked at first: that is the quicker question.
        var points = snapshot.entries().stream()
                .filter(entry -> entry.point().isIn(address))
                .filter(entry -> selection.passes().test(entry.feature()))
                .map(Entry::point)
                .toList();
        return PointTile.of(LAYER, points, address);
    }

    private static final class LastAsked extends LinkedHashMap<Asked, Optional<Tile>> {
        LastAsked() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Optional<Tile>> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
