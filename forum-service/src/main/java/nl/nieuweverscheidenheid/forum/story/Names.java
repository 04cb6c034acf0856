// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.story;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityClassified;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.kit.listening.TopicReplay;
import nl.nieuweverscheidenheid.kit.listening.TopicReplays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What published entries and municipalities are called, in memory: read anew from the topics at each start. */
@Component
public class Names {
    private final Map<String, Versioned> entries = new ConcurrentHashMap<>();
    private final Map<String, Versioned> municipalities = new ConcurrentHashMap<>();

    /** The title of a published entry. */
    public Optional<String> ofEntry(String id) {
        return Optional.ofNullable(entries.get(id)).flatMap(Versioned::asName);
    }

    /** The name of a municipality, also of one that has ended: what was written for it stays. */
    public Optional<String> ofMunicipality(String code) {
        return Optional.ofNullable(municipalities.get(code)).flatMap(Versioned::asName);
    }

    /** Whether there is a municipality with this code now. */
    public boolean hasMunicipality(String code) {
        return Optional.ofNullable(municipalities.get(code))
                .filter(Versioned::exists)
                .isPresent();
    }

    void on(EntryEvent event) {
        keep(
                entries,
                event.entryId(),
                switch (event) {
                    case EntryPublished published ->
                        new Versioned(published.version(), published.content().title(), true);
                    case EntryRevised revised ->
                        new Versioned(revised.version(), revised.content().title(), true);
                    case EntryWithdrawn withdrawn -> new Versioned(withdrawn.version(), null, false);
                });
    }

    void on(MunicipalityEvent event) {
        keep(
                municipalities,
                event.code(),
                switch (event) {
                    case MunicipalityRegistered registered ->
                        new Versioned(
                                registered.version(), registered.description().name(), true);
                    case MunicipalityClassified classified ->
                        new Versioned(
                                classified.version(), classified.description().name(), true);
                    case MunicipalityEnded ended -> new Versioned(ended.version(), ended.name(), false);
                });
    }

    private static void keep(Map<String, Versioned> kept, String id, Versioned heard) {
        kept.merge(id, heard, (before, now) -> now.version() > before.version() ? now : before);
    }

    private record Versioned(long version, @Nullable String name, boolean exists) {
        Optional<String> asName() {
            return Optional.ofNullable(name);
        }
    }

    @Configuration
    static class Listening {
        @Bean
        TopicReplay entryReplay(TopicReplays replays, Names names) {
            return replays.replay(EntryEvent.class, names::on);
        }

        @Bean
        TopicReplay municipalityReplay(TopicReplays replays, Names names) {
            return replays.replay(MunicipalityEvent.class, names::on);
        }
    }
}
