// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.List;
import nl.nieuweverscheidenheid.kit.table.Cell;
import nl.nieuweverscheidenheid.portfolio.publisher.PublicAddresses;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows to a file, one after the other. */
@Component
class TableFile {
    private final JsonMapper mapper;

    TableFile(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** RFC 4180, in UTF-8 without a byte order mark. */
    void writeCsv(EntryTable.Selection rows, OutputStream out) throws IOException {
        var columns = Column.exported();
        var csv = new CSVPrinter(
                new OutputStreamWriter(out, UTF_8),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(columns.stream().map(Column::header).toArray(String[]::new))
                        .get());
        rows.forEach(row -> {
            var cells = new ArrayList<String>(columns.size());
            for (var column : columns) {
                cells.add(cell(column, column.of(row)));
            }
            csv.printRecord(cells);
        });
        csv.flush();
    }

    void writeJson(EntryTable.Selection rows, OutputStream out) throws IOException {
        try (var json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("licence", PublicAddresses.LICENCE);
            json.writeArrayPropertyStart("items");
            rows.forEach(row -> {
                json.writeStartObject();
                for (var column : Column.exported()) {
                    var value = column.of(row);
                    if (value != null) {
                        json.writePOJOProperty(column.header(), value);
                    }
                }
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private String cell(Column column, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (column.type()) {
            case TEXT, MARKDOWN -> Cell.written(value.toString());
            case LIST ->
                Cell.written(String.join(
                        Column.SEPARATOR,
                        ((List<?>) value).stream().map(Object::toString).toList()));
            case JSON -> ((List<?>) value).isEmpty() ? "" : mapper.writeValueAsString(value);
            case ADDRESS, NUMBER, FLAG, TIME -> value.toString();
        };
    }
}
