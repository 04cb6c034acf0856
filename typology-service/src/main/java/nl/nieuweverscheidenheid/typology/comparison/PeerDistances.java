// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.comparison;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.peer.Aspect;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far apart any two municipalities are, as a table to download: a row for each municipality and each other one, the most
 * alike first. Written row by row, so that it is never in memory as a whole.
 */
final class PeerDistances {
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private static final Map<String, String> COLUMNS = columns();
    private static final double ROUNDING = 10_000;

    private final Typology typology;
    private final int year;
    private final String fingerprint;

    PeerDistances(Typology typology) {
        this.typology = typology;
        this.year = typology.figures().newestYear();
        this.fingerprint = fingerprint(typology, year);
    }

    /** Whether these are those of the typology as it is now. */
    boolean areOf(Typology now) {
        return typology == now;
    }

    /** Changes whenever a number or a name in the table does. */
    String fingerprint() {
        return fingerprint;
    }

    /** The name to save it under, which tells its year. */
    String fileName(String ending) {
        return "afstanden-tussen-gemeenten-%d.%s".formatted(year, ending);
    }

    /** What the columns mean and what may be done with the table, in Dutch, as Markdown. */
    String readme() {
        var text = new StringBuilder("""
                # Afstanden tussen gemeenten, %1$d

                Hoe ver elke gemeente van elke andere af ligt in herkomst van de inwoners, omvang, stedelijkheid, landbouw en
                landsgrens, berekend door De Nieuwe Verscheidenheid. Een rij per gemeente en andere gemeente.

                Licentie: [CC BY 4.0](%2$s). Bronvermelding: "De Nieuwe Verscheidenheid, op grond van cijfers van het CBS, %1$d".

                | kolom | betekenis |
                |---|---|
                """.formatted(year, LICENCE));
        COLUMNS.forEach((column, meaning) -> text.append("| `%s` | %s |\n".formatted(column, meaning)));
        return text.append("\nAfstanden en gelijkenis zijn afgerond op vier decimalen.\n")
                .toString();
    }

    void writeCsv(OutputStream out) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader(COLUMNS.keySet().toArray(String[]::new))
                .get();
        var csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), format);
        forEachRow(row -> csv.printRecord(row));
        csv.flush();
    }

    void writeJson(OutputStream out, JsonMapper mapper) throws IOException {
        try (var json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("year", year);
            json.writeStringProperty("licence", LICENCE);
            json.writePOJOProperty("columns", COLUMNS);
            json.writeArrayPropertyStart("items");
            forEachRow(row -> {
                json.writeStartObject();
                var values = row.iterator();
                for (var column : COLUMNS.keySet()) {
                    json.writePOJOProperty(column, values.next());
                }
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Writes one row, whose values are in the order of the columns. */
    private interface RowWriter {
        void write(List<Object> values) throws IOException;
    }

    private void forEachRow(RowWriter writer) throws IOException {
        var register = typology.register();
        for (var own : register.all()) {
            var rank = 0;
            for (var near : typology.peers().ranking(own.code())) {
                rank++;
                var values = new ArrayList<Object>(COLUMNS.size());
                values.add(year);
                values.add(own.code().value());
                values.add(own.name());
                values.add(near.code().value());
                values.add(register.get(near.code()).name());
                values.add(rank);
                values.add(rounded(near.distance()));
                values.add(rounded(near.similarity()));
                for (var aspect : Aspect.values()) {
                    values.add(rounded(typology.peers().distance(own.code(), near.code(), aspect)));
                }
                writer.write(values);
            }
        }
    }

    private static double rounded(double value) {
        return Math.round(value * ROUNDING) / ROUNDING;
    }

    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("year", "Het jaar van de nieuwste herkomstcijfers waarop de afstanden rusten.");
        columns.put("code", "De CBS-code van de gemeente.");
        columns.put("name", "De officiële naam van de gemeente.");
        columns.put("peerCode", "De CBS-code van de andere gemeente.");
        columns.put("peerName", "De officiële naam van de andere gemeente.");
        columns.put("rank", "De hoeveelste de andere is in gelijkenis; 1 is de meest gelijkende.");
        columns.put(
                "distance",
                "De afstand bij de gebruikelijke gewichten: de wortel uit het gewogen gemiddelde van de gekwadrateerde"
                        + " afstanden per kenmerk. 1 is hoe ver twee gemeenten gewoonlijk uit elkaar liggen.");
        columns.put("similarity", "De gelijkenis, e tot de macht min de afstand: 1 zou een gelijke gemeente zijn.");
        Arrays.stream(Aspect.values())
                .forEach(aspect -> columns.put(
                        aspect.slug() + "Distance",
                        "%s, gewicht %.0f. %s".formatted(aspect.label(), aspect.usualWeight(), aspect.explanation())));
        return columns;
    }

    private static String fingerprint(Typology typology, int year) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, year));
            typology.register()
                    .all()
                    .forEach(one -> digest.update((one.code() + one.name()).getBytes(StandardCharsets.UTF_8)));
            for (var code : typology.peers().codes()) {
                var distances = typology.peers().ranking(code);
                var bytes = ByteBuffer.allocate(distances.size() * Double.BYTES);
                distances.forEach(near -> bytes.putDouble(near.distance()));
                digest.update(bytes.flip());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
