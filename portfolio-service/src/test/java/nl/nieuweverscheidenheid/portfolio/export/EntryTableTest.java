// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.adoption.Adopted;
import nl.nieuweverscheidenheid.portfolio.entry.Drafts;
import nl.nieuweverscheidenheid.portfolio.entry.Entries;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.entry.InMemoryEntries;
import nl.nieuweverscheidenheid.portfolio.index.Events;
import nl.nieuweverscheidenheid.portfolio.index.FilledIndex;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.municipality.ToldMunicipalities;
import nl.nieuweverscheidenheid.portfolio.publisher.Publishers;
import nl.nieuweverscheidenheid.portfolio.search.Selections;
import nl.nieuweverscheidenheid.portfolio.search.StoryFilter;
import nl.nieuweverscheidenheid.portfolio.theme.KnownThemes;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EntryTableTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @TempDir
    Path directory;

    private final InMemoryEntries entries = new InMemoryEntries();
    private final Municipalities municipalities =
            ToldMunicipalities.of(List.of(Events.municipality("GM0363", "Amsterdam", "voorsteden", 1)));
    private final TableFile file = new TableFile(MAPPER);
    private FilledIndex filled;

    @BeforeEach
    void open() {
        filled = new FilledIndex(directory.resolve("search"));
    }

    @AfterEach
    void close() {
        filled.close();
    }

    @Test
    void aRowTellsWhatEverybodyMayKnow() throws IOException {
        var entry = published("aaa", "=Taalcafé, \"met\" koffie");

        var row = csv(table(entries)).getFirst();
        assertThat(row.toMap())
                .containsEntry("id", "aaa")
                .containsEntry("title", "'=Taalcafé, \"met\" koffie")
                .containsEntry("url", "https://portaal.example/voorbeelden/aaa")
                .containsEntry("municipalityCode", "GM0363")
                .containsEntry("municipalityName", "Amsterdam")
                .containsEntry("municipalityUri", "https://identifier.overheid.nl/tooi/id/gemeente/gm0363")
                .containsEntry("municipalityType", "voorsteden")
                .containsEntry("municipalityTypeBasis", "indication")
                .containsEntry("provinceCode", "PV27")
                .containsEntry("themes", "taal-en-inburgering|ontmoeting-en-samenleven")
                .containsEntry("startYear", "2021")
                .containsEntry("endYear", "2024")
                .containsEntry("status", "stopped")
                .containsEntry("evidence", "evaluated")
                .containsEntry("roles", "")
                .containsEntry("adoptions", "3")
                .containsEntry("publishedAt", "2026-03-02T12:00:00Z")
                .containsEntry("revisedAt", "")
                .containsEntry("version", "1")
                .containsEntry("sample", "true")
                .containsEntry("licence", "https://creativecommons.org/licenses/by/4.0/");
        assertThat(MAPPER.readTree(row.get("sources")).get(1).get("reference").asString())
                .isEqualTo("Bibliotheek, 2024");
        assertThat(row.toMap().toString()).doesNotContain("Samenleving", Drafts.AUTHOR.name());
        assertThat(entry.content().contact()).isNotNull();
    }

    @Test
    void jsonHasTheSameWithoutWhatIsNotThere() throws IOException {
        published("aaa", "=Taalcafé");
        var out = new ByteArrayOutputStream();
        file.writeJson(table(entries).select(StoryFilter.NONE), out);

        var item = MAPPER.readTree(out.toByteArray()).get("items").get(0);
        assertThat(item.get("title").asString()).isEqualTo("=Taalcafé");
        assertThat(item.get("themes"))
                .extracting(JsonNode::asString)
                .containsExactly("taal-en-inburgering", "ontmoeting-en-samenleven");
        assertThat(item.get("startYear").isInt()).isTrue();
        assertThat(item.get("sample").isBoolean()).isTrue();
        assertThat(item.get("sources").get(0).get("url").asString()).isEqualTo("https://gemeente.example/evaluatie");
        assertThat(item.has("revisedAt")).isFalse();
        assertThat(out.toString(UTF_8)).doesNotContain(":null");
    }

    @Test
    void whatWasWithdrawnSinceTheIndexHeardOfItIsLeftOut() throws IOException {
        var gone = published("aaa", "Eén");
        published("bbb", "Twee");
        entries.save(gone.archive("Dubbel", Drafts.NOON), List.of());

        assertThat(csv(table(entries))).extracting(row -> row.get("id")).containsExactly("bbb");
    }

    @Test
    void theFingerprintChangesWithAnythingInTheTable() {
        published("aaa", "Eén");
        var before = table(entries).select(StoryFilter.NONE).fingerprint().etag();
        assertThat(table(entries).select(StoryFilter.NONE).fingerprint().etag()).isEqualTo(before);

        filled.hear(List.of(Events.revised("aaa", 2, "Twee")));
        assertThat(table(entries).select(StoryFilter.NONE).fingerprint().etag()).isNotEqualTo(before);
    }

    /** Each batch is asked for when what came before it is written: there is never more than one in memory. */
    @Test
    void manyEntriesAreNeverInMemoryAtOnce() throws IOException {
        var count = 1_050;
        filled.hear(IntStream.range(0, count)
                .mapToObj(number -> Events.published("e-" + number, 1, "Verhaal " + number))
                .toList());
        var written = new Counted();
        var writtenAtRequest = new ArrayList<Long>();
        var most = new ArrayList<Integer>();
        var made = new InMemoryEntries() {
            @Override
            public List<Entry> findAll(Collection<EntryId> ids) {
                writtenAtRequest.add(written.bytes);
                most.add(ids.size());
                return ids.stream().map(id -> sample(id.value(), "Verhaal")).toList();
            }
        };

        file.writeCsv(table(made).select(StoryFilter.NONE), written);

        assertThat(most).allMatch(size -> size <= 100).hasSize(11);
        assertThat(writtenAtRequest.getLast() - writtenAtRequest.get(1)).isGreaterThan(written.bytes / 2);
        assertThat(writtenAtRequest).isSorted().doesNotHaveDuplicates();
    }

    private Entry published(String id, String title) {
        var entry = sample(id, title);
        entries.add(entry, List.of());
        filled.hear(List.of(Events.published(id, 1, title)));
        return entry;
    }

    private static Entry sample(String id, String title) {
        return Entry.publishedSample(
                new EntryId(id), new Slug(id), Drafts.titled(title, Drafts.complete("GM0363")), Drafts.NOON);
    }

    private EntryTable table(Entries from) {
        return new EntryTable(
                Selections.from(filled, municipalities),
                from,
                Adopted.counts(new EntryId("aaa"), 3),
                municipalities,
                KnownThemes.first(),
                Publishers.addresses());
    }

    private List<CSVRecord> csv(EntryTable table) throws IOException {
        var out = new ByteArrayOutputStream();
        file.writeCsv(table.select(StoryFilter.NONE), out);
        var text = out.toString(UTF_8);
        assertThat(text).endsWith("\r\n");
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))) {
            assertThat(parser.getHeaderNames())
                    .isEqualTo(Column.exported().stream().map(Column::header).toList());
            return parser.getRecords();
        }
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
