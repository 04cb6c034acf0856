// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A municipality was asked for as it was on a day on which it did not exist yet. */
public final class MunicipalityNotYetFounded extends RuntimeException {
    private final transient List<EndedMunicipality> predecessors;

    MunicipalityNotYetFounded(Municipality one, LocalDate founded, List<EndedMunicipality> predecessors) {
        super("%s exists since %s; before that there was %s"
                .formatted(
                        one.name(),
                        founded,
                        predecessors.stream()
                                .map(before -> "%s (%s)".formatted(before.name(), before.code()))
                                .collect(Collectors.joining(", "))));
        this.predecessors = List.copyOf(predecessors);
    }

    /** Those that became part of it. */
    public List<EndedMunicipality> predecessors() {
        return predecessors;
    }
}
