// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.typology.figures.Composition;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;

/**
 * What was read: compositions by scheme and municipality, and what was found on the way.
 *
 * @param compositions of each municipality of today one by each scheme; empty when the reading is not usable
 * @param findings errors first, then warnings, then notes
 */
public record CbsReading(
        int year, String table, Map<MunicipalityCode, List<Composition>> compositions, List<Finding> findings) {
    public CbsReading {
        compositions = Map.copyOf(compositions);
        findings = List.copyOf(findings);
    }

    /** Whether the compositions may be used: no finding is an error. */
    public boolean isUsable() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** What a finding does to the reading: an error refuses all of it. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    /**
     * Something to know about what was read.
     *
     * @param code the kind of finding, such as figure-missing
     * @param text in Dutch, for the editor's report
     */
    public record Finding(Severity severity, String code, String text) {}
}
