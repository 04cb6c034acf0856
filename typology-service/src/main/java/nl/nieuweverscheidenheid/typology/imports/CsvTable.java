// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table that somebody made: what can be read of it, and what is wrong with the rest. */
final class CsvTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<Row> rows;
    private final List<Finding> findings;

    private CsvTable(List<Row> rows, List<Finding> findings) {
        this.rows = List.copyOf(rows);
        this.findings = List.copyOf(findings);
    }

    /** A row and the line that it begins on. */
    record Row(int line, Map<String, String> values) {
        /** What stands in a column; empty if there is no such column. */
        String get(String column) {
            return values.getOrDefault(column, "");
        }

        /** What stands in a column, if anything does. */
        Optional<String> find(String column) {
            return Optional.of(get(column)).filter(value -> !value.isEmpty());
        }
    }

    /** Reads UTF-8, with or without a byte order mark, whose first line names the columns; others than these may be there. */
    static CsvTable read(byte[] bytes, List<String> required) {
        var findings = new ArrayList<Finding>();
        var rows = decoded(bytes, findings)
                .map(text -> rows(text, required, findings))
                .orElse(List.of());
        return new CsvTable(rows, findings);
    }

    List<Row> rows() {
        return rows;
    }

    List<Finding> findings() {
        return findings;
    }

    private static Optional<String> decoded(byte[] bytes, List<Finding> findings) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var buffer = ByteBuffer.wrap(bytes);
        try {
            var text = decoder.decode(buffer).toString();
            return Optional.of(text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1));
        } catch (CharacterCodingException e) {
            var lines = 1;
            for (var i = 0; i < buffer.position(); i++) {
                lines += bytes[i] == '\n' ? 1 : 0;
            }
            findings.add(Finding.error(
                            "not-utf-8", "Het bestand is niet in UTF-8 opgeslagen; kies bij opslaan als: CSV UTF-8")
                    .at(lines));
            return Optional.empty();
        }
    }

    private static List<Row> rows(String text, List<String> required, List<Finding> findings) {
        var records = records(text, findings);
        if (records.isEmpty()) {
            if (findings.isEmpty()) {
                findings.add(Finding.error("empty", "Het bestand is leeg"));
            }
            return List.of();
        }
        var columns = columns(records.getFirst().record(), required, findings);
        if (!findings.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        for (var one : records.subList(1, records.size())) {
            if (one.record().size() > columns.size()) {
                findings.add(Finding.error(
                                "too-many-cells",
                                "Er staan %d waarden in een tabel met %d kolommen"
                                        .formatted(one.record().size(), columns.size()))
                        .at(one.line()));
            } else {
                var values = new LinkedHashMap<String, String>();
                for (var i = 0; i < one.record().size(); i++) {
                    values.put(columns.get(i), one.record().get(i).strip());
                }
                rows.add(new Row(one.line(), values));
            }
        }
        if (rows.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.error("empty", "Er staan geen gegevens onder de kolomnamen"));
        }
        return rows;
    }

    private record Located(int line, CSVRecord record) {}

    private static List<Located> records(String text, List<Finding> findings) {
        var located = new ArrayList<Located>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        var line = 1;
        var counted = 0;
        try (var parser = format.parse(new StringReader(text))) {
            for (var one : parser) {
                for (; counted < one.getCharacterPosition(); counted++) {
                    line += text.charAt(counted) == '\n' ? 1 : 0;
                }
                if (one.stream().anyMatch(value -> !value.isBlank())) {
                    located.add(new Located(line, one));
                }
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            findings.add(Finding.error("unreadable", "Vanaf hier is het geen tabel; staan de aanhalingstekens goed?")
                    .at(line));
        }
        return located;
    }

    /** Dutch spreadsheets write semicolons. */
    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        return header.chars().filter(one -> one == ';').count()
                        > header.chars().filter(one -> one == ',').count()
                ? ';'
                : ',';
    }

    private static List<String> columns(CSVRecord header, List<String> required, List<Finding> findings) {
        var columns = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> seen = new HashSet<>();
        columns.stream()
                .filter(name -> !seen.add(name) && !name.isEmpty())
                .forEach(name ->
                        findings.add(Finding.error("column-twice", "De kolom %s staat er twee keer".formatted(name))
                                .at(1)));
        required.stream()
                .filter(name -> !columns.contains(name))
                .forEach(name -> findings.add(Finding.error("column-missing", "De kolom %s ontbreekt".formatted(name))
                        .at(1)));
        return columns;
    }
}
