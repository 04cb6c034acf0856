// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicRemoved;
import nl.nieuweverscheidenheid.kit.listening.Position;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class SearchIndexTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path directory;

    private FilledIndex filled;

    @BeforeEach
    void open() {
        filled = new FilledIndex(directory);
    }

    @AfterEach
    void close() {
        filled.close();
    }

    @Test
    void aRevisionTakesTheFormersPlace() {
        filled.hear(List.of(Events.published("a", 3, "Taalcafé"), Events.revised("a", 4, "Moestuin")));

        assertThat(ids("moestuin")).containsExactly("a");
        assertThat(ids("taalcafe")).isEmpty();
        assertThat(stories()).containsExactly("a");
    }

    @Test
    void aLateRepeatChangesNothing() {
        var published = Events.published("a", 3, "Taalcafé");
        filled.hear(List.of(published));
        filled.hear(List.of(Events.revised("a", 4, "Moestuin")));
        filled.hear(List.of(published));

        assertThat(ids("moestuin")).containsExactly("a");
        assertThat(stories()).containsExactly("a");
    }

    @Test
    void whatWasWithdrawnStaysAwayWhateverComesLate() {
        var published = Events.published("a", 3, "Taalcafé");
        filled.hear(List.of(published, new EntryWithdrawn("a", 5, NOON), published));

        assertThat(ids("taalcafe")).isEmpty();
        assertThat(stories()).isEmpty();
    }

    @Test
    void aRemovedTopicIsGone() {
        filled.hear(List.of(Events.topic("t", 1, "Wie heeft een taalcafé?")));
        assertThat(of(DocumentKind.TOPIC)).containsExactly("t");

        filled.hear(List.of(new TopicRemoved("t", 2, NOON), Events.topic("t", 1, "Wie heeft een taalcafé?")));
        assertThat(of(DocumentKind.TOPIC)).isEmpty();
    }

    @Test
    void whatHasAThemeIsFoundByItsNameOfToday() {
        filled.hear(List.of(
                Events.published("a", 1, "Taalcafé"),
                Events.topic("t", 1, "Wie weet raad?"),
                Events.theme("Verblijf", 1)));
        filled.hear(List.of(Events.theme("Stek", 3), Events.theme("Onderdak", 2)));

        assertThat(ids("stek")).containsExactly("a");
        assertThat(found(new TermQuery(new Term(Fields.Words.TOPIC.stem(), "stek"))))
                .containsExactly("t");
        assertThat(ids("onderdak")).isEmpty();
        assertThat(ids("verblijf")).isEmpty();

        filled.close();
        filled = new FilledIndex(directory);
        assertThat(found(new TermQuery(new Term(Fields.Words.NAME.stem(), "stek"))))
                .containsExactly(Events.THEME);
        filled.hear(List.of(Events.published("b", 1, "Moestuin")));
        assertThat(ids("stek")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void keepsTheWayToAStoryAndItsPicture() {
        filled.hear(List.of(Events.illustrated("a", "taalcafe", "ab12")));

        var story = filled.index()
                .search(searcher ->
                        filled.documents().story(searcher, searcher.search(Stories.all(), 1).scoreDocs[0].doc));
        assertThat(story.slug()).isEqualTo("taalcafe");
        assertThat(story.image())
                .isEqualTo(new EntryEvent.Image("ab12", "Een tafel", List.of(new EntryEvent.ImageSize(480, 320))));
    }

    @Test
    void aStoryOfAMunicipalityThatEndsIsFoundByItsNameAndUnderWhatItBecame() {
        filled.hear(List.of(
                Events.municipality("GM0363", "Amsterdam", "voorsteden", 1), Events.published("a", 1, "Taalcafé")));

        filled.hear(List.of(Events.ended("GM0363", "Amsterdam", "GM2001", 2)));
        assertThat(found(Facet.TYPE.anyOf(List.of("voorsteden")))).isEmpty();
        filled.hear(List.of(Events.municipality("GM2001", "Groot-Amsterdam", "expatgemeenten", 1)));
        assertThat(found(Facet.MUNICIPALITY.anyOf(List.of("GM2001")))).containsExactly("a");
        assertThat(found(Facet.TYPE.anyOf(List.of("expatgemeenten")))).containsExactly("a");
        assertThat(ids("amsterdam")).containsExactly("a");

        filled.hear(List.of(Events.municipality("GM2001", "Groot-Amsterdam", "voorsteden", 2)));
        assertThat(found(Facet.TYPE.anyOf(List.of("voorsteden")))).containsExactly("a");

        filled.hear(List.of(
                Events.municipality("GM2002", "Metropool", "provinciesteden", 1),
                Events.ended("GM2001", "Groot-Amsterdam", "GM2002", 3)));
        assertThat(found(Facet.MUNICIPALITY.anyOf(List.of("GM2002")))).containsExactly("a");
        assertThat(found(Facet.MUNICIPALITY.anyOf(List.of("GM2001")))).isEmpty();
    }

    @Test
    void aStoryIsFoundByItsMunicipalityWhicheverCameFirst() {
        filled.hear(List.of(Events.published("a", 1, "Taalcafé")));
        assertThat(ids("amsterdam")).isEmpty();

        filled.hear(List.of(Events.municipality("GM0363", "Amsterdam", "expatgemeenten", 1)));
        assertThat(ids("amsterdam")).containsExactly("a");
        assertThat(found(Facet.TYPE.anyOf(List.of("expatgemeenten")))).containsExactly("a");

        filled.hear(List.of(Events.municipality("GM0363", "Amsterdam", "voorsteden", 2)));
        assertThat(found(Facet.TYPE.anyOf(List.of("expatgemeenten")))).isEmpty();
        assertThat(found(Facet.TYPE.anyOf(List.of("voorsteden")))).containsExactly("a");
        assertThat(of(DocumentKind.TYPE)).containsExactlyInAnyOrder("expatgemeenten", "voorsteden");
    }

    @Test
    void anEndedMunicipalityIsKeptWithWhatItBecame() {
        filled.hear(List.of(new MunicipalityEnded(
                "GM0140",
                1,
                "Littenseradiel",
                LocalDate.of(2017, 12, 31),
                List.of(
                        new MunicipalityEvent.Successor("GM0080", "Leeuwarden", false, 0.3),
                        new MunicipalityEvent.Successor("GM1900", "Súdwest-Fryslân", true, 0.5)))));

        var ended = filled.index().search(searcher -> {
            var hit = searcher.search(new TermQuery(new Term(Fields.Words.NAME.word(), "littenseradiel")), 1);
            return filled.documents().name(searcher, hit.scoreDocs[0].doc);
        });
        assertThat(ended.endedDate()).isEqualTo(LocalDate.of(2017, 12, 31));
        assertThat(ended.became())
                .extracting(IndexedName.Successor::name)
                .containsExactly("Súdwest-Fryslân", "Leeuwarden");
    }

    @Test
    void afterARestartItGoesOnWhereItWasInEachTopic() {
        filled.entries().on(Events.published("a", 1, "Taalcafé"), new Position(0, 7));
        filled.topics().on(Events.topic("t", 1, "Wie heeft een taalcafé?"), new Position(2, 11));
        filled.municipalities().on(Events.municipality("GM0363", "Amsterdam", "voorsteden", 1), new Position(1, 3));
        filled.close();
        filled = new FilledIndex(directory);

        assertThat(filled.entries().positions()).isEqualTo(Map.of(0, 8L));
        assertThat(filled.topics().positions()).isEqualTo(Map.of(2, 12L));
        assertThat(filled.municipalities().positions()).isEqualTo(Map.of(1, 4L));
        assertThat(ids("taalcafe")).containsExactly("a");
        filled.hear(List.of(Events.published("b", 1, "Moestuin")));
        assertThat(ids("amsterdam")).as("the municipality is still known").containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void afterACrashItReadsAgainWhatItHadNotKept() throws IOException {
        filled.entries().on(Events.published("a", 1, "Taalcafé"), new Position(0, 7));
        filled.close();
        filled = new FilledIndex(directory, Duration.ofHours(1));
        filled.entries().on(Events.published("b", 1, "Moestuin"), new Position(0, 8));
        filled.topics().on(Events.topic("t", 1, "Wie heeft een moestuin?"), new Position(0, 0));
        filled.entries().batchDone();
        assertThat(stories()).containsExactlyInAnyOrder("a", "b");

        try (var crashed = new FilledIndex(asKilledNow())) {
            assertThat(crashed.entries().positions()).isEqualTo(Map.of(0, 8L));
            assertThat(crashed.topics().positions()).isEmpty();
            crashed.entries().on(Events.published("b", 1, "Moestuin"), new Position(0, 8));
            crashed.entries().batchDone();
            assertThat(stories(crashed)).containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    void whatIsScatteredIsBroughtTogether() {
        for (var number = 0; number < 5; number++) {
            filled.hear(List.of(Events.published("story-" + number, 1, "Taalcafé")));
        }
        filled.hear(
                List.of(Events.revised("story-1", 2, "Taalcafé in de tuin"), new EntryWithdrawn("story-2", 2, NOON)));

        filled.index().tidy();

        assertThat(reader(filled).leaves()).hasSize(1);
        assertThat(reader(filled).hasDeletions()).isFalse();
        assertThat(ids("taalcafe")).containsExactlyInAnyOrder("story-0", "story-1", "story-3", "story-4");
        filled.hear(List.of(Events.published("story-2", 1, "Taalcafé")));
        assertThat(ids("taalcafe")).as("what was withdrawn is not forgotten").doesNotContain("story-2");
    }

    @Test
    void whileThereAreChangesNothingIsBroughtTogether() {
        try (var busy = new FilledIndex(directory.resolve("busy"), Duration.ZERO, Duration.ofHours(1))) {
            busy.hear(List.of(Events.published("a", 1, "Taalcafé"), Events.published("b", 1, "Moestuin")));
            busy.hear(List.of(Events.revised("a", 2, "Taalcafé")));
            var before = reader(busy);

            busy.index().tidy();

            assertThat(reader(busy)).isSameAs(before);
        }
    }

    @Test
    void anIndexThatCannotBeReadIsFilledAnew() throws IOException {
        filled.hear(List.of(Events.published("a", 1, "Taalcafé")));
        filled.close();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(one -> one.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "not Lucene's");
            }
        }
        filled = new FilledIndex(directory);

        assertThat(filled.entries().positions()).isEmpty();
        assertThat(stories()).isEmpty();
    }

    @Test
    void anIndexFilledAsideTakesThePlaceOnceItHasAll() {
        filled.hear(List.of(Events.published("a", 1, "Taalcafé"), Events.published("b", 1, "Moestuin")));
        var index = filled.index();
        var aside = index.<EntryEvent>asideListener(EntryEvent.TOPIC, Projection::on);
        index.openAside();

        aside.on(Events.published("a", 1, "Taalcafé"), new Position(0, 0));
        assertThat(index.swap()).as("it lacks b").isFalse();
        assertThat(stories()).containsExactlyInAnyOrder("a", "b");
        filled.hear(List.of(Events.published("c", 1, "Buurthuis")));
        aside.on(Events.published("b", 1, "Moestuin"), new Position(0, 1));
        assertThat(index.swap()).as("it lacks c").isFalse();
        aside.on(Events.published("c", 1, "Buurthuis"), new Position(0, 2));
        assertThat(index.swap()).isTrue();

        assertThat(stories()).containsExactlyInAnyOrder("a", "b", "c");
        aside.on(Events.published("x", 1, "Te laat"), new Position(0, 9));
        filled.hear(List.of(Events.revised("c", 2, "Wijkhuis")));
        assertThat(stories()).as("fed by the usual listeners").containsExactlyInAnyOrder("a", "b", "c");
        filled.close();
        filled = new FilledIndex(directory);
        assertThat(ids("wijkhuis")).containsExactly("c");
        assertThat(folders()).hasSize(1);
    }

    @Test
    void anInterruptedRebuildLeavesNothingBehind() throws IOException {
        filled.hear(List.of(Events.published("a", 1, "Taalcafé")));
        filled.index().openAside();
        filled.index()
                .<EntryEvent>asideListener(EntryEvent.TOPIC, Projection::on)
                .on(Events.published("a", 1, "Taalcafé"), new Position(0, 0));
        assertThat(folders()).hasSize(2);

        var killed = asKilledNow();
        try (var restarted = new FilledIndex(killed)) {
            assertThat(stories(restarted)).containsExactly("a");
            assertThat(folders(killed)).hasSize(1);
        }
    }

    /** A copy of what is on disk, which is what a process that is killed leaves; locks do not survive it. */
    private Path asKilledNow() throws IOException {
        var copy = directory.resolveSibling(directory.getFileName() + "-killed");
        FileSystemUtils.copyRecursively(directory, copy);
        return copy;
    }

    private List<String> folders() {
        return folders(directory);
    }

    private static List<String> folders(Path home) {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(Files::isDirectory)
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> ids(String word) {
        return found(new TermQuery(new Term(Fields.Words.STORY.word(), word)));
    }

    private List<String> stories() {
        return stories(filled);
    }

    private static List<String> stories(FilledIndex in) {
        return found(in, new TermQuery(new Term(Fields.KIND, DocumentKind.STORY.slug())));
    }

    private List<String> of(DocumentKind kind) {
        return found(new TermQuery(new Term(Fields.KIND, kind.slug())));
    }

    private List<String> found(Query query) {
        return found(filled, query);
    }

    private static List<String> found(FilledIndex in, Query query) {
        return in.index().search(searcher -> {
            var ids = new java.util.ArrayList<String>();
            for (var hit : searcher.search(query, 100).scoreDocs) {
                ids.add(DocValue.id(searcher, hit.doc));
            }
            return ids;
        });
    }

    private static IndexReader reader(FilledIndex in) {
        return in.index().search(IndexSearcher::getIndexReader);
    }
}
