// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

import java.time.LocalDate;
import java.util.List;

/** A municipality that exists no longer, and what became of it. */
public record EndedMunicipality(MunicipalityCode code, String name, LocalDate endDate, List<Successor> successors) {
    public EndedMunicipality {
        successors = List.copyOf(successors);
    }

    /**
     * A municipality of today that has part of it, at the end of the chain of mergers.
     *
     * @param primary the one to show where only one can be shown
     * @param addressShare the share (0 to 1) of its addresses that went there
     */
    public record Successor(MunicipalityCode code, String name, boolean primary, double addressShare) {}
}
