// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A published entry on the map, with what the map can be filtered by. */
record Marker(
        String id,
        long version,
        Instant publishedAt,
        String title,
        Optional<String> slug,
        String kind,
        String municipality,
        List<String> themes,
        String status,
        String evidence,
        int startYear,
        Optional<Integer> endYear,
        boolean sample,
        Optional<OwnPlace> place) {
    Marker {
        themes = List.copyOf(themes);
    }

    /** Where a project is that has a place of its own. */
    record OwnPlace(double longitude, double latitude, Optional<String> label) {}
}
