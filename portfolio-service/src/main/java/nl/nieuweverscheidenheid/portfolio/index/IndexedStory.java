// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.Image;
import org.jspecify.annotations.Nullable;

/**
 * A published entry as the index keeps it, whole enough to be indexed again when its municipality's type changes.
 *
 * @param sections where in its text each section begins
 * @param slug the last part of its address; absent for what was published before there were such addresses
 * @param image its picture in lists
 */
public record IndexedStory(
        String id,
        long version,
        Instant publishedAt,
        String kind,
        String title,
        String summary,
        Map<String, Integer> sections,
        String municipality,
        List<String> themes,
        int startYear,
        @Nullable Integer endYear,
        String status,
        String evidence,
        String language,
        boolean sample,
        @Nullable String slug,
        @Nullable Image image) {
    static IndexedStory of(String id, long version, Instant publishedAt, EntryEvent.Content content, PlainText body) {
        return new IndexedStory(
                id,
                version,
                publishedAt,
                content.kind(),
                content.title(),
                content.summary(),
                body.sections(),
                content.municipality(),
                content.themes(),
                content.period().startYear(),
                content.period().endYear(),
                content.status(),
                content.evidence(),
                content.language(),
                content.sample(),
                content.slug(),
                content.images() == null || content.images().isEmpty()
                        ? null
                        : content.images().getFirst());
    }
}
