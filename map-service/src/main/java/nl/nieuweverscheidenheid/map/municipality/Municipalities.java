// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.municipality;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityClassified;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.kit.municipality.Succession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the typology tells of municipalities, in memory: read anew from the topic at each start. */
@Component
public class Municipalities {
    private final Map<String, Known> municipalities = new ConcurrentHashMap<>();
    private final Fingerprint fingerprint = new Fingerprint();
    private final Succession succession =
            new Succession(code -> Optional.ofNullable(municipalities.get(code)).map(Known::successor));

    /** A municipality of today. */
    public record Place(
            String code,
            String name,
            String slug,
            String provinceCode,
            String province,
            double longitude,
            double latitude,
            Optional<Type> type) {}

    /**
     * A municipality's type.
     *
     * @param basis {@code wrr} where the WRR itself assigned it, {@code indication} where the portal computed it
     */
    public record Type(String slug, String name, String basis) {}

    /** Either where a municipality is or, if it has ended, the code of the one that has most of it. */
    private record Known(
            long version, @Nullable Place place, @Nullable String successor) {}

    /** Hears of a municipality. */
    public synchronized void on(MunicipalityEvent event) {
        var heard = switch (event) {
            case MunicipalityRegistered registered ->
                new Known(
                        registered.version(),
                        place(registered.code(), registered.description(), registered.classification()),
                        null);
            case MunicipalityClassified classified ->
                new Known(
                        classified.version(),
                        place(classified.code(), classified.description(), classified.classification()),
                        null);
            case MunicipalityEnded ended ->
                new Known(
                        ended.version(),
                        null,
                        Succession.primary(ended)
                                .map(MunicipalityEvent.Successor::code)
                                .orElse(null));
        };
        var before = municipalities.get(event.code());
        if (before == null || heard.version() > before.version()) {
            municipalities.put(event.code(), heard);
            fingerprint.changed(event.code(), before == null ? 0 : before.version(), heard.version());
        }
    }

    /** Equal where what is known is equal. */
    public String version() {
        return fingerprint.value();
    }

    /** The code of the municipality of today that has this one, which is itself unless it has ended. */
    public String current(String code) {
        return succession.current(code);
    }

    /** A municipality of today. */
    public Optional<Place> find(String code) {
        return Optional.ofNullable(municipalities.get(code)).map(Known::place);
    }

    private static Place place(
            String code,
            MunicipalityEvent.Description description,
            MunicipalityEvent.@Nullable Classification classification) {
        return new Place(
                code,
                description.name(),
                description.slug(),
                description.provinceCode(),
                description.province(),
                description.longitude(),
                description.latitude(),
                Optional.ofNullable(classification).map(one -> new Type(one.slug(), one.name(), one.basis())));
    }
}
