// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.nieuweverscheidenheid.kit.table.Cell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that a service keeps of somebody, written row by row as it is read. */
final class OwnData {
    /** Written last: a zip without it is not whole. */
    static final String README = "LEESMIJ.md";

    private final String service;
    private final List<PersonalData> kept;
    private final JsonMapper mapper;

    OwnData(String service, List<PersonalData> kept, JsonMapper mapper) {
        this.service = service;
        this.kept = List.copyOf(kept);
        this.mapper = mapper;
    }

    /** The tables by name. */
    List<OwnTable> of(String person) {
        return kept.stream()
                .flatMap(data -> data.of(person).stream())
                .sorted(Comparator.comparing(OwnTable::name))
                .toList();
    }

    static long count(OwnTable table) {
        var rows = new LongAdder();
        table.rows().forEach(row -> rows.increment());
        return rows.sum();
    }

    void writeJson(String person, OutputStream out) {
        try (var json =
                mapper.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("service", service);
            json.writeStringProperty("person", person);
            json.writeArrayPropertyStart("tables");
            of(person).forEach(table -> write(table, json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** The same as JSON and as CSV, with a text in Dutch that says what is what. */
    void writeZip(String person, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, UTF_8);
        zip.putNextEntry(new ZipEntry("gegevens.json"));
        writeJson(person, zip);
        zip.closeEntry();
        var tables = of(person);
        for (var table : tables) {
            zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
            writeCsv(table, zip);
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry(README));
        zip.write(readme(tables).getBytes(UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private static void write(OwnTable table, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", table.name());
        json.writeStringProperty("meaning", table.meaning());
        json.writeArrayPropertyStart("columns");
        table.columns().forEach(json::writePOJO);
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        table.rows().forEach(row -> {
            json.writeStartObject();
            for (var place = 0; place < row.size(); place++) {
                var value = row.get(place);
                if (value != null) {
                    json.writePOJOProperty(table.columns().get(place).name(), value);
                }
            }
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    /** RFC 4180, in UTF-8 without a byte order mark. */
    private static void writeCsv(OwnTable table, OutputStream out) throws IOException {
        var csv = new CSVPrinter(
                new OutputStreamWriter(out, UTF_8),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(table.columns().stream()
                                .map(OwnTable.Column::name)
                                .toArray(String[]::new))
                        .get());
        table.rows().forEach(row -> {
            try {
                csv.printRecord(row.stream().map(OwnData::cell).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        csv.flush();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list ->
                Cell.written(
                        String.join("; ", list.stream().map(Object::toString).toList()));
            case String text -> Cell.written(text);
            default -> value.toString();
        };
    }

    private String readme(List<OwnTable> tables) {
        var text = new StringBuilder("""
                # Uw gegevens in %s

                `gegevens.json` bevat alles wat hier van u wordt bewaard. Dezelfde tabellen staan ook als CSV in deze map
                (UTF-8, komma's, de eerste regel noemt de kolommen). Een tekst die een rekenblad als formule zou uitvoeren, heeft
                in CSV een apostrof ervoor.
                """.formatted(service));
        for (var table : tables) {
            text.append(
                    "\n## %s.csv\n\n%s\n\n| kolom | betekenis |\n|---|---|\n".formatted(table.name(), table.meaning()));
            table.columns()
                    .forEach(column -> text.append("| `%s` | %s |\n".formatted(column.name(), column.meaning())));
        }
        return text.toString();
    }
}
