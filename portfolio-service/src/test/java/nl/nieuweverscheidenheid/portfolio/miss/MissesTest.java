// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.miss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import nl.nieuweverscheidenheid.portfolio.index.Events;
import nl.nieuweverscheidenheid.portfolio.index.FilledIndex;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissesTest {
    @TempDir
    Path directory;

    private final Kept kept = new Kept();
    private final MovableClock clock = new MovableClock("2026-03-02T12:00:00Z");
    private FilledIndex filled;
    private Misses misses;

    @BeforeEach
    void open() {
        filled = new FilledIndex(directory);
        filled.hear(List.of(Events.published("a", 1, "Een verhaal over hosselen")));
        misses = new Misses(filled.text(), filled.index(), kept, clock);
    }

    @AfterEach
    void close() {
        filled.close();
    }

    @Test
    void whatIsSoughtInThreeHoursOfAWeekIsKeptHoweverItWasTyped() {
        misses.note("Zwembaden in de buurt");
        misses.note("zwembaden buurt");
        clock.pass(Duration.ofHours(1));
        misses.note("zwembaden, buurt");
        assertThat(kept.of("2026-W10")).isEmpty();
        clock.pass(Duration.ofHours(1));
        misses.note("zwembaden buurt");
        await().until(() -> !kept.of("2026-W10").isEmpty());
        clock.pass(Duration.ofHours(1));
        misses.note("zwembaden buurt");

        await().untilAsserted(() ->
                assertThat(kept.of("2026-W10")).containsExactly(new MissStore.Miss("zwembaden buurt", 4)));
    }

    @Test
    void aNewWeekBeginsAnew() {
        for (var day = 0; day < 3; day++) {
            misses.note("zwembaden buurt");
            clock.pass(Duration.ofDays(4));
        }

        assertThat(kept.of("2026-W10")).isEmpty();
        assertThat(kept.of("2026-W11")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwxz",
                "0612345678",
                "iemand@gemeente.example",
                "NL00BANK0123456789",
                "GM0363",
                "wie is xyzzi",
                "1234 AB",
                "zwembad zwembad zwembad zwembad zwembad zwembad zwembad",
                "a",
                "de van het"
            })
    void whatMayTellOfAPersonIsNotKept(String words) {
        assertThat(misses.harmless(words)).isEmpty();
    }

    @Test
    void wordsOfTheLanguageAndOfThePortalAreKept() {
        assertThat(misses.harmless("Zwembaden!")).hasValue("zwembaden");
        assertThat(misses.harmless("hosselen")).as("only the portal has it").hasValue("hosselen");
    }

    private static final class Kept implements MissStore {
        private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();

        @Override
        public void add(String week, String query, int hours) {
            counts.merge(week + " " + query, hours, Integer::sum);
        }

        @Override
        public List<Miss> of(String week) {
            return counts.entrySet().stream()
                    .filter(count -> count.getKey().startsWith(week))
                    .map(count -> new Miss(count.getKey().substring(week.length() + 1), count.getValue()))
                    .toList();
        }
    }
}
