// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.typology.municipality.EndedMunicipality;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.municipality.Register;

/**
 * The municipalities that there were on 1 January of a year, and which of today's has each of them. The register knows when
 * one ended but not when one began; one that took the place of others is recognised by those having figures instead.
 */
final class MunicipalitiesOfYear {
    private final Register register;
    private final Map<String, String> namesInTable;
    private final TreeMap<String, Municipality> today = new TreeMap<>();
    private final TreeMap<String, EndedMunicipality> endedSince = new TreeMap<>();

    MunicipalitiesOfYear(Register register, int year, Map<String, String> namesInTable) {
        this.register = register;
        this.namesInTable = namesInTable;
        var day = LocalDate.of(year, 1, 1);
        for (var one : register.all()) {
            today.put(one.code().value(), one);
            register.endedInto(one.code()).stream()
                    .filter(ended -> !ended.endDate().isBefore(day))
                    .forEach(ended -> endedSince.put(ended.code().value(), ended));
        }
    }

    /** Whether there may have been one with this code. */
    boolean had(String code) {
        return today.containsKey(code) || endedSince.containsKey(code);
    }

    /** Those that there must have been and that have no figures. */
    Set<String> without(Set<String> withFigures) {
        var missing = new TreeSet<>(today.keySet());
        missing.addAll(endedSince.keySet());
        missing.removeAll(withFigures);
        missing.removeIf(code -> beganLater(code, withFigures));
        return missing;
    }

    /** Whether one with figures became part of it, or ended before it in the same municipality of today. */
    private boolean beganLater(String code, Set<String> withFigures) {
        var own = endedSince.get(code);
        var successors = own == null ? Set.of(code) : successors(own);
        return endedSince.values().stream()
                .filter(other -> withFigures.contains(other.code().value()))
                .filter(other -> own == null || other.endDate().isBefore(own.endDate()))
                .anyMatch(other -> !Collections.disjoint(successors(other), successors));
    }

    /** The one municipality of today that has all of it; empty if it was divided. */
    Optional<MunicipalityCode> today(String code) {
        var ended = endedSince.get(code);
        if (ended == null) {
            return Optional.ofNullable(today.get(code)).map(Municipality::code);
        }
        var successors = successors(ended);
        return successors.size() == 1 ? successors.stream().findFirst().map(MunicipalityCode::new) : Optional.empty();
    }

    /** Name and code, for a report; the table's name if the register has none. */
    String named(String code) {
        var name = Optional.ofNullable(today.get(code))
                .map(Municipality::name)
                .or(() -> register.findEnded(code).map(EndedMunicipality::name))
                .orElseGet(() -> namesInTable.getOrDefault(code, "zonder naam"));
        return "%s (%s)".formatted(name, code);
    }

    private static Set<String> successors(EndedMunicipality ended) {
        return ended.successors().stream()
                .map(successor -> successor.code().value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
