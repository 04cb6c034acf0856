// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.municipality;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
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

/** The municipalities as the typology last told of them, in memory: read anew from the topic at each start. */
@Component
public class Municipalities {
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Succession succession = new Succession(
            code -> Optional.ofNullable(known.get(code)).map(Known::successor).map(MunicipalityEvent.Successor::code));
    private final Map<String, String> typeNames = new ConcurrentHashMap<>();
    private final Map<String, String> provinceNames = new ConcurrentHashMap<>();

    /** A municipality that exists. */
    public record Municipality(
            String code,
            String name,
            String provinceCode,
            String province,
            double longitude,
            double latitude,
            Optional<Type> type) {}

    /** The type that the portal shows for a municipality, and whether the WRR assigned it or the portal indicates it. */
    public record Type(String slug, String name, String basis) {}

    /** The municipality with this code, unless nobody knows it or it has ended. */
    public Optional<Municipality> find(MunicipalityCode code) {
        return Optional.ofNullable(known.get(code.value())).flatMap(Known::asMunicipality);
    }

    /** The municipality of today that has this one, which is itself unless it has ended. */
    public Optional<Municipality> current(MunicipalityCode code) {
        return find(new MunicipalityCode(currentCode(code.value())));
    }

    /** The code of the municipality of today that has the one with this code, which is itself unless it has ended. */
    public String currentCode(String code) {
        return succession.current(code);
    }

    /** The codes of municipalities of today, and of those that became part of them: under each there may be entries. */
    public Set<String> withParts(Set<String> codes) {
        return succession.withParts(codes, known.keySet());
    }

    /** The name of a municipality, also of one that has ended; its code where nobody knows it. */
    public String nameOf(MunicipalityCode code) {
        return Optional.ofNullable(known.get(code.value())).map(Known::name).orElse(code.value());
    }

    /** Whether anybody ever told of it, also if it has ended. */
    public boolean contains(MunicipalityCode code) {
        return known.containsKey(code.value());
    }

    /**
     * The codes of those that are called so, however it is written; of those that exist if there are any, or else of those
     * that have ended. Several where the name says too little.
     */
    public List<MunicipalityCode> named(String name) {
        var wanted = MunicipalityName.of(name);
        return Stream.<Predicate<MunicipalityName>>of(wanted::equals, wanted::isWithoutPlaceOf)
                .flatMap(fits -> Stream.of(true, false).map(existing -> codesOf(fits, existing)))
                .filter(codes -> !codes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<MunicipalityCode> codesOf(Predicate<MunicipalityName> fits, boolean existing) {
        return known.entrySet().stream()
                .filter(one -> one.getValue().asMunicipality().isPresent() == existing)
                .filter(one -> one.getValue().names().map(MunicipalityName::of).anyMatch(fits))
                .map(one -> new MunicipalityCode(one.getKey()))
                .sorted(Comparator.comparing(MunicipalityCode::value))
                .toList();
    }

    /** The slug of the municipality's type, or of the one that has it now. */
    public Optional<String> typeOf(MunicipalityCode code) {
        return current(code).flatMap(Municipality::type).map(Type::slug);
    }

    /** Every municipality that exists. */
    public Collection<Municipality> all() {
        return known.values().stream()
                .flatMap(one -> one.asMunicipality().stream())
                .toList();
    }

    /** What became of a municipality that has ended: the name of the one that took most of it over. */
    Optional<String> successorOf(String code) {
        return Optional.ofNullable(known.get(code))
                .map(Known::successor)
                .map(successor -> successor.name() + " (" + successor.code() + ")");
    }

    /** The name of the type with this slug, or the slug where no municipality has the type. */
    public String nameOfType(String slug) {
        return typeNames.getOrDefault(slug, slug);
    }

    /** The name of the province with this code, or the code where no municipality lies in it. */
    public String nameOfProvince(String code) {
        return provinceNames.getOrDefault(code, code);
    }

    void on(MunicipalityEvent event) {
        var before = known.get(event.code());
        if (before != null && before.version() >= event.version()) {
            return;
        }
        var now = switch (event) {
            case MunicipalityRegistered registered ->
                Known.of(
                        registered.version(), registered.code(), registered.description(), registered.classification());
            case MunicipalityClassified classified ->
                Known.of(
                        classified.version(), classified.code(), classified.description(), classified.classification());
            case MunicipalityEnded ended ->
                new Known(
                        ended.version(),
                        ended.name(),
                        ended.name(),
                        null,
                        Succession.primary(ended).orElse(null));
        };
        known.put(event.code(), now);
        now.asMunicipality().ifPresent(municipality -> {
            provinceNames.put(municipality.provinceCode(), municipality.province());
            municipality.type().ifPresent(type -> typeNames.put(type.slug(), type.name()));
        });
    }

    /** Either a municipality or, if it has ended, who took it over. */
    private record Known(
            long version,
            String name,
            String cbsName,
            @Nullable Municipality municipality,
            MunicipalityEvent.@Nullable Successor successor) {
        static Known of(
                long version,
                String code,
                MunicipalityEvent.Description description,
                MunicipalityEvent.@Nullable Classification classification) {
            return new Known(
                    version,
                    description.name(),
                    description.cbsName(),
                    new Municipality(
                            code,
                            description.name(),
                            description.provinceCode(),
                            description.province(),
                            description.longitude(),
                            description.latitude(),
                            Optional.ofNullable(classification)
                                    .map(type -> new Type(type.slug(), type.name(), type.basis()))),
                    null);
        }

        Stream<String> names() {
            return Stream.of(name, cbsName);
        }

        Optional<Municipality> asMunicipality() {
            return Optional.ofNullable(municipality);
        }
    }

    @Configuration
    static class Listening {
        @Bean
        TopicReplay municipalityReplay(TopicReplays replays, Municipalities municipalities) {
            return replays.replay(MunicipalityEvent.class, municipalities::on);
        }
    }
}
