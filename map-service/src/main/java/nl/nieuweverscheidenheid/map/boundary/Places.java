// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** What the built-in boundaries need to know of municipalities: names and provinces, from a table of facts. */
public final class Places {
    private Places() {}

    /** A municipality of the table. */
    public record Place(
            String code,
            String name,
            String provinceCode,
            String province,
            double longitude,
            double latitude,
            int population) {}

    /** The 342 municipalities, by code. */
    public static Map<String, Place> read() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var places = new LinkedHashMap<String, Place>();
        try (var file = Objects.requireNonNull(Places.class.getResourceAsStream("/facts/municipalities.csv"));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            for (var row : rows) {
                places.put(
                        row.get("code"),
                        new Place(
                                row.get("code"),
                                row.get("name"),
                                row.get("province_code"),
                                row.get("province"),
                                Double.parseDouble(row.get("lon")),
                                Double.parseDouble(row.get("lat")),
                                Integer.parseInt(row.get("population"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }
}
