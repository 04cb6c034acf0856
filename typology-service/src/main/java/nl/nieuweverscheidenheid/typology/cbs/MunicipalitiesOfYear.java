// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.typology.municipality.EndedMunicipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.municipality.Register;

/** The municipalities that there were on 1 January of a year, and which of today's has each of them. */
final class MunicipalitiesOfYear {
    private final Map<String, String> names;
    private final Map<String, Set<MunicipalityCode>> today = new TreeMap<>();

    /** {@code namesInTable}, by code, are for those that the register does not know. */
    MunicipalitiesOfYear(Register register, int year, Map<String, String> namesInTable) {
        names = new HashMap<>(namesInTable);
        var day = LocalDate.of(year, 1, 1);
        for (var one : register.all()) {
            names.put(one.code().value(), one.name());
            if (register.existed(one.code(), day)) {
                today.put(one.code().value(), Set.of(one.code()));
            }
        }
        for (var one : register.ended()) {
            names.put(one.code().value(), one.name());
            if (register.existed(one.code(), day)) {
                today.put(
                        one.code().value(),
                        one.successors().stream()
                                .map(EndedMunicipality.Successor::code)
                                .collect(Collectors.toUnmodifiableSet()));
            }
        }
    }

    /** Whether there was one with this code. */
    boolean had(String code) {
        return today.containsKey(code);
    }

    /** All of them but these. */
    Set<String> except(Set<String> codes) {
        var others = new TreeSet<>(today.keySet());
        others.removeAll(codes);
        return others;
    }

    /** The one municipality of today that has all of it; empty if it was divided. */
    Optional<MunicipalityCode> today(String code) {
        return Optional.ofNullable(today.get(code))
                .filter(successors -> successors.size() == 1)
                .flatMap(successors -> successors.stream().findFirst());
    }

    /** Name and code, for a report. */
    String named(String code) {
        return "%s (%s)".formatted(names.getOrDefault(code, "zonder naam"), code);
    }
}
