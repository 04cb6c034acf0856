// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.recommendation;

import java.time.Instant;
import java.util.List;

/** What is kept of a published entry to recommend it. */
record RecommendableEntry(
        String id,
        String kind,
        String title,
        String summary,
        String municipality,
        List<String> themes,
        String status,
        boolean sample,
        Instant publishedAt) {
    RecommendableEntry {
        themes = List.copyOf(themes);
    }
}
