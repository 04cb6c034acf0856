// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.typology.classification.Assignment;
import nl.nieuweverscheidenheid.typology.figures.Composition;
import nl.nieuweverscheidenheid.typology.figures.OverlappingCounts;
import nl.nieuweverscheidenheid.typology.figures.Profile;
import nl.nieuweverscheidenheid.typology.figures.Surroundings;
import nl.nieuweverscheidenheid.typology.municipality.Division;
import nl.nieuweverscheidenheid.typology.municipality.EndedMunicipality;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.type.MunicipalityType;
import nl.nieuweverscheidenheid.typology.type.Types;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables in {@code facts/}, read; their README says where they come from. */
public final class FactTables {
    private static final List<String> TABLES =
            List.of("municipalities", "mergers", "origin", "context-2021", "border", "wrr-types", "wrr-assignments");

    private FactTables() {}

    /** The municipalities of today. */
    public static List<Municipality> municipalities() {
        return rows("municipalities").stream()
                .map(row -> new Municipality(
                        new MunicipalityCode(row.get("code")),
                        row.get("official_name"),
                        row.get("name"),
                        row.get("slug"),
                        row.get("province_code"),
                        row.get("province"),
                        Double.parseDouble(row.get("lon")),
                        Double.parseDouble(row.get("lat")),
                        Integer.parseInt(row.get("population")),
                        row.get("tooi_uri")))
                .toList();
    }

    /** The municipalities that ended since 2015, each with those of today that have it. */
    public static List<EndedMunicipality> ended() {
        var rows = rows("mergers").stream()
                .collect(Collectors.groupingBy(row -> row.get("old_code"), LinkedHashMap::new, Collectors.toList()));
        return rows.entrySet().stream()
                .map(entry -> {
                    var first = entry.getValue().getFirst();
                    return new EndedMunicipality(
                            new MunicipalityCode(entry.getKey()),
                            first.get("old_name"),
                            LocalDate.parse(first.get("old_end_date")),
                            entry.getValue().stream()
                                    .map(row -> new EndedMunicipality.Successor(
                                            new MunicipalityCode(row.get("current_code")),
                                            row.get("current_name"),
                                            Boolean.parseBoolean(row.get("primary")),
                                            addressShare(row)))
                                    .toList());
                })
                .toList();
    }

    /** The municipalities of today and those that have ended. */
    public static Division division() {
        return new Division(municipalities(), ended(), foundedOn());
    }

    /** The figures of every municipality of today. */
    public static Map<MunicipalityCode, Profile> profiles() {
        return shipped().profiles();
    }

    /** Counts by country of birth, the newest first: they overlap, so they are apart from the other figures. */
    public static Map<MunicipalityCode, List<OverlappingCounts>> birthplaces() {
        record Key(String code, int year, int total, String source) {}
        var counts = new TreeMap<Key, Map<String, Integer>>(
                Comparator.comparing(Key::code).thenComparing(Key::year, Comparator.reverseOrder()));
        rows("origin").stream()
                .filter(row -> row.get("scheme").equals("geboorteland"))
                .forEach(row -> counts.computeIfAbsent(
                                new Key(
                                        row.get("code"),
                                        Integer.parseInt(row.get("year")),
                                        Integer.parseInt(row.get("total")),
                                        row.get("source")),
                                unseen -> new LinkedHashMap<>())
                        .put(row.get("group"), Integer.parseInt(row.get("count"))));
        var birthplaces = new HashMap<MunicipalityCode, List<OverlappingCounts>>();
        counts.forEach((key, own) -> birthplaces
                .computeIfAbsent(new MunicipalityCode(key.code()), unseen -> new ArrayList<>())
                .add(new OverlappingCounts("geboorteland", key.year(), own, key.total(), key.source())));
        return birthplaces;
    }

    /** What the WRR assigned, by code; an assignment to a municipality that has ended stays with that one. */
    public static Map<MunicipalityCode, Assignment> assignments() {
        return rows("wrr-assignments").stream()
                .filter(row -> Boolean.parseBoolean(row.get("same_area")))
                .collect(Collectors.toUnmodifiableMap(
                        row -> new MunicipalityCode(row.get("code")),
                        row -> new Assignment(
                                row.get("type"),
                                row.get("source"),
                                Integer.parseInt(row.get("data_year")),
                                row.get("evidence"))));
    }

    /** The eight types. */
    public static Types types() {
        return new Types(rows("wrr-types").stream()
                .map(row -> new MunicipalityType(
                        Integer.parseInt(row.get("order")),
                        row.get("slug"),
                        row.get("name"),
                        row.get("definition_nl"),
                        row.get("basis")))
                .toList());
    }

    /** All of them. */
    static Facts shipped() {
        return new Facts(
                types(),
                division(),
                rows("municipalities").stream()
                        .mapToInt(row -> Integer.parseInt(row.get("population_year")))
                        .max()
                        .orElseThrow(),
                figures(),
                surroundings(),
                borderKm(),
                assignments());
    }

    /** Differs wherever a table differs, or what is read with them. */
    static String fingerprint(String rules) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(rules.getBytes(StandardCharsets.UTF_8));
            for (var table : TABLES) {
                try (var file = file(table)) {
                    digest.update(file.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Since when a municipality exists that took the place of others; one that only grew was there before. */
    private static Map<MunicipalityCode, LocalDate> foundedOn() {
        return rows("mergers").stream()
                .filter(row -> !row.get("kind").equals("uitbreiding") && Boolean.parseBoolean(row.get("primary")))
                .collect(Collectors.toMap(
                        row -> new MunicipalityCode(row.get("new_code")),
                        row -> LocalDate.parse(row.get("effective")),
                        (one, other) -> one.isBefore(other) ? one : other));
    }

    private static List<FactSet.Figures> figures() {
        record Set(String scheme, int year, String source) {}
        var counts = new LinkedHashMap<Set, Map<MunicipalityCode, Map<String, Integer>>>();
        for (var row : rows("origin")) {
            // Counts by country of birth overlap: they are no partition, so no composition.
            if (!row.get("scheme").equals("geboorteland")) {
                counts.computeIfAbsent(
                                new Set(row.get("scheme"), Integer.parseInt(row.get("year")), row.get("source")),
                                unseen -> new LinkedHashMap<>())
                        .computeIfAbsent(new MunicipalityCode(row.get("code")), unseen -> new LinkedHashMap<>())
                        .put(row.get("group"), Integer.parseInt(row.get("count")));
            }
        }
        return counts.entrySet().stream()
                .map(set -> new FactSet.Figures(
                        set.getKey().scheme(),
                        set.getKey().year(),
                        set.getValue().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        own -> new Composition(
                                                set.getKey().scheme(),
                                                set.getKey().year(),
                                                own.getValue(),
                                                set.getKey().source())))))
                .toList();
    }

    /** Of the municipalities of 2021. */
    private static Map<MunicipalityCode, Surroundings> surroundings() {
        return rows("context-2021").stream()
                .collect(Collectors.toMap(
                        row -> new MunicipalityCode(row.get("code")),
                        row -> new Surroundings(
                                Integer.parseInt(row.get("population_2021")),
                                Double.parseDouble(row.get("urbanity_class")),
                                share(row.get("agri_business_pct")))));
    }

    private static Map<MunicipalityCode, Double> borderKm() {
        return rows("border").stream()
                .collect(Collectors.toMap(
                        row -> new MunicipalityCode(row.get("code")),
                        row -> Double.parseDouble(row.get("border_km_be"))
                                + Double.parseDouble(row.get("border_km_de"))));
    }

    /** CBS leaves the share open where there are too few such businesses to publish: next to none. */
    private static double share(String text) {
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    /** Not known for some parts of a split; what was not split went as a whole. */
    private static double addressShare(CSVRecord row) {
        var share = row.get("address_share");
        if (share.isEmpty()) {
            return Boolean.parseBoolean(row.get("split")) ? 0 : 1;
        }
        return Double.parseDouble(share);
    }

    private static List<CSVRecord> rows(String table) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = file(table);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8);
                var parsed = format.parse(reader)) {
            return parsed.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream file(String table) {
        return Objects.requireNonNull(
                FactTables.class.getResourceAsStream("/facts/" + table + ".csv"), "No table " + table);
    }
}
