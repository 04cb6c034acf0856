// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.time.Instant;
import java.util.List;
import nl.nieuweverscheidenheid.events.TopicEvent;
import org.jspecify.annotations.Nullable;

/** A topic of the forum as the index keeps it; its text is plain. */
public record IndexedTopic(
        String id,
        long version,
        String category,
        String title,
        String text,
        List<String> themes,
        List<String> types,
        @Nullable String municipality,
        int postCount,
        boolean answered,
        Instant lastPostAt) {
    static IndexedTopic of(String id, long version, TopicEvent.Content content) {
        return new IndexedTopic(
                id,
                version,
                content.category(),
                content.title(),
                PlainText.plain(content.text()),
                content.themes(),
                content.types(),
                content.municipality(),
                content.postCount(),
                content.acceptedPostId() != null,
                content.lastPostAt());
    }
}
