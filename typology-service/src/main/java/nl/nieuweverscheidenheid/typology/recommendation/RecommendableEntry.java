// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.recommendation;

import java.time.Instant;
import java.util.List;
import nl.nieuweverscheidenheid.events.EntryEvent;

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

    static RecommendableEntry of(String id, EntryEvent.Content content, Instant publishedAt) {
        return new RecommendableEntry(
                id,
                content.kind(),
                content.title(),
                content.summary(),
                content.municipality(),
                content.themes(),
                content.status(),
                content.sample(),
                publishedAt);
    }
}
