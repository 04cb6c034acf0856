// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityClassified;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import org.jspecify.annotations.Nullable;

/**
 * Something that has a name rather than a text, as the index keeps it: a municipality, a type or a theme.
 *
 * @param id the municipality's code, or the slug of the type or theme
 * @param slug for addresses on pages
 * @param otherName what it is called as well, such as 's-Gravenhage
 * @param endedDate of a municipality that no longer exists
 * @param became what took its place, the one that most of it went to first
 */
public record IndexedName(
        String id,
        long version,
        String slug,
        String name,
        @Nullable String otherName,
        @Nullable String provinceCode,
        @Nullable String province,
        MunicipalityEvent.@Nullable Classification type,
        @Nullable Integer population,
        @Nullable LocalDate endedDate,
        List<Successor> became) {
    /** A municipality that took an ended one's place. */
    public record Successor(String code, String name) {}

    static IndexedName of(MunicipalityEvent event) {
        return switch (event) {
            case MunicipalityRegistered registered ->
                municipality(
                        registered.code(), registered.version(), registered.description(), registered.classification());
            case MunicipalityClassified classified ->
                municipality(
                        classified.code(), classified.version(), classified.description(), classified.classification());
            case MunicipalityEnded ended ->
                new IndexedName(
                        ended.code(),
                        ended.version(),
                        ended.code(),
                        ended.name(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        ended.endDate(),
                        ended.successors().stream()
                                .sorted((one, other) -> Boolean.compare(other.primary(), one.primary()))
                                .map(successor -> new Successor(successor.code(), successor.name()))
                                .toList());
        };
    }

    static IndexedName plain(String slug, long version, String name) {
        return new IndexedName(slug, version, slug, name, null, null, null, null, null, null, List.of());
    }

    /** The slug of a municipality's type. */
    public Optional<String> typeSlug() {
        return Optional.ofNullable(type).map(MunicipalityEvent.Classification::slug);
    }

    private static IndexedName municipality(
            String code,
            long version,
            MunicipalityEvent.Description description,
            MunicipalityEvent.@Nullable Classification classification) {
        return new IndexedName(
                code,
                version,
                description.slug(),
                description.name(),
                description.cbsName().equals(description.name()) ? null : description.cbsName(),
                description.provinceCode(),
                description.province(),
                classification,
                description.population(),
                null,
                List.of());
    }
}
