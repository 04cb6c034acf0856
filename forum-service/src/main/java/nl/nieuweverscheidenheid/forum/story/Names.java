// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.story;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.Classification;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityClassified;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.kit.listening.TopicReplay;
import nl.nieuweverscheidenheid.kit.listening.TopicReplays;
import nl.nieuweverscheidenheid.kit.municipality.Succession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * What published entries and municipalities are called, and of which type these are, in memory: read anew from the topics
 * at each start.
 */
@Component
public class Names {
    private final Map<String, Versioned> entries = new ConcurrentHashMap<>();
    private final Map<String, Versioned> municipalities = new ConcurrentHashMap<>();
    private final Succession succession =
            new Succession(code -> Optional.ofNullable(municipalities.get(code)).flatMap(Versioned::asSuccessor));

    /** The title of a published entry. */
    public Optional<String> ofEntry(String id) {
        return Optional.ofNullable(entries.get(id)).flatMap(Versioned::asName);
    }

    /** The name of a municipality, also of one that has ended: what was written for it stays. */
    public Optional<String> ofMunicipality(String code) {
        return Optional.ofNullable(municipalities.get(code)).flatMap(Versioned::asName);
    }

    /** The codes and names of all municipalities that there are now. */
    public Stream<Map.Entry<String, String>> municipalities() {
        return municipalities.entrySet().stream()
                .filter(one -> one.getValue().exists())
                .flatMap(one -> one.getValue().asName().stream().map(name -> Map.entry(one.getKey(), name)));
    }

    /** Whether there is a municipality with this code now. */
    public boolean hasMunicipality(String code) {
        return Optional.ofNullable(municipalities.get(code))
                .filter(Versioned::exists)
                .isPresent();
    }

    /**
     * The codes under which there may be something of a municipality: its own and those of the ones that became part of
     * it. The code of one that has ended stands for the one that has most of it now.
     */
    public Set<String> codesOf(String code) {
        return succession.withParts(Set.of(succession.current(code)), municipalities.keySet());
    }

    /** The code of the municipality that has most of this one now: its own, unless it has ended. */
    public String current(String code) {
        return succession.current(code);
    }

    /** The type that a municipality has today; of one that has ended, that of the one that has most of it now. */
    public Optional<MunicipalityType> typeOf(String code) {
        return Optional.ofNullable(municipalities.get(current(code))).flatMap(Versioned::asType);
    }

    /** The type of this slug, as long as there is a municipality of it. */
    public Optional<MunicipalityType> type(String slug) {
        return ofType(slug).findFirst();
    }

    /** How many municipalities are of a type today. */
    public long countOfType(String slug) {
        return ofType(slug).count();
    }

    private Stream<MunicipalityType> ofType(String slug) {
        return municipalities.values().stream()
                .flatMap(municipality -> municipality.asType().stream())
                .filter(type -> type.slug().equals(slug));
    }

    void on(EntryEvent event) {
        keep(
                entries,
                event.entryId(),
                switch (event) {
                    case EntryPublished published ->
                        new Versioned(published.version(), published.content().title(), true, null, null);
                    case EntryRevised revised ->
                        new Versioned(revised.version(), revised.content().title(), true, null, null);
                    case EntryWithdrawn withdrawn -> new Versioned(withdrawn.version(), null, false, null, null);
                });
    }

    void on(MunicipalityEvent event) {
        keep(
                municipalities,
                event.code(),
                switch (event) {
                    case MunicipalityRegistered registered ->
                        new Versioned(
                                registered.version(),
                                registered.description().name(),
                                true,
                                null,
                                type(registered.classification()));
                    case MunicipalityClassified classified ->
                        new Versioned(
                                classified.version(),
                                classified.description().name(),
                                true,
                                null,
                                type(classified.classification()));
                    case MunicipalityEnded ended ->
                        new Versioned(
                                ended.version(),
                                ended.name(),
                                false,
                                Succession.primary(ended)
                                        .map(MunicipalityEvent.Successor::code)
                                        .orElse(null),
                                null);
                });
    }

    private static @Nullable MunicipalityType type(@Nullable Classification classification) {
        return classification == null ? null : new MunicipalityType(classification.slug(), classification.name());
    }

    private static void keep(Map<String, Versioned> kept, String id, Versioned heard) {
        kept.merge(id, heard, (before, now) -> now.version() > before.version() ? now : before);
    }

    private record Versioned(
            long version,
            @Nullable String name,
            boolean exists,
            @Nullable String successor,
            @Nullable MunicipalityType type) {
        Optional<String> asName() {
            return Optional.ofNullable(name);
        }

        Optional<String> asSuccessor() {
            return Optional.ofNullable(successor);
        }

        Optional<MunicipalityType> asType() {
            return Optional.ofNullable(type);
        }
    }

    @Configuration
    static class Listening {
        @Bean
        TopicReplay entryReplay(TopicReplays replays, Names names, Experience experience) {
            return replays.replay(EntryEvent.class, (EntryEvent event) -> {
                names.on(event);
                experience.on(event);
            });
        }

        @Bean
        TopicReplay municipalityReplay(TopicReplays replays, Names names) {
            return replays.replay(MunicipalityEvent.class, names::on);
        }
    }
}
