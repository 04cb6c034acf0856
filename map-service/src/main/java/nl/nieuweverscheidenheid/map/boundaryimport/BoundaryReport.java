// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryimport;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found in boundaries that somebody wanted to import.
 *
 * @param kind what all reports of imports tell; here always boundaries
 * @param year of which 1 January they are, where that could be told
 * @param crs how places were written, where that could be told
 * @param source what they were read from
 * @param usable whether they may be imported: no finding is an error
 * @param counts what there was, by name, such as municipalities and points
 * @param findings errors before all else
 */
public record BoundaryReport(
        String kind,
        @Nullable Integer year,
        @Nullable String crs,
        String source,
        boolean usable,
        Map<String, Integer> counts,
        List<Finding> findings) {
    public BoundaryReport {
        counts = new TreeMap<>(counts);
        findings = findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
