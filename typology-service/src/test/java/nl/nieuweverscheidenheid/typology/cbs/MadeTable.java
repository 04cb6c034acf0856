// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.nieuweverscheidenheid.typology.facts.FactTables;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Table 85458NED as a test input, in CBS's shape. The total and the three groups by origin of each municipality are real,
 * from facts/origin.csv; the countries and groups of countries within them are made up here, as fixed parts that add up.
 * As in the real one some codes end in spaces, there are cells that nobody asked for, and one municipality is listed that
 * ended before the year. A test may change everything.
 */
public final class MadeTable {
    static final String OBSERVATIONS = "Observations";

    private static final String ID = "85458NED";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> ORIGINS = origins();

    /** The rows of each list, and of the observations. */
    final Map<String, List<Map<String, @Nullable Object>>> lists = new LinkedHashMap<>();

    private final List<Map<String, @Nullable Object>> observations = list(OBSERVATIONS);

    private MadeTable(int year, Map<String, List<Integer>> before, Map<String, List<Integer>> now) {
        fillLists(year);
        Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .forEach(code -> entry("RegioSCodes", code, "Gemeente " + code));
        fillYear(year - 1, before);
        fillYear(year, now);
        addUnasked(year);
    }

    /** All municipalities in the real year and the one before. */
    public static MadeTable of(int year) {
        return of(year, "GM.*");
    }

    /** Those whose code fits, as if they were the whole country. */
    static MadeTable of(int year, String codes) {
        return new MadeTable(year, real(year - 1, codes), real(year, codes));
    }

    /** Municipalities with the same three groups in a year and the one before. */
    static MadeTable of(int year, Map<String, List<Integer>> municipalities) {
        return new MadeTable(year, municipalities, municipalities);
    }

    /** Municipalities' groups in the order Netherlands, Europe, outside Europe. */
    private void fillYear(int year, Map<String, List<Integer>> municipalities) {
        var period = year + "JJ00";
        var country = new LinkedHashMap<String, Integer>();
        municipalities.forEach((code, groups) -> {
            var counts = counts(groups.get(0), groups.get(1), groups.get(2));
            counts.forEach((origin, count) -> {
                country.merge(origin, count, Integer::sum);
                add("T001038", "10000  ", origin, "T001638", code, period, (double) count, "None");
            });
        });
        country.forEach((origin, count) ->
                add("T001038", "10000  ", origin, "T001638", "NL01  ", period, (double) count, "None"));
    }

    void add(
            String sex,
            String age,
            String origin,
            String birthCountry,
            String region,
            String period,
            @Nullable Double value,
            String attribute) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("Id", observations.size());
        row.put("Measure", "M000352");
        row.put("ValueAttribute", attribute);
        row.put("Value", value);
        row.put("StringValue", null);
        row.put("Geslacht", sex);
        row.put("Leeftijd", age);
        row.put("Herkomstland", origin);
        row.put("Geboorteland", birthCountry);
        row.put("RegioS", region);
        row.put("Perioden", period);
        observations.add(row);
    }

    /** The cell of all residents of an origin in a region. */
    Map<String, @Nullable Object> cell(String region, String origin, int year) {
        return observations.stream()
                .filter(row -> row.get("Geslacht").equals("T001038")
                        && row.get("Leeftijd").equals("10000  ")
                        && row.get("Geboorteland").equals("T001638")
                        && row.get("RegioS").toString().strip().equals(region)
                        && row.get("Herkomstland").equals(origin)
                        && row.get("Perioden").equals(year + "JJ00"))
                .findFirst()
                .orElseThrow();
    }

    /** The entry of a code in its list. */
    Map<String, @Nullable Object> listed(String list, String identifier) {
        return list(list).stream()
                .filter(row -> row.get("Identifier").equals(identifier))
                .findFirst()
                .orElseThrow();
    }

    /** Removes a code from its list. */
    void forget(String list, String identifier) {
        list(list).remove(listed(list, identifier));
    }

    /** Gives a column of the observations another name, and the dimension with it. */
    void renameDimension(String from, String to) {
        listed("Dimensions", from).put("Identifier", to);
        lists.put(to + "Codes", Objects.requireNonNull(lists.remove(from + "Codes")));
        observations.forEach(row -> row.put(to, row.remove(from)));
    }

    /** A page as the service answers it. */
    byte[] page(String catalogue, String list, int from, int to, @Nullable String next) {
        var page = new LinkedHashMap<String, Object>();
        page.put("@odata.context", "%s/%s/$metadata#%s".formatted(catalogue, ID, list));
        page.put("value", list(list).subList(from, to));
        if (next != null) {
            page.put("@odata.nextLink", next);
        }
        return JSON.writeValueAsBytes(page);
    }

    /** A zip of the pages that the service answers, of so many rows each. */
    Path pages(Path directory, int rows) {
        var catalogue = "https://datasets.cbs.nl/odata/v1/CBS";
        var files = new LinkedHashMap<String, byte[]>();
        lists.forEach((name, all) -> {
            for (var from = 0; from == 0 || from < all.size(); from += rows) {
                var to = Math.min(from + rows, all.size());
                var next = to < all.size() ? "%s/%s/%s?$skip=%d".formatted(catalogue, ID, name, to) : null;
                files.put("page-%d.json".formatted(files.size()), page(catalogue, name, from, to, next));
            }
        });
        return zip(directory, files);
    }

    /** CBS's download of the whole table, with the byte-order mark and the quotes. */
    Path csv(Path directory) {
        var files = new LinkedHashMap<String, byte[]>();
        lists.forEach((name, rows) -> files.put(name + ".csv", csv(rows).getBytes(UTF_8)));
        return zip(directory, files);
    }

    static Path zip(Path directory, Map<String, byte[]> files) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (var file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            }
            return Files.write(Files.createTempFile(directory, ID, ".zip"), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String csv(List<Map<String, @Nullable Object>> rows) {
        var lines = new ArrayList<String>();
        lines.add("\uFEFF" + quoted(rows.getFirst().keySet()));
        rows.forEach(row -> lines.add(quoted(row.values())));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String quoted(Iterable<? extends @Nullable Object> values) {
        var cells = new ArrayList<String>();
        for (var value : values) {
            cells.add(
                    switch (value) {
                        case null -> "";
                        case Double number -> "%.0f".formatted(number);
                        case Number number -> number.toString();
                        default -> '"' + value.toString().replace("\"", "\"\"") + '"';
                    });
        }
        return String.join(";", cells);
    }

    private static Map<String, List<Integer>> real(int year, String codes) {
        var real = new TreeMap<String, List<Integer>>();
        FactTables.profiles().forEach((code, profile) -> {
            if (code.value().matches(codes)) {
                profile.compositions().stream()
                        .filter(one -> one.scheme().equals("herkomst") && one.year() == year)
                        .forEach(one -> real.put(
                                code.value(),
                                List.of(
                                        Objects.requireNonNull(one.counts().get("nederland")),
                                        Objects.requireNonNull(one.counts().get("europa-excl-nl")),
                                        Objects.requireNonNull(one.counts().get("buiten-europa")))));
            }
        });
        return real;
    }

    /** All origins' counts: made-up parts of the real three. */
    private static Map<String, Integer> counts(int netherlands, int europe, int outside) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("T001040", netherlands + europe + outside);
        counts.put("1012600", netherlands);
        counts.put("H007933", europe);
        counts.put("H008859", outside);
        counts.put("H007935", part(europe, 60));
        counts.put("H007937", part(europe, 25));
        counts.put("H008718", part(europe, 12));
        counts.put("H007936", part(europe, 8));
        counts.put("H008592", part(europe, 15));
        counts.put("H008552", part(europe, 5));
        counts.put("H008766", part(outside, 16));
        counts.put("H008673", part(outside, 15));
        counts.put("H008751", part(outside, 13));
        counts.put("H007119", part(outside, 7));
        counts.put("H008632", part(outside, 12));
        counts.put("H008860", part(outside, 11));
        counts.put("H008861", part(outside, 8));
        var asia = outside
                - List.of("H008766", "H008673", "H008751", "H007119", "H008632", "H008860", "H008861").stream()
                        .mapToInt(origin -> Objects.requireNonNull(counts.get(origin)))
                        .sum();
        counts.put("H008862", asia);
        counts.put("H008753", part(asia, 40));
        counts.put("H008631", part(asia, 20));
        return counts;
    }

    private static int part(int whole, int percent) {
        return whole * percent / 100;
    }

    private void fillLists(int year) {
        for (var dimension : List.of("Geslacht", "Leeftijd", "Herkomstland", "Geboorteland", "RegioS", "Perioden")) {
            entry("Dimensions", dimension, dimension).put("Kind", "Dimension");
        }
        entry("GeslachtCodes", "T001038", "Totaal mannen en vrouwen");
        entry("GeslachtCodes", "3000   ", "Mannen");
        entry("LeeftijdCodes", "10000  ", "Totaal");
        entry("LeeftijdCodes", "70100  ", "0 tot 5 jaar");
        ORIGINS.forEach((code, title) -> entry("HerkomstlandCodes", code, title));
        entry("HerkomstlandCodes", "H008533", "Afghanistan");
        entry("GeboortelandCodes", "T001638", "Totaal");
        entry("GeboortelandCodes", "A051735", "Nederland");
        entry("RegioSCodes", "NL01  ", "Nederland");
        entry("RegioSCodes", "PV27  ", "Noord-Holland (PV)");
        for (var past = 2022; past < year; past++) {
            entry("PeriodenCodes", past + "JJ00", String.valueOf(past)).put("Status", "Definitief");
        }
        entry("PeriodenCodes", year + "JJ00", String.valueOf(year)).put("Status", "Voorlopig");
        entry("MeasureCodes", "M000352", "Bevolking op 1 januari").put("Unit", "aantal");
    }

    /** Parts of the residents, a province, an origin that we do not use, and a municipality that is no more. */
    private void addUnasked(int year) {
        var period = year + "JJ00";
        var region = observations.getFirst().get("RegioS").toString();
        add("3000   ", "10000  ", "H008673", "T001638", region, period, 1.0, "None");
        add("T001038", "70100  ", "H008673", "T001638", region, period, 2.0, "None");
        add("T001038", "10000  ", "H008673", "A051735", region, period, 3.0, "None");
        add("T001038", "10000  ", "H008533", "T001638", region, period, 4.0, "None");
        add("T001038", "10000  ", "H008673", "T001638", "PV27  ", period, 5.0, "None");
        entry("RegioSCodes", "GM0370", "Beemster");
        ORIGINS.keySet()
                .forEach(origin -> add("T001038", "10000  ", origin, "T001638", "GM0370", period, null, "Impossible"));
    }

    private Map<String, @Nullable Object> entry(String list, String identifier, String title) {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("Identifier", identifier);
        entry.put("Index", list(list).size() + 1);
        entry.put("Title", title);
        entry.put("Description", null);
        entry.put("DimensionGroupId", "0");
        list(list).add(entry);
        return entry;
    }

    private List<Map<String, @Nullable Object>> list(String name) {
        return lists.computeIfAbsent(name, unseen -> new ArrayList<>());
    }

    private static Map<String, String> origins() {
        return List.of(
                        "T001040 Totaal",
                        "1012600 Nederland",
                        "H007933 Europa (exclusief Nederland)",
                        "H008859 Buiten Europa",
                        "H007935 Europese Unie (exclusief Nederland)",
                        "H007936 GIPS landen in de EU",
                        "H007937 Midden- en Oost-Europese landen in de EU",
                        "H008552 België",
                        "H008592 Duitsland",
                        "H008718 Polen",
                        "H008673 Marokko",
                        "H008766 Turkije",
                        "H008751 Suriname",
                        "H007119 Nederlandse Cariben",
                        "H008632 Indonesië",
                        "H008860 Afrika (exclusief Marokko)",
                        "H008861 Amerika en Oceanië (exclusief Suriname en Nederlandse Cariben)",
                        "H008862 Azië (exclusief Indonesië en Turkije)",
                        "H008753 Syrië",
                        "H008631 India")
                .stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> parts[1], (one, other) -> one, LinkedHashMap::new));
    }
}
