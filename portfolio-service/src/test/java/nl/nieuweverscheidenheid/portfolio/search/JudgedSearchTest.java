// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How good the answers are; what was reached must not be lost. */
class JudgedSearchTest {
    private static final double REACHED = 0.97;
    private static final Logger LOG = LoggerFactory.getLogger(JudgedSearchTest.class);

    @TempDir
    Path directory;

    private final JudgedSet judged = new JudgedSet();

    @Test
    void theBestStoriesComeFirst() {
        try (var bench = new SearchBench(directory)) {
            bench.hear(judged.municipalities());
            bench.hear(judged.stories());

            var outcome = judged.measure(bench::found);

            LOG.info(outcome.table());
            assertThat(outcome.all()).as(outcome.table()).isGreaterThanOrEqualTo(REACHED);
        }
    }
}
