// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.nieuweverscheidenheid.typology.ShippedFacts;
import nl.nieuweverscheidenheid.typology.facts.FactTables;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {
    private static final Path REPORT = Path.of("../docs/typology.md");

    /** Run with {@code -Dreport=write} after a change of rules or figures. */
    @Test
    void theReportInDocsIsThatOfTheRulesAndFiguresOfNow() throws IOException {
        var report = new EvaluationReport(ShippedFacts.typology(), ShippedFacts.rules(), FactTables.assignments())
                .markdown();
        if ("write".equals(System.getProperty("report"))) {
            Files.writeString(REPORT, report);
        }
        assertThat(Files.readString(REPORT)).isEqualTo(report);
        assertThat(report.substring(report.indexOf("## Alle gemeenten")).lines().filter(line -> line.startsWith("| ")))
                .as("a row for each municipality, below the head")
                .hasSize(343);
    }
}
