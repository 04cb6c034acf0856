// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.recommendation;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.kit.listening.TopicReplay;
import nl.nieuweverscheidenheid.kit.listening.TopicReplays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The published entries of all municipalities, in memory, as their events told of them: read anew from the topic at each
 * start, so that a recommendation asks nobody. See docs/adr/0012.
 */
@Component
class RecommendableEntries {
    /** By entry; a withdrawn one is kept for its version, so that a late repeat does not bring it back. */
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();

    private final Map<String, Map<String, RecommendableEntry>> byMunicipality = new ConcurrentHashMap<>();

    void on(EntryEvent event) {
        switch (event) {
            case EntryPublished published ->
                keep(
                        published.entryId(),
                        published.version(),
                        RecommendableEntry.of(published.entryId(), published.content(), published.publishedAt()));
            case EntryRevised revised ->
                keep(
                        revised.entryId(),
                        revised.version(),
                        RecommendableEntry.of(revised.entryId(), revised.content(), revised.publishedAt()));
            case EntryWithdrawn withdrawn -> keep(withdrawn.entryId(), withdrawn.version(), null);
        }
    }

    /** The entries of a municipality. */
    Collection<RecommendableEntry> of(String municipality) {
        return byMunicipality.getOrDefault(municipality, Map.of()).values();
    }

    private void keep(String id, long version, @Nullable RecommendableEntry entry) {
        var before = heard.get(id);
        if (before != null && before.version() >= version) {
            return;
        }
        heard.put(id, new Heard(version, entry == null ? null : entry.municipality()));
        if (entry != null) {
            byMunicipality
                    .computeIfAbsent(entry.municipality(), unseen -> new ConcurrentHashMap<>())
                    .put(id, entry);
        }
        var place = before == null ? null : before.municipality();
        if (place != null && (entry == null || !place.equals(entry.municipality()))) {
            byMunicipality.getOrDefault(place, Map.of()).remove(id);
        }
    }

    private record Heard(long version, @Nullable String municipality) {}

    @Configuration
    static class Listening {
        @Bean
        TopicReplay entryReplay(TopicReplays replays, RecommendableEntries entries) {
            return replays.replay(EntryEvent.class, entries::on);
        }
    }
}
