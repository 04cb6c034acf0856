// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryimport;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityClassified;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.kit.listening.TopicReplay;
import nl.nieuweverscheidenheid.kit.listening.TopicReplays;
import nl.nieuweverscheidenheid.map.boundary.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The municipalities of today and those that have ended, as typology-service told of them. */
@Component
class KnownMunicipalities {
    private final Map<String, Known> all = new ConcurrentHashMap<>();

    /** Without a place if it has ended. */
    private record Known(long version, String name, Places.@Nullable Place place) {}

    void on(MunicipalityEvent event) {
        var heard = switch (event) {
            case MunicipalityRegistered registered -> known(event, registered.description());
            case MunicipalityClassified classified -> known(event, classified.description());
            case MunicipalityEnded ended -> new Known(ended.version(), ended.name(), null);
        };
        all.merge(event.code(), heard, (before, now) -> now.version() > before.version() ? now : before);
    }

    /** Those of today, by code. */
    Map<String, Places.Place> current() {
        return all.entrySet().stream()
                .filter(one -> one.getValue().place() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> Objects.requireNonNull(one.getValue().place()),
                        (one, same) -> one,
                        TreeMap::new));
    }

    /** The name of one that has ended. */
    Optional<String> ended(String code) {
        return Optional.ofNullable(all.get(code))
                .filter(known -> known.place() == null)
                .map(Known::name);
    }

    private static Known known(MunicipalityEvent event, MunicipalityEvent.Description description) {
        return new Known(
                event.version(),
                description.name(),
                new Places.Place(
                        event.code(),
                        description.name(),
                        description.provinceCode(),
                        description.province(),
                        description.longitude(),
                        description.latitude(),
                        Objects.requireNonNullElse(description.population(), 0)));
    }

    @Configuration
    static class Listening {
        @Bean
        TopicReplay knownMunicipalitiesReplay(TopicReplays replays, KnownMunicipalities known) {
            return replays.replay(MunicipalityEvent.class, known::on);
        }
    }
}
