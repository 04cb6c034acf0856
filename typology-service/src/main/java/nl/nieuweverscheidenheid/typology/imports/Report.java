// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found in what somebody wanted to import, and what it changes; kept as JSON, so a part is only ever added.
 *
 * @param year of which figures are
 * @param source what it was read from
 * @param usable whether it may be imported: no finding is an error
 * @param counts what there was, by name, such as rows
 * @param findings errors first
 * @param changes absent where it cannot be imported
 */
public record Report(
        ImportKind kind,
        @Nullable Integer year,
        String source,
        boolean usable,
        Map<String, Integer> counts,
        List<Finding> findings,
        @Nullable Changes changes) {
    public Report {
        counts = new TreeMap<>(counts);
        findings = findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
