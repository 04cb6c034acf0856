// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

/** There are errors in what was to be imported; all of it stays outside. */
public final class ImportRefused extends RuntimeException {
    private final transient Report report;

    ImportRefused(Report report) {
        super("There are %d errors in what was to be imported; nothing was changed"
                .formatted(report.findings().stream().filter(Finding::refuses).count()));
        this.report = report;
    }

    /** What was found. */
    public Report report() {
        return report;
    }
}
