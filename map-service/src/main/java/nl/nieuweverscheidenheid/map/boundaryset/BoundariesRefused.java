// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

import nl.nieuweverscheidenheid.map.boundaryimport.BoundaryReport;
import nl.nieuweverscheidenheid.map.boundaryimport.Finding;

/** There are errors in the boundaries that were to be imported; the map shows what it showed before. */
public final class BoundariesRefused extends RuntimeException {
    private final transient BoundaryReport report;

    BoundariesRefused(BoundaryReport report) {
        super("There are %d errors in the boundaries; nothing was changed"
                .formatted(report.findings().stream().filter(Finding::refuses).count()));
        this.report = report;
    }

    /** What was found. */
    public BoundaryReport report() {
        return report;
    }
}
