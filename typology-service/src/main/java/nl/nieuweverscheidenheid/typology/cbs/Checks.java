// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.typology.figures.Groups;

/**
 * Holds the figures of a year against the register, the country as a whole, each other and the year before. What does not
 * fit is found; nothing is mended.
 */
final class Checks {
    private final MunicipalitiesOfYear municipalities;
    private final String country;
    private final Findings findings;

    /** {@code country} is the code that the country has as a region. */
    Checks(MunicipalitiesOfYear municipalities, String country, Findings findings) {
        this.municipalities = municipalities;
        this.country = country;
        this.findings = findings;
    }

    /** The residents of each municipality by origin; without those municipalities of which a figure is missing. */
    Map<String, Map<Origin, Integer>> counts(Cells cells) {
        cells.twice()
                .forEach((region, origins) -> findings.error(
                        "cell-twice",
                        "%s staat meer dan eens in de tabel: %s",
                        municipalities.named(region),
                        labels(origins)));
        var regions = withFigures(cells);
        var leftOut = leftOutIsNobody(cells, regions);
        var counts = new TreeMap<String, Map<Origin, Integer>>();
        for (var region : regions) {
            complete(cells, region, leftOut).ifPresent(complete -> counts.put(region, complete));
        }
        counts.forEach(this::checkGroups);
        // Otherwise the sum differs for a reason that has been told.
        if (!findings.anyError()) {
            checkCountry(cells, counts.values());
        }
        return counts;
    }

    /**
     * Finds groups that are so many times larger or smaller than the year before.
     *
     * @param least the residents that the larger of both years has at least
     */
    void compare(Map<String, Map<Origin, Integer>> counts, Cells before, double times, int least) {
        counts.forEach((region, now) -> {
            var then = new EnumMap<Origin, Integer>(Origin.class);
            for (var origin : Origin.values()) {
                before.count(region, origin).ifPresent(count -> then.put(origin, count));
            }
            if (then.size() < Origin.values().length) {
                return;
            }
            var groupsNow = Scheme.EIGHTEEN.divide(now);
            var jumps = new ArrayList<String>();
            Scheme.EIGHTEEN.divide(then).forEach((group, old) -> {
                var current = groupsNow.getOrDefault(group, 0);
                var larger = Math.max(old, current);
                if (larger >= least && larger > times * Math.min(old, current)) {
                    jumps.add(Findings.dutch("%s van %,d naar %,d", Groups.labelOf(group), old, current));
                }
            });
            if (!jumps.isEmpty()) {
                findings.warning(
                        "group-jumped",
                        "%s verschilt sterk van het jaar ervoor: %s",
                        municipalities.named(region),
                        String.join("; ", jumps));
            }
        });
    }

    /** The municipalities that there were and that have figures; others that have some, and those that have none, are found. */
    private Set<String> withFigures(Cells cells) {
        var having = cells.regions().stream()
                .filter(region -> !region.equals(country))
                .filter(cells::hasFigures)
                .collect(Collectors.toCollection(TreeSet::new));
        var unknown =
                having.stream().filter(region -> !municipalities.had(region)).toList();
        if (!unknown.isEmpty()) {
            findings.error(
                    "municipality-unknown",
                    "De tabel heeft cijfers van gemeenten die er volgens het register op 1 januari niet waren: %s",
                    unknown.stream().map(municipalities::named).collect(Collectors.joining(", ")));
            having.removeAll(unknown);
        }
        var missing = municipalities.except(having);
        if (!missing.isEmpty()) {
            findings.error(
                    "municipality-missing",
                    "De tabel heeft geen cijfers van gemeenten die er volgens het register op 1 januari waren: %s",
                    missing.stream()
                            .map(region -> municipalities.named(region) + reason(cells, region))
                            .collect(Collectors.joining(", ")));
        }
        return having;
    }

    /** The origins of which a cell that is left out counts nobody, as all others add up to what the country has. */
    private Set<Origin> leftOutIsNobody(Cells cells, Set<String> regions) {
        var origins = EnumSet.noneOf(Origin.class);
        for (var origin : EnumSet.complementOf(EnumSet.of(Origin.TOTAL))) {
            var sum = regions.stream()
                    .mapToLong(region -> cells.count(region, origin).orElse(0))
                    .sum();
            if (cells.count(country, origin).filter(whole -> whole == sum).isPresent()) {
                origins.add(origin);
            }
        }
        return origins;
    }

    private Optional<Map<Origin, Integer>> complete(Cells cells, String region, Set<Origin> leftOutIsNobody) {
        var counts = new EnumMap<Origin, Integer>(Origin.class);
        var missing = new ArrayList<String>();
        for (var origin : Origin.values()) {
            var cell = cells.cell(region, origin);
            if (cell.isEmpty() && leftOutIsNobody.contains(origin)) {
                counts.put(origin, 0);
            } else {
                switch (cell.orElse(new Cell.Missing("niet in de tabel"))) {
                    case Cell.Count count -> counts.put(origin, count.residents());
                    case Cell.Missing none -> missing.add("%s (%s)".formatted(origin.label(), none.why()));
                }
            }
        }
        if (missing.isEmpty()) {
            return Optional.of(counts);
        }
        findings.error(
                "figure-missing", "%s mist cijfers: %s", municipalities.named(region), String.join(", ", missing));
        return Optional.empty();
    }

    private void checkGroups(String region, Map<Origin, Integer> counts) {
        var total = counts.getOrDefault(Origin.TOTAL, 0);
        for (var scheme : Scheme.ALL) {
            var groups = scheme.divide(counts);
            groups.forEach((group, residents) -> {
                if (residents < 0) {
                    findings.error(
                            "group-negative",
                            "%s: de groep %s komt uit op %,d inwoners",
                            municipalities.named(region),
                            Groups.labelOf(group),
                            residents);
                }
            });
            var sum = groups.values().stream().mapToInt(Integer::intValue).sum();
            if (sum != total) {
                findings.error(
                        "groups-differ",
                        "%s: de groepen van %s tellen op tot %,d inwoners; het totaal is %,d",
                        municipalities.named(region),
                        scheme.name(),
                        sum,
                        total);
            }
        }
    }

    private void checkCountry(Cells cells, Collection<Map<Origin, Integer>> counts) {
        var differing = new ArrayList<String>();
        for (var origin : Origin.values()) {
            var sum =
                    counts.stream().mapToLong(of -> of.getOrDefault(origin, 0)).sum();
            var whole = cells.count(country, origin);
            if (whole.filter(residents -> residents == sum).isPresent()) {
                continue;
            }
            var written =
                    whole.map(residents -> Findings.dutch("%,d", residents)).orElse("geen cijfer");
            if (origin == Origin.TOTAL) {
                findings.error(
                        "country-differs", "De gemeenten tellen op tot %,d inwoners; het land heeft: %s", sum, written);
            } else {
                differing.add(Findings.dutch("%s (gemeenten %,d, land %s)", origin.label(), sum, written));
            }
        }
        if (!differing.isEmpty()) {
            findings.warning(
                    "country-differs",
                    "De gemeenten tellen niet op tot het land voor: %s",
                    String.join(", ", differing));
        }
    }

    /** Why there are no figures of a region, if the table says so. */
    private static String reason(Cells cells, String region) {
        return cells.cell(region, Origin.TOTAL)
                .map(cell -> cell instanceof Cell.Missing missing ? ": " + missing.why() : "")
                .orElse("");
    }

    private static String labels(Collection<Origin> origins) {
        return origins.stream().map(Origin::label).collect(Collectors.joining(", "));
    }
}
