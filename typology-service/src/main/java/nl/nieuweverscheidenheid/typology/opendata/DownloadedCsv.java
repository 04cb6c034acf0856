// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table as CBS offers it for download: a zip with Observations.csv and the code lists, in columns parted by semicolons. */
final class DownloadedCsv implements OpenTable {
    private static final String OBSERVATIONS = "Observations.csv";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    /** The columns of every table; its other ones are its dimensions. */
    private static final Set<String> FIXED = Set.of("Id", "Measure", "ValueAttribute", "Value", "StringValue");

    private static final long LONGEST_ROW = 1_000_000;

    private final Archive archive;
    private final OpenDataSettings settings;

    DownloadedCsv(Archive archive, OpenDataSettings settings) {
        this.archive = archive;
        this.settings = settings;
    }

    static boolean isOne(Archive archive) {
        return !named(archive, OBSERVATIONS).isEmpty();
    }

    @Override
    public Set<String> dimensions() {
        var columns = new LinkedHashSet<String>();
        read(OBSERVATIONS, Long.MAX_VALUE, (header, rows) -> columns.addAll(header));
        columns.removeAll(FIXED);
        return columns;
    }

    @Override
    public void list(String name, Consumer<Row> each) {
        read(name + ".csv", settings.mostPerPage().toBytes(), (header, rows) -> rows.tell(each));
    }

    @Override
    public void cells(String filter, Consumer<Row> each) {
        read(OBSERVATIONS, Long.MAX_VALUE, (header, rows) -> rows.tell(each));
    }

    @Override
    public void close() {
        archive.close();
    }

    /** What to do with a file once its header has been read. */
    private interface Reading {
        void read(List<String> header, Rows rows);
    }

    private interface Rows {
        void tell(Consumer<Row> each);
    }

    private void read(String name, long most, Reading reading) {
        var files = named(archive, name);
        if (files.size() != 1) {
            throw new TableUnreadable(
                    "file-incomplete", "Het zipbestand hoort één %s te hebben, niet %d", name, files.size());
        }
        try (var unpacked = archive.unpack(files.getFirst(), most, LONGEST_ROW);
                var reader = new InputStreamReader(withoutMark(unpacked), StandardCharsets.UTF_8);
                var csv = parse(reader, name)) {
            reading.read(csv.getHeaderNames(), each -> {
                for (var record : csv) {
                    if (!record.isConsistent()) {
                        throw new TableUnreadable(
                                "file-damaged",
                                "%s heeft op regel %d een ander aantal kolommen",
                                name,
                                csv.getCurrentLineNumber());
                    }
                    each.accept(new CsvRow(record, name));
                    unpacked.rowEnded();
                }
            });
        } catch (IOException | UncheckedIOException e) {
            throw Archive.damaged(name, e);
        }
    }

    /** The files of this name, in whatever folder. */
    private static List<String> named(Archive archive, String name) {
        return archive.names(name).stream()
                .filter(file -> file.length() == name.length() || file.charAt(file.length() - name.length() - 1) == '/')
                .toList();
    }

    private static CSVParser parse(Reader reader, String name) throws IOException {
        try {
            return CSVParser.parse(reader, FORMAT);
        } catch (IllegalArgumentException e) {
            throw Archive.damaged(name, e);
        }
    }

    /** Without the byte-order mark that some programs put in front, which would become part of the first column's name. */
    private static InputStream withoutMark(InputStream in) throws IOException {
        var pushback = new PushbackInputStream(in, 3);
        var start = pushback.readNBytes(3);
        if (start.length < 3 || start[0] != (byte) 0xEF || start[1] != (byte) 0xBB || start[2] != (byte) 0xBF) {
            pushback.unread(start);
        }
        return pushback;
    }

    private record CsvRow(CSVRecord record, String file) implements Row {
        @Override
        public boolean has(String column) {
            return record.isMapped(column);
        }

        @Override
        public String get(String column) {
            if (!has(column)) {
                throw new TableUnreadable("column-missing", "%s heeft geen kolom %s", file, column);
            }
            return record.get(column);
        }
    }
}
