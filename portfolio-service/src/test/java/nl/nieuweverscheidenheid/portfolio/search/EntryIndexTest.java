// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.kit.listening.Position;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.theme.Themes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class EntryIndexTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path directory;

    private final JsonMapper mapper = new JsonMapper();
    private final Municipalities municipalities = new Municipalities();
    private EntryIndex index;

    @BeforeEach
    void open() {
        index = opened(Duration.ZERO);
    }

    @AfterEach
    void close() {
        index.stop();
    }

    @Test
    void anEntryIsFoundByWhatItTells() {
        hear(1, published("a", 1, "Taalcafé in de bibliotheek", "wonen"));
        assertThat(found("bibliotheken")).as("another form").containsExactly("a");
        assertThat(found("taalcafe")).as("without the accent").containsExactly("a");
        assertThat(found("bibl")).as("while typing").containsExactly("a");
        assertThat(found("biblioteek")).as("misspelt").containsExactly("a");
        assertThat(found("zwembad")).isEmpty();
    }

    @Test
    void aRevisionTakesTheFormersPlace() {
        hear(1, published("a", 3, "Taalcafé", "wonen"));
        hear(2, revised("a", 4, "Moestuin", "wonen"));
        assertThat(found("moestuin")).containsExactly("a");
        assertThat(found("taalcafé")).isEmpty();
        assertThat(found("")).containsExactly("a");
    }

    @Test
    void aLateRepeatChangesNothing() {
        var published = published("a", 3, "Taalcafé", "wonen");
        hear(1, published);
        hear(2, revised("a", 4, "Moestuin", "wonen"));
        hear(3, published);
        assertThat(found("moestuin")).containsExactly("a");
    }

    @Test
    void allOfAnEntrysEventsMayComeInOneBatch() {
        index.on(published("a", 3, "Taalcafé", "wonen"), new Position(0, 1));
        index.on(revised("a", 4, "Moestuin", "wonen"), new Position(0, 2));
        index.on(published("a", 3, "Taalcafé", "wonen"), new Position(0, 3));
        index.batchDone();
        assertThat(found("moestuin")).containsExactly("a");
        assertThat(found("")).containsExactly("a");
    }

    @Test
    void whatWasWithdrawnStaysAwayWhateverComesLate() {
        var published = published("a", 3, "Taalcafé", "wonen");
        hear(1, published);
        hear(2, new EntryWithdrawn("a", 5, NOON));
        hear(3, published);
        assertThat(found("taalcafé")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void afterARestartItGoesOnWhereItWas() {
        hear(7, published("a", 1, "Taalcafé", "wonen"));
        index.stop();
        index = opened(Duration.ZERO);
        assertThat(index.positions()).isEqualTo(Map.of(0, 8L));
        assertThat(found("taalcafé")).containsExactly("a");
    }

    @Test
    void afterACrashItReadsAgainWhatItHadNotKept() throws IOException {
        hear(7, published("a", 1, "Taalcafé", "wonen"));
        index.stop();
        index = opened(Duration.ofHours(1));
        hear(8, published("b", 1, "Moestuin", "wonen"));
        var copy = directory.resolveSibling(directory.getFileName() + "-crashed");
        copyOf(directory.resolve("search"), copy.resolve("search"));

        var crashed = opened(copy, Duration.ofHours(1));
        try {
            assertThat(crashed.positions()).isEqualTo(Map.of(0, 8L));
            assertThat(found(crashed, "moestuin")).isEmpty();
            crashed.on(published("b", 1, "Moestuin", "wonen"), new Position(0, 8));
            crashed.batchDone();
            assertThat(found(crashed, "moestuin")).containsExactly("b");
        } finally {
            crashed.stop();
        }
    }

    @Test
    void anIndexThatCannotBeReadIsFilledAnew() throws IOException {
        hear(7, published("a", 1, "Taalcafé", "wonen"));
        index.stop();
        try (var files = Files.list(directory.resolve("search"))) {
            for (var file : files.filter(one -> one.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "not Lucene's");
            }
        }
        index = opened(Duration.ZERO);
        assertThat(index.positions()).isEmpty();
        assertThat(found("")).isEmpty();
    }

    private EntryIndex opened(Duration commitEvery) {
        return opened(directory, commitEvery);
    }

    private EntryIndex opened(Path home, Duration commitEvery) {
        var opened = new EntryIndex(
                new SearchSettings(home.resolve("search"), commitEvery), municipalities, new Themes(mapper), mapper);
        opened.start();
        return opened;
    }

    private void hear(long offset, EntryEvent event) {
        index.on(event, new Position(0, offset));
        index.batchDone();
    }

    private List<String> found(String words) {
        return found(index, words);
    }

    private List<String> found(EntryIndex in, String words) {
        var search = new EntrySearch(in, municipalities, new Themes(mapper));
        return search
                .answer(new EntrySearch.Question(words, Map.of(), Optional.empty(), false), new Paging(1, 10), false)
                .hits()
                .stream()
                .map(hit -> hit.entry().id())
                .toList();
    }

    private static EntryPublished published(String id, long version, String title, String theme) {
        return new EntryPublished(id, version, NOON, content(title, theme));
    }

    private static EntryRevised revised(String id, long version, String title, String theme) {
        return new EntryRevised(id, version, NOON, NOON.plusSeconds(60), content(title, theme));
    }

    private static EntryEvent.Content content(String title, String theme) {
        return new EntryEvent.Content(
                "project",
                title,
                "Een korte samenvatting",
                "GM0363",
                null,
                List.of(theme),
                Map.of("occasion", "Aanleiding", "whatDidNotWork", "Een folder"),
                new EntryEvent.Period(2021, null),
                "running",
                "described",
                List.of(),
                "nl",
                "CC-BY-4.0",
                false,
                null,
                null,
                null);
    }

    private static void copyOf(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
