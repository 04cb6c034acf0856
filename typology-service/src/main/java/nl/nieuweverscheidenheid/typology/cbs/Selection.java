// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.typology.opendata.OpenTable;
import nl.nieuweverscheidenheid.typology.opendata.Row;

/**
 * The cells that are wanted, by identifiers that the table lists: all residents whatever their sex, age and country of
 * birth, by origin, in every municipality and in the country, in a year and the year before.
 *
 * @param totals the identifier that stands for all, by dimension
 * @param yearBefore empty where the table begins
 */
record Selection(
        String measure,
        Map<String, String> totals,
        Map<Origin, String> origins,
        String country,
        String year,
        Optional<String> yearBefore) {
    static final String REGION = "RegioS";

    private static final String MEASURE = "Measure";
    private static final String SEX = "Geslacht";
    private static final String AGE = "Leeftijd";
    private static final String BIRTH_COUNTRY = "Geboorteland";
    private static final String ORIGIN = "Herkomstland";
    private static final String PERIOD = "Perioden";
    private static final Set<String> DIMENSIONS = Set.of(SEX, AGE, BIRTH_COUNTRY, ORIGIN, REGION, PERIOD);
    private static final String MUNICIPALITY = "GM";

    /** Finds what is wrong if a table has not the dimensions that we know. */
    static void checkDimensions(OpenTable table, Findings findings) {
        var dimensions = table.dimensions();
        if (!dimensions.equals(DIMENSIONS)) {
            findings.error(
                    "dimensions-changed",
                    "De tabel heeft andere dimensies dan verwacht; verdwenen: %s; nieuw: %s",
                    difference(DIMENSIONS, dimensions),
                    difference(dimensions, DIMENSIONS));
        }
    }

    /** What is to be selected from a table with these lists; what is not listed as expected is found. */
    static Selection from(CodeLists lists, CbsSettings settings, int year, Findings findings) {
        var periods = lists.of(PERIOD);
        var period = Optional.ofNullable(periods.get(period(year)));
        if (period.isEmpty()) {
            findings.error(
                    "year-missing",
                    "De tabel heeft geen jaar %s, wel: %s",
                    period(year),
                    String.join(", ", periods.keySet()));
        }
        period.map(CodeLists.Listed::status)
                .filter(status -> !status.isEmpty() && !status.equals("Definitief"))
                .ifPresent(
                        status -> findings.note("year-provisional", "CBS noemt de cijfers van dit jaar: %s", status));
        var before = Optional.ofNullable(periods.get(period(year - 1))).map(CodeLists.Listed::identifier);
        if (before.isEmpty()) {
            findings.note("year-before-missing", "De tabel heeft geen jaar %s om mee te vergelijken", period(year - 1));
        }
        var origins = new EnumMap<Origin, String>(Origin.class);
        settings.origins().forEach((origin, code) -> origins.put(origin, lists.identifier(ORIGIN, code)));
        return new Selection(
                lists.measure(settings.measure()),
                Map.of(
                        SEX, lists.identifier(SEX, settings.sex()),
                        AGE, lists.identifier(AGE, settings.age()),
                        BIRTH_COUNTRY, lists.identifier(BIRTH_COUNTRY, settings.birthCountry())),
                origins,
                lists.identifier(REGION, settings.country()),
                period.map(CodeLists.Listed::identifier).orElse(""),
                before);
    }

    /** Reads the cells of the year into one collection and those of the year before into the other. */
    void read(OpenTable table, Cells now, Cells before, Findings findings) {
        var byCode = new HashMap<String, Origin>();
        origins.forEach((origin, identifier) -> byCode.put(identifier.strip(), origin));
        var remarks = new TreeSet<String>();
        table.cells(filter(), row -> {
            var period = row.get(PERIOD).strip();
            var ofYear = period.equals(year.strip());
            var origin = byCode.get(row.get(ORIGIN).strip());
            var region = row.get(REGION).strip();
            if (origin == null
                    || !(ofYear
                            || yearBefore
                                    .filter(other -> other.strip().equals(period))
                                    .isPresent())
                    || !(region.startsWith(MUNICIPALITY) || region.equals(country.strip()))
                    || !isOfAll(row)) {
                return;
            }
            var attribute = row.get("ValueAttribute");
            var cell = Cell.of(row.get("Value"), attribute);
            (ofYear ? now : before).add(region, origin, cell);
            if (ofYear && cell instanceof Cell.Count && Cell.says(attribute)) {
                remarks.add(attribute.strip());
            }
        });
        if (!remarks.isEmpty()) {
            findings.warning(
                    "figures-remarked", "CBS zet bij sommige cijfers een aantekening: %s", String.join(", ", remarks));
        }
    }

    /** The OData filter that lets these cells through. */
    String filter() {
        return Stream.of(
                        Stream.of(equal(MEASURE, measure)),
                        totals.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(total -> equal(total.getKey(), total.getValue())),
                        Stream.of(
                                any(origins.values().stream().map(origin -> equal(ORIGIN, origin))),
                                any(Stream.concat(Stream.of(year), yearBefore.stream())
                                        .map(period -> equal(PERIOD, period))),
                                any(Stream.of(
                                        "startswith(%s,'%s')".formatted(REGION, MUNICIPALITY),
                                        equal(REGION, country)))))
                .flatMap(conditions -> conditions)
                .collect(Collectors.joining(" and "));
    }

    private boolean isOfAll(Row row) {
        return row.get(MEASURE).strip().equals(measure.strip())
                && totals.entrySet().stream()
                        .allMatch(total -> row.get(total.getKey())
                                .strip()
                                .equals(total.getValue().strip()));
    }

    private static String equal(String column, String identifier) {
        return "%s eq '%s'".formatted(column, identifier.replace("'", "''"));
    }

    private static String any(Stream<String> conditions) {
        return conditions.collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String period(int year) {
        return "%04dJJ00".formatted(year);
    }

    private static String difference(Set<String> some, Set<String> others) {
        var difference = new TreeSet<>(some);
        difference.removeAll(others);
        return difference.isEmpty() ? "geen" : String.join(", ", difference);
    }
}
