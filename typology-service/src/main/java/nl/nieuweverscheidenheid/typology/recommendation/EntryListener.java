// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.recommendation;

import java.time.Instant;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class EntryListener {
    private final RecommendableEntries entries;

    EntryListener(RecommendableEntries entries) {
        this.entries = entries;
    }

    @KafkaListener(topics = EntryEvent.TOPIC, groupId = "typology")
    void on(EntryEvent event) {
        switch (event) {
            case EntryPublished published ->
                entries.put(
                        entry(published.entryId(), published.content(), published.publishedAt()), published.version());
            case EntryRevised revised ->
                entries.put(entry(revised.entryId(), revised.content(), revised.publishedAt()), revised.version());
            case EntryWithdrawn withdrawn -> entries.withdraw(withdrawn.entryId(), withdrawn.version());
        }
    }

    private static RecommendableEntry entry(String id, EntryEvent.Content content, Instant publishedAt) {
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
