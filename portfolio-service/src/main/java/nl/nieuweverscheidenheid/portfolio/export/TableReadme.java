// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.portfolio.publisher.PublicAddresses;
import org.springframework.stereotype.Component;

/** What the columns of the table mean: for people as Markdown, for programs as CSV on the Web (W3C). */
@Component
class TableReadme {
    private static final String TITLE = "Verhalen van gemeenten over samenleven in verscheidenheid";

    private final PublicAddresses addresses;

    TableReadme(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    String markdown() {
        var text = new StringBuilder("""
                # %1$s

                Alle gepubliceerde verhalen van De Nieuwe Verscheidenheid, een rij per verhaal, het laatst gepubliceerde eerst.

                - CSV: <%2$s?format=csv> (RFC 4180: UTF-8 zonder BOM, komma's, CRLF, de eerste regel noemt de kolommen)
                - JSON: <%2$s?format=json> (dezelfde namen; wat een verhaal niet heeft, ontbreekt)
                - Kolommen voor programma's: <%2$s/readme?format=csvw> (CSV on the Web)
                - Alle filters van het zoeken kunnen erbij: `q`, `type`, `theme`, `kind`, `province`, `status`, `evidence`,
                  `municipality` en `year`.

                Licentie per verhaal: [CC BY 4.0](%3$s). Bronvermelding: "Gemeente {municipalityName}, ‘{title}’, De Nieuwe
                Verscheidenheid, {url}". Namen van personen en contactgegevens staan er niet in.

                ## Cellen die op een formule lijken

                Rekenbladen voeren uit wat met `=`, `+`, `-`, `@`, een tab of een regeleinde begint. Voor zo'n tekst staat in CSV
                een apostrof (`'`), ook als er al apostroffen voor stonden. Haal er één weg om de tekst zelf te krijgen; bij het
                invoeren gebeurt dat vanzelf. In JSON staat de tekst zoals hij is.

                ## Kolommen

                | kolom | soort | betekenis |
                |---|---|---|
                """.formatted(TITLE, addresses.api("/exports/entries"), PublicAddresses.LICENCE));
        Column.exported().forEach(column -> row(text, column));
        text.append("""

                ## Invoeren

                Een beheerder kan een tabel met deze kolommen invoeren: `./portal import portfolio <bestand>` of
                `POST %s`. Nodig zijn `id`, `kind`, `title` en `municipalityCode` of
                `municipalityName`. Deze kolommen worden berekend, mogen er staan en worden niet gelezen: %s.
                Alleen bij het invoeren zijn er ook:

                | kolom | soort | betekenis |
                |---|---|---|
                """.formatted(
                        addresses.api("/imports"),
                        String.join(
                                ", ",
                                Column.exported().stream()
                                        .filter(column -> !column.isImported())
                                        .map(column -> "`" + column.header() + "`")
                                        .toList())));
        Arrays.stream(Column.values())
                .filter(column -> !Column.exported().contains(column))
                .forEach(column -> row(text, column));
        return text.toString();
    }

    Map<String, Object> csvw() {
        var table = new LinkedHashMap<String, Object>();
        table.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "nl")));
        table.put("url", addresses.api("/exports/entries?format=csv"));
        table.put("dc:title", TITLE);
        table.put("dc:license", Map.of("@id", PublicAddresses.LICENCE));
        table.put(
                "rdfs:comment",
                "Een tekst die op een formule lijkt, heeft in CSV een apostrof ervoor; zie de README voor mensen.");
        table.put("dialect", Map.of("encoding", "utf-8", "header", true, "lineTerminators", List.of("\r\n")));
        var columns = new ArrayList<Map<String, Object>>();
        for (var column : Column.exported()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("name", column.header());
            one.put("titles", column.header());
            one.put("dc:description", column.meaning());
            one.put("datatype", column.type().csvw());
            if (column.type() == Column.Type.LIST) {
                one.put("separator", Column.SEPARATOR);
            }
            if (column.type() == Column.Type.MARKDOWN) {
                one.put("dc:format", "text/markdown");
            }
            columns.add(one);
        }
        table.put("tableSchema", Map.of("columns", columns, "primaryKey", Column.ID.header()));
        return table;
    }

    private static void row(StringBuilder text, Column column) {
        text.append("| `%s` | %s | %s |\n"
                .formatted(
                        column.header(), kind(column.type()), column.meaning().replace("|", "\\|")));
    }

    private static String kind(Column.Type type) {
        return switch (type) {
            case TEXT -> "tekst";
            case MARKDOWN -> "Markdown";
            case ADDRESS -> "adres";
            case NUMBER -> "getal";
            case FLAG -> "true of false";
            case TIME -> "tijdstip";
            case LIST -> "lijst";
            case JSON -> "lijst (JSON)";
        };
    }
}
