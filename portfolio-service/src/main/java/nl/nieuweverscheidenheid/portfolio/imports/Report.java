// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found in what somebody wanted to import, and what of it is new; kept as JSON, so a part is only ever added.
 *
 * @param source what it was read from
 * @param usable whether it may be imported: no finding is an error
 * @param counts rows, and of these those that are new, published, drafts, and known, which stay as they are
 * @param findings the first few hundred, errors before all else
 * @param taken the first few hundred of those that are new; none where it cannot be imported
 */
public record Report(
        String kind,
        String source,
        boolean usable,
        Map<String, Integer> counts,
        List<Finding> findings,
        List<Taken> taken) {
    private static final int MOST = 500;

    public Report {
        counts = new TreeMap<>(counts);
        findings = findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .limit(MOST)
                .toList();
        taken = usable ? taken.stream().limit(MOST).toList() : List.of();
    }

    /** A story that is new here. */
    public record Taken(int line, String id, String title, String municipality, String state) {}
}
