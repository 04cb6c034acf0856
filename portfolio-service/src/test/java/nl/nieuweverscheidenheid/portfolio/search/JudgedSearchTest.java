// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.listening.Position;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.municipality.ToldMunicipalities;
import nl.nieuweverscheidenheid.portfolio.theme.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** How good the answers are; what was reached must not be lost. */
class JudgedSearchTest {
    private static final double REACHED = 0.69;
    private static final Logger LOG = LoggerFactory.getLogger(JudgedSearchTest.class);

    @TempDir
    Path directory;

    private final JudgedSet judged = new JudgedSet();

    @Test
    void theBestStoriesComeFirst() {
        var mapper = new JsonMapper();
        var themes = new Themes(mapper);
        var municipalities = ToldMunicipalities.of(judged.municipalities());
        var index = new EntryIndex(
                new SearchSettings(directory.resolve("search"), Duration.ZERO), municipalities, themes, mapper);
        index.start();
        try {
            var offset = 0;
            for (var story : judged.stories()) {
                index.on(story, new Position(0, offset++));
            }
            index.batchDone();
            var search = new EntrySearch(index, municipalities, themes);

            var outcome = judged.measure(words -> ids(search, words));

            LOG.info(outcome.table());
            assertThat(outcome.all()).as(outcome.table()).isGreaterThanOrEqualTo(REACHED);
        } finally {
            index.stop();
        }
    }

    private static List<String> ids(EntrySearch search, String words) {
        return search
                .answer(new EntrySearch.Question(words, Map.of(), Optional.empty(), false), new Paging(1, 10), false)
                .hits()
                .stream()
                .map(hit -> hit.entry().id())
                .toList();
    }
}
