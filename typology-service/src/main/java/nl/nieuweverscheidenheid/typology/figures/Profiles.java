// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.typology.municipality.Division;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;

/**
 * Puts figures of the municipalities of their year together for those of today: counts and borders are added up, classes
 * and shares are averaged by residents, and of what was split each part takes its share.
 */
public final class Profiles {
    private final Collection<Map<MunicipalityCode, Composition>> compositions;
    private final Map<MunicipalityCode, Surroundings> surroundings;
    private final Map<MunicipalityCode, Double> borderKm;

    /** @param compositions for each classification and year those of all municipalities */
    public Profiles(
            Collection<Map<MunicipalityCode, Composition>> compositions,
            Map<MunicipalityCode, Surroundings> surroundings,
            Map<MunicipalityCode, Double> borderKm) {
        this.compositions = compositions;
        this.surroundings = surroundings;
        this.borderKm = borderKm;
    }

    /** A municipality of the figures' year that is now part of another, or that one itself. */
    private record Part(MunicipalityCode code, double share) {}

    /** The figures of every municipality of this division. */
    public Map<MunicipalityCode, Profile> of(Division division) {
        var parts = new HashMap<MunicipalityCode, List<Part>>();
        division.municipalities()
                .forEach(one -> parts.put(one.code(), new ArrayList<>(List.of(new Part(one.code(), 1)))));
        division.ended()
                .forEach(one -> one.parts()
                        .forEach((successor, share) -> parts.computeIfAbsent(successor, unseen -> new ArrayList<>())
                                .add(new Part(one.code(), share))));
        var profiles = new HashMap<MunicipalityCode, Profile>();
        division.municipalities()
                .forEach(one -> profiles.put(one.code(), profile(parts.getOrDefault(one.code(), List.of()))));
        return profiles;
    }

    private Profile profile(List<Part> parts) {
        return new Profile(
                compositions.stream()
                        .flatMap(ofOneYear -> composition(parts, ofOneYear).stream())
                        .toList(),
                mean(parts, Surroundings::urbanity),
                mean(parts, Surroundings::agricultureShare),
                parts.stream()
                        .mapToDouble(part -> part.share() * borderKm.getOrDefault(part.code(), 0.0))
                        .sum());
    }

    private static Optional<Composition> composition(List<Part> parts, Map<MunicipalityCode, Composition> ofOneYear) {
        var known = parts.stream()
                .filter(part -> part.share() > 0 && ofOneYear.containsKey(part.code()))
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var first = ofOneYear.get(known.getFirst().code());
        if (known.size() == 1 && known.getFirst().share() == 1) {
            return Optional.ofNullable(first);
        }
        var counts = new LinkedHashMap<String, Double>();
        known.forEach(part -> Stream.ofNullable(ofOneYear.get(part.code()))
                .forEach(own -> own.counts()
                        .forEach((group, count) -> counts.merge(group, count * part.share(), Double::sum))));
        var rounded = new LinkedHashMap<String, Integer>();
        counts.forEach((group, count) -> rounded.put(group, Math.toIntExact(Math.round(count))));
        return Optional.ofNullable(first).map(one -> new Composition(one.scheme(), one.year(), rounded, one.source()));
    }

    private double mean(List<Part> parts, ToDoubleFunction<Surroundings> value) {
        var sum = 0.0;
        var weight = 0.0;
        for (var part : parts) {
            var own = surroundings.get(part.code());
            if (own != null) {
                sum += part.share() * own.population() * value.applyAsDouble(own);
                weight += part.share() * own.population();
            }
        }
        if (weight == 0) {
            throw new IllegalArgumentException("Nothing is known of the surroundings of " + parts);
        }
        return sum / weight;
    }
}
