// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.typology.facts.FactSet;

/**
 * What was read of a source: the sets that it holds, none if there is an error among the findings.
 *
 * @param counts what there was, by name, such as rows
 */
record Reading(List<FactSet> sets, Map<String, Integer> counts, List<Finding> findings) {
    Reading {
        sets = findings.stream().anyMatch(Finding::refuses) ? List.of() : List.copyOf(sets);
        findings = List.copyOf(findings);
    }
}
