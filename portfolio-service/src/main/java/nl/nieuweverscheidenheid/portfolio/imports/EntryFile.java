// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.table.Cell;
import nl.nieuweverscheidenheid.portfolio.export.Column;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A table of entries that somebody made, in CSV or JSON: what can be read of it, and what is wrong with the rest. */
final class EntryFile {
    private static final int MOST_ROWS = 5_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Column> REQUIRED = List.of(Column.ID, Column.KIND, Column.TITLE);

    private final JsonMapper mapper;
    private final List<Row> rows = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private EntryFile(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * A row and where it is.
     *
     * @param values what stands in it, as JSON has it whichever way it was written; nothing where nothing stands
     */
    record Row(int line, Map<Column, JsonNode> values) {
        Optional<JsonNode> find(Column column) {
            return Optional.ofNullable(values.get(column));
        }
    }

    static EntryFile read(byte[] bytes, Order.Format format, JsonMapper mapper) {
        var file = new EntryFile(mapper);
        switch (format) {
            case CSV -> file.readCsv(bytes);
            case JSON -> file.readJson(bytes);
        }
        if (file.rows.isEmpty() && file.findings.isEmpty()) {
            file.findings.add(Finding.error("empty", "Er staan geen gegevens in het bestand"));
        }
        return file;
    }

    List<Row> rows() {
        return rows;
    }

    List<Finding> findings() {
        return findings;
    }

    private void readJson(byte[] bytes) {
        try {
            var tree = mapper.reader()
                    .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .readTree(withoutMark(bytes));
            var items = tree.isArray() ? tree : tree.path("items");
            if (!items.isArray()) {
                findings.add(Finding.error("unreadable", "Het is geen lijst, en er is geen lijst items in"));
            } else if (items.size() > MOST_ROWS) {
                tooMany();
            } else {
                var number = 0;
                for (var item : items) {
                    number++;
                    readItem(number, item);
                }
            }
        } catch (JacksonException e) {
            findings.add(Finding.error("unreadable", "Vanaf hier is het geen JSON in UTF-8")
                    .at(Math.max(1, e.getLocation().getLineNr())));
        }
    }

    private void readItem(int number, JsonNode item) {
        if (!item.isObject()) {
            findings.add(Finding.error("unreadable", "Dit is geen object").at(number));
            return;
        }
        var values = new EnumMap<Column, JsonNode>(Column.class);
        item.properties().forEach(property -> {
            var column = Column.named(property.getKey());
            if (column.isEmpty()) {
                findings.add(unknown(property.getKey()).at(number));
            } else if (!property.getValue().isNull()) {
                values.put(column.get(), property.getValue());
            }
        });
        rows.add(new Row(number, values));
    }

    private void readCsv(byte[] bytes) {
        decoded(bytes).ifPresent(text -> {
            var format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator(text))
                    .setIgnoreEmptyLines(false)
                    .get();
            var line = 1;
            var counted = 0;
            @Nullable List<Column> columns = null;
            try (var parser = format.parse(new StringReader(text))) {
                for (var one : parser) {
                    for (; counted < one.getCharacterPosition(); counted++) {
                        line += text.charAt(counted) == '\n' ? 1 : 0;
                    }
                    if (one.stream().allMatch(String::isBlank)) {
                        continue;
                    }
                    if (columns == null) {
                        columns = columns(one);
                        if (!findings.isEmpty()) {
                            return;
                        }
                    } else if (rows.size() == MOST_ROWS) {
                        tooMany();
                        return;
                    } else {
                        readRecord(line, one, columns);
                    }
                }
            } catch (UncheckedIOException | IOException | IllegalStateException e) {
                findings.add(
                        Finding.error("unreadable", "Vanaf hier is het geen tabel; staan de aanhalingstekens goed?")
                                .at(line));
            }
        });
    }

    private void readRecord(int line, CSVRecord cells, List<Column> columns) {
        if (cells.size() > columns.size()) {
            findings.add(Finding.error(
                            "too-many-cells",
                            "Er staan %d waarden in een tabel met %d kolommen".formatted(cells.size(), columns.size()))
                    .at(line));
            return;
        }
        var values = new EnumMap<Column, JsonNode>(Column.class);
        for (var place = 0; place < cells.size(); place++) {
            if (!cells.get(place).isBlank()) {
                values.put(columns.get(place), value(columns.get(place), Cell.read(cells.get(place))));
            }
        }
        rows.add(new Row(line, values));
    }

    /** What a cell means; what it cannot mean stays a text, for which there is a better message later. */
    private JsonNode value(Column column, String text) {
        var bare = text.strip();
        var nodes = mapper.getNodeFactory();
        return switch (column.type()) {
            case MARKDOWN -> nodes.stringNode(text);
            case TEXT, ADDRESS, TIME -> nodes.stringNode(bare);
            case NUMBER -> bare.matches("\\d{1,9}") ? nodes.numberNode(Integer.parseInt(bare)) : nodes.stringNode(bare);
            case FLAG ->
                bare.matches("(?i)true|false") ? nodes.booleanNode(Boolean.parseBoolean(bare)) : nodes.stringNode(bare);
            case LIST -> {
                var list = nodes.arrayNode();
                Arrays.stream(bare.split("\\" + Column.SEPARATOR))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .forEach(list::add);
                yield list;
            }
            case JSON -> {
                try {
                    yield mapper.readTree(bare);
                } catch (JacksonException e) {
                    yield nodes.stringNode(bare);
                }
            }
        };
    }

    private List<Column> columns(CSVRecord header) {
        var columns = new ArrayList<Column>();
        var seen = new HashSet<Column>();
        for (var name : header) {
            var column = Column.named(name);
            if (column.isEmpty()) {
                findings.add(unknown(name.strip()).at(1));
            } else {
                columns.add(column.get());
                if (!seen.add(column.get())) {
                    findings.add(Finding.error("column-twice", "Deze kolom staat er twee keer")
                            .at(1)
                            .in(column.get()));
                }
            }
        }
        REQUIRED.stream()
                .filter(column -> !seen.contains(column))
                .forEach(column -> findings.add(Finding.error("column-missing", "Deze kolom ontbreekt")
                        .at(1)
                        .in(column)));
        if (!seen.contains(Column.MUNICIPALITY_CODE) && !seen.contains(Column.MUNICIPALITY_NAME)) {
            findings.add(Finding.error("column-missing", "Deze kolom ontbreekt, en municipalityName ook")
                    .at(1)
                    .in(Column.MUNICIPALITY_CODE));
        }
        return columns;
    }

    private static Finding unknown(String name) {
        return Finding.error(
                "column-unknown", "Er is geen kolom ‘%s’".formatted(name.substring(0, Math.min(name.length(), 60))));
    }

    private void tooMany() {
        rows.clear();
        findings.add(Finding.error(
                "too-many-rows", "Er staan meer dan %d verhalen in; deel het bestand op".formatted(MOST_ROWS)));
    }

    private Optional<String> decoded(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var buffer = ByteBuffer.wrap(bytes);
        try {
            var text = decoder.decode(buffer).toString();
            return Optional.of(text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1));
        } catch (CharacterCodingException e) {
            var line = 1;
            for (var i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            findings.add(Finding.error(
                            "not-utf-8", "Het bestand is niet in UTF-8 opgeslagen; kies bij opslaan als: CSV UTF-8")
                    .at(line));
            return Optional.empty();
        }
    }

    private static byte[] withoutMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? Arrays.copyOfRange(bytes, 3, bytes.length)
                : bytes;
    }

    /** Dutch spreadsheets write semicolons. */
    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        return header.chars().filter(one -> one == ';').count()
                        > header.chars().filter(one -> one == ',').count()
                ? ';'
                : ',';
    }
}
