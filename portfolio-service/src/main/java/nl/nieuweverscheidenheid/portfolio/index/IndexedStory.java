// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.events.EntryEvent;
import org.jspecify.annotations.Nullable;

/**
 * A published entry as the index keeps it, whole enough to be indexed again when its municipality's type changes.
 *
 * @param body its sections as plain text, one after the other
 * @param sections where in the body each section begins
 */
public record IndexedStory(
        String id,
        long version,
        Instant publishedAt,
        String kind,
        String title,
        String summary,
        String body,
        Map<String, Integer> sections,
        String municipality,
        List<String> themes,
        int startYear,
        @Nullable Integer endYear,
        String status,
        String evidence,
        String language,
        boolean sample) {
    static IndexedStory of(String id, long version, Instant publishedAt, EntryEvent.Content content) {
        var body = PlainText.of(content.sections());
        return new IndexedStory(
                id,
                version,
                publishedAt,
                content.kind(),
                content.title(),
                content.summary(),
                body.text(),
                body.sections(),
                content.municipality(),
                content.themes(),
                content.period().startYear(),
                content.period().endYear(),
                content.status(),
                content.evidence(),
                content.language(),
                content.sample());
    }

    IndexedStory withTexts(String itsTitle, String itsSummary, String itsBody) {
        return new IndexedStory(
                id,
                version,
                publishedAt,
                kind,
                itsTitle,
                itsSummary,
                itsBody,
                sections,
                municipality,
                themes,
                startYear,
                endYear,
                status,
                evidence,
                language,
                sample);
    }
}
