// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import nl.nieuweverscheidenheid.portfolio.adoption.Adopted;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.entry.InMemoryEntries;
import nl.nieuweverscheidenheid.portfolio.index.FilledIndex;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.publisher.Publishers;
import nl.nieuweverscheidenheid.portfolio.search.Selections;
import nl.nieuweverscheidenheid.portfolio.search.StoryFilter;
import nl.nieuweverscheidenheid.portfolio.theme.KnownThemes;
import tools.jackson.databind.json.JsonMapper;

/** The export of a portfolio, for tests of what others do with it. */
public final class Exported {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Exported() {}

    /** As CSV. */
    public static byte[] csv(InMemoryEntries entries, Municipalities municipalities, Path directory)
            throws IOException {
        return written(entries, municipalities, directory, new TableFile(MAPPER)::writeCsv);
    }

    /** As JSON. */
    public static byte[] json(InMemoryEntries entries, Municipalities municipalities, Path directory)
            throws IOException {
        return written(entries, municipalities, directory, new TableFile(MAPPER)::writeJson);
    }

    private interface Writing {
        void write(EntryTable.Selection rows, ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(
            InMemoryEntries entries, Municipalities municipalities, Path directory, Writing writing)
            throws IOException {
        try (var filled = new FilledIndex(directory)) {
            filled.hear(entries.told());
            var table = new EntryTable(
                    Selections.from(filled, municipalities),
                    entries,
                    Adopted.counts(EntryId.random(), 1),
                    municipalities,
                    KnownThemes.first(),
                    Publishers.addresses());
            var out = new ByteArrayOutputStream();
            writing.write(table.select(StoryFilter.NONE), out);
            return out.toByteArray();
        }
    }
}
