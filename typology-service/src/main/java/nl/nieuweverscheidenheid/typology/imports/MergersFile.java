// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.typology.facts.FactSet;
import nl.nieuweverscheidenheid.typology.municipality.Division;
import nl.nieuweverscheidenheid.typology.municipality.Merger;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;

/**
 * A table of mergers, in the shape of {@code facts/mergers.csv}: old_code, new_code, effective, and for a split primary and
 * address_share. Where the new municipality is new its facts stand beside it: new_name, new_slug, new_province_code,
 * new_lon, new_lat.
 */
final class MergersFile {
    private static final List<String> COLUMNS = List.of("old_code", "new_code", "effective");
    private static final List<String> NEW_ONES_FACTS =
            List.of("new_name", "new_slug", "new_province_code", "new_lon", "new_lat");
    private static final String CBS_NAME = "new_cbs_name";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 80;
    private static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);
    private static final int MOST_YEARS_AHEAD = 10;
    /** How far the shares of a split may be from one together, as they are rounded. */
    private static final double ROUNDING = 0.01;

    private static final double WEST = 3.2;
    private static final double EAST = 7.3;
    private static final double SOUTH = 50.7;
    private static final double NORTH = 53.7;

    private final Eves eves;
    private final LocalDate latest;
    private final List<Finding> findings = new ArrayList<>();
    private final List<FactSet.Mergers> sets = new ArrayList<>();
    private int known;

    private MergersFile(Eves eves, LocalDate today) {
        this.eves = eves;
        this.latest = today.plusYears(MOST_YEARS_AHEAD);
    }

    /** How the country will be divided on the eve of a day, after mergers of this file, and without those that it replaces. */
    interface Eves {
        Division of(LocalDate day, Set<LocalDate> replaced, List<FactSet.Mergers> before);
    }

    /** A row whose codes and day could be read. */
    private record Line(
            CsvTable.Row row,
            MunicipalityCode from,
            MunicipalityCode to,
            LocalDate day,
            boolean primary,
            double share) {}

    /** Reads the table, with all that is wrong with it. */
    static Reading read(byte[] bytes, Eves eves, LocalDate today) {
        var table = CsvTable.read(bytes, COLUMNS);
        var file = new MergersFile(eves, today);
        file.findings.addAll(table.findings());
        var byDay = new TreeMap<LocalDate, List<Line>>();
        for (var row : table.rows()) {
            file.line(row)
                    .ifPresent(line -> byDay.computeIfAbsent(line.day(), unseen -> new ArrayList<>())
                            .add(line));
        }
        byDay.forEach((day, lines) -> file.read(day, lines, byDay.keySet()));
        return new Reading(
                List.copyOf(file.sets), Map.of("rows", table.rows().size(), "known", file.known), file.findings);
    }

    private Optional<Line> line(CsvTable.Row row) {
        var from = code(row, "old_code");
        var to = code(row, "new_code");
        var day = day(row);
        var share = share(row);
        var primary = row.find("primary").map(text -> text.equalsIgnoreCase("true"));
        if (row.find("primary")
                .filter(text -> !Set.of("true", "false").contains(text.toLowerCase(Locale.ROOT)))
                .isPresent()) {
            add(row, Finding.error("bad-primary", "primary is true of false, niet '%s'".formatted(row.get("primary"))));
        }
        if (from.isEmpty() || to.isEmpty() || day.isEmpty() || share.isEmpty()) {
            return Optional.empty();
        }
        if (from.equals(to)) {
            add(row, Finding.error("same-code", "%s kan niet in zichzelf opgaan".formatted(from.get())));
            return Optional.empty();
        }
        return Optional.of(new Line(row, from.get(), to.get(), day.get(), primary.orElse(true), share.get()));
    }

    private void read(LocalDate day, List<Line> all, Set<LocalDate> days) {
        var eve = eves.of(day, days, sets);
        var before = eve.municipalities().stream().collect(Collectors.toMap(Municipality::code, one -> one));
        var lines = all.stream().filter(line -> exists(line, before, eve)).toList();
        var ending = lines.stream().map(Line::from).collect(Collectors.toSet());
        var founded = new LinkedHashMap<MunicipalityCode, List<Line>>();
        for (var line : lines) {
            if (ending.contains(line.to())) {
                add(line.row(), Finding.error("successor-ends", "%s eindigt zelf op deze dag".formatted(line.to())));
            } else if (eve.ended().stream().anyMatch(one -> one.code().equals(line.to()))) {
                add(line.row(), Finding.error("successor-ended", "%s bestaat dan niet meer".formatted(line.to())));
            } else if (!before.containsKey(line.to())) {
                founded.computeIfAbsent(line.to(), unseen -> new ArrayList<>()).add(line);
            }
        }
        checkSplits(lines);
        var slugs = before.values().stream()
                .filter(one -> !ending.contains(one.code()))
                .map(Municipality::slug)
                .collect(Collectors.toCollection(HashSet::new));
        var fresh = new ArrayList<Municipality>();
        founded.forEach((code, own) -> founded(code, own, eve, slugs).ifPresent(fresh::add));
        if (!lines.isEmpty()) {
            sets.add(new FactSet.Mergers(
                    day,
                    lines.stream()
                            .map(line -> new Merger(line.from(), line.to(), line.primary(), line.share()))
                            .toList(),
                    fresh));
        }
    }

    /** Whether the one that is to end is there to end. What the shipped tables know already need not be imported. */
    private boolean exists(Line line, Map<MunicipalityCode, Municipality> before, Division eve) {
        var one = before.get(line.from());
        if (one != null) {
            line.row()
                    .find("old_name")
                    .filter(name -> !name.equalsIgnoreCase(one.name()) && !name.equalsIgnoreCase(one.cbsName()))
                    .ifPresent(name -> add(
                            line.row(),
                            Finding.warning(
                                    "other-name", "%s heet %s, niet %s".formatted(one.code(), one.name(), name))));
            return true;
        }
        var ended = eve.ended().stream()
                .filter(former -> former.code().equals(line.from()))
                .findFirst();
        if (ended.isEmpty()) {
            add(line.row(), Finding.error("municipality-unknown", "Er is geen gemeente %s".formatted(line.from())));
        } else if (ended.get().endDate().plusDays(1).equals(line.day())) {
            known++;
        } else {
            add(
                    line.row(),
                    Finding.error(
                            "ended-already",
                            "%s (%s) bestaat al niet meer sinds %s"
                                    .formatted(
                                            ended.get().name(),
                                            line.from(),
                                            ended.get().endDate().plusDays(1))));
        }
        return false;
    }

    private void checkSplits(List<Line> lines) {
        var byOld = lines.stream().collect(Collectors.groupingBy(Line::from, LinkedHashMap::new, Collectors.toList()));
        byOld.forEach((code, parts) -> {
            var twice = new HashSet<MunicipalityCode>();
            parts.stream()
                    .filter(part -> !twice.add(part.to()))
                    .forEach(part -> add(
                            part.row(),
                            Finding.error("duplicate", "%s gaat twee keer over in %s".formatted(code, part.to()))));
            if (parts.stream().filter(Line::primary).count() != 1) {
                add(
                        parts.getFirst().row(),
                        Finding.error(
                                "one-primary",
                                "Van de opvolgers van %s is er precies één de eerste (primary)".formatted(code)));
            }
            var sum = parts.stream().mapToDouble(Line::share).sum();
            if (Math.abs(sum - 1) > ROUNDING) {
                add(
                        parts.getFirst().row(),
                        Finding.error(
                                "shares",
                                "De delen van %s (address_share) zijn samen %s, niet 1"
                                        .formatted(code, String.format(Locale.of("nl"), "%.2f", sum))));
            }
        });
    }

    private Optional<Municipality> founded(MunicipalityCode code, List<Line> lines, Division eve, Set<String> slugs) {
        var facts = new HashMap<String, String>();
        for (var column : NEW_ONES_FACTS) {
            fact(column, lines)
                    .ifPresentOrElse(
                            value -> facts.put(column, value),
                            () -> add(
                                    lines.getFirst().row(),
                                    Finding.error("fact-missing", "%s is nieuw; vul %s in".formatted(code, column))));
        }
        var row = lines.getFirst().row();
        var before = findings.size();
        var name = facts.getOrDefault("new_name", "");
        if (name.length() > LONGEST_NAME) {
            add(row, Finding.error("bad-name", "Een naam heeft hoogstens %d tekens".formatted(LONGEST_NAME)));
        }
        Optional.ofNullable(facts.get("new_slug")).ifPresent(slug -> {
            if (!SLUG.matcher(slug).matches() || slug.length() > LONGEST_NAME) {
                add(
                        row,
                        Finding.error(
                                "bad-slug", "'%s' is geen naam voor in adressen, zoals den-haag".formatted(slug)));
            } else if (!slugs.add(slug)) {
                add(row, Finding.error("slug-taken", "%s is al van een andere gemeente".formatted(slug)));
            }
        });
        var province = Optional.ofNullable(facts.get("new_province_code")).flatMap(wanted -> {
            var found = eve.municipalities().stream()
                    .filter(one -> one.provinceCode().equals(wanted))
                    .map(Municipality::province)
                    .findFirst();
            if (found.isEmpty()) {
                add(row, Finding.error("bad-province", "'%s' is geen provinciecode zoals PV27".formatted(wanted)));
            }
            return found;
        });
        var longitude = degrees(row, facts, "new_lon", WEST, EAST);
        var latitude = degrees(row, facts, "new_lat", SOUTH, NORTH);
        if (facts.size() < NEW_ONES_FACTS.size()
                || findings.size() > before
                || province.isEmpty()
                || longitude.isEmpty()
                || latitude.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Municipality(
                code,
                name,
                fact(CBS_NAME, lines).orElse(name),
                facts.getOrDefault("new_slug", ""),
                facts.getOrDefault("new_province_code", ""),
                province.get(),
                longitude.get(),
                latitude.get(),
                0,
                "https://identifier.overheid.nl/tooi/id/gemeente/"
                        + code.value().toLowerCase(Locale.ROOT)));
    }

    /** What the rows of one new municipality say in a column: in one of them, or the same in several. */
    private Optional<String> fact(String column, List<Line> lines) {
        var first =
                lines.stream().flatMap(line -> line.row().find(column).stream()).findFirst();
        lines.stream()
                .filter(line -> line.row()
                        .find(column)
                        .filter(value -> !first.equals(Optional.of(value)))
                        .isPresent())
                .forEach(line -> add(
                        line.row(),
                        Finding.error(
                                "facts-differ",
                                "%s van %s is hier %s en eerder %s"
                                        .formatted(column, line.to(), line.row().get(column), first.orElse("")))));
        return first;
    }

    private Optional<Double> degrees(
            CsvTable.Row row, Map<String, String> facts, String column, double least, double most) {
        return Optional.ofNullable(facts.get(column))
                .flatMap(text -> number(text)
                        .filter(value -> value >= least && value <= most)
                        .or(() -> refused(
                                row,
                                Finding.error(
                                        "bad-point",
                                        "%s is geen punt in Nederland, in graden: %s".formatted(column, text)))));
    }

    private Optional<MunicipalityCode> code(CsvTable.Row row, String column) {
        var text = row.get(column);
        return MunicipalityCode.isCode(text)
                ? Optional.of(new MunicipalityCode(text))
                : refused(
                        row,
                        Finding.error(
                                "bad-code", "%s is geen gemeentecode zoals GM0363: '%s'".formatted(column, text)));
    }

    private Optional<LocalDate> day(CsvTable.Row row) {
        var day = date(row, "effective")
                .filter(date -> !date.isBefore(EARLIEST) && !date.isAfter(latest))
                .or(() -> refused(
                        row,
                        Finding.error(
                                "bad-date",
                                "'%s' is geen dag van %s tot en met %s"
                                        .formatted(row.get("effective"), EARLIEST, latest))));
        if (row.find("old_end_date").isPresent()
                && day.isPresent()
                && !date(row, "old_end_date").equals(day.map(date -> date.minusDays(1)))) {
            add(
                    row,
                    Finding.error(
                            "bad-end-date",
                            "De oude gemeente eindigt (old_end_date) op de dag voor %s, niet op %s"
                                    .formatted(day.get(), row.get("old_end_date"))));
        }
        return day;
    }

    private static Optional<LocalDate> date(CsvTable.Row row, String column) {
        try {
            return Optional.of(LocalDate.parse(row.get(column)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Double> share(CsvTable.Row row) {
        return row.find("address_share")
                .<Optional<Double>>map(text -> number(text)
                        .filter(share -> share > 0 && share <= 1)
                        .or(() -> refused(
                                row,
                                Finding.error(
                                        "bad-share",
                                        "address_share is een deel van 0 tot 1, niet %s".formatted(text)))))
                .orElse(Optional.of(1.0));
    }

    /** A number with a point or, as Dutch spreadsheets write it, a comma. */
    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text.replace(',', '.'))).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> refused(CsvTable.Row row, Finding finding) {
        add(row, finding);
        return Optional.empty();
    }

    private void add(CsvTable.Row row, Finding finding) {
        findings.add(finding.at(row.line()));
    }
}
