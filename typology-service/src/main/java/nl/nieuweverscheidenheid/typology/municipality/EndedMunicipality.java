// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A municipality that exists no longer, and what became of it. */
public record EndedMunicipality(MunicipalityCode code, String name, LocalDate endDate, List<Successor> successors) {
    /** Shares that add up to less than this are not all known. */
    private static final double WHOLE = 0.99;

    public EndedMunicipality {
        successors = List.copyOf(successors);
    }

    /** How much of it (0 to 1) went where; where that is not known, all of it to the primary successor. */
    public Map<MunicipalityCode, Double> parts() {
        var known = successors.stream().mapToDouble(Successor::addressShare).sum() >= WHOLE;
        return successors.stream()
                .collect(Collectors.toMap(
                        Successor::code, one -> known ? one.addressShare() : one.primary() ? 1.0 : 0.0));
    }

    /** The same with other successors. */
    EndedMunicipality with(List<Successor> others) {
        return new EndedMunicipality(code, name, endDate, others);
    }

    /**
     * A municipality of today that has part of it, at the end of the chain of mergers.
     *
     * @param primary the one to show where only one can be shown
     * @param addressShare the share (0 to 1) of its addresses that went there
     */
    public record Successor(MunicipalityCode code, String name, boolean primary, double addressShare) {
        /** What one has that got two parts of it. */
        Successor and(Successor other) {
            return new Successor(code, name, primary || other.primary, addressShare + other.addressShare);
        }
    }
}
