// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.typology.classification.Assignment;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.facts.FactSet;
import nl.nieuweverscheidenheid.typology.municipality.EndedMunicipality;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.type.MunicipalityType;

/** A table of the types that the WRR assigned: code, type, source, year. */
final class AssignmentsFile {
    private static final List<String> COLUMNS = List.of("code", "type", "source", "year");
    /** The first year of which the WRR could have had figures. */
    private static final int EARLIEST = 2000;

    private final Typology known;
    private final int thisYear;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<MunicipalityCode, Assignment> assignments = new LinkedHashMap<>();
    private final Map<String, Integer> firstLines = new HashMap<>();
    private int ended;

    private AssignmentsFile(Typology known, int thisYear) {
        this.known = known;
        this.thisYear = thisYear;
    }

    /** Reads the table, with all that is wrong with it. */
    static Reading read(byte[] bytes, Typology known, int thisYear) {
        var table = CsvTable.read(bytes, COLUMNS);
        var file = new AssignmentsFile(known, thisYear);
        file.findings.addAll(table.findings());
        table.rows().forEach(file::read);
        return new Reading(
                List.of(new FactSet.Assignments(file.assignments)),
                Map.of("rows", table.rows().size(), "ended", file.ended),
                file.findings);
    }

    private void read(CsvTable.Row row) {
        var code = code(row);
        var type = type(row);
        var source = row.find("source");
        if (source.isEmpty()) {
            add(row, Finding.error("source-missing", "De bron ontbreekt"));
        }
        var year = year(row);
        if (code.isPresent() && type.isPresent() && source.isPresent() && year.isPresent()) {
            assignments.put(
                    code.get(),
                    new Assignment(
                            type.get(),
                            source.get(),
                            year.get(),
                            row.find("evidence").orElse("Ingevoerd uit de lijst van de WRR")));
            checkArea(row, code.get(), year.get());
        }
    }

    private Optional<MunicipalityCode> code(CsvTable.Row row) {
        var text = row.get("code");
        if (!MunicipalityCode.isCode(text)) {
            add(row, Finding.error("bad-code", "'%s' is geen gemeentecode zoals GM0363".formatted(text)));
            return Optional.empty();
        }
        var before = firstLines.putIfAbsent(text, row.line());
        if (before != null) {
            add(row, Finding.error("duplicate", "%s staat ook op regel %d".formatted(text, before)));
            return Optional.empty();
        }
        var former = known.register().findEnded(text);
        if (former.isPresent()) {
            ended++;
            add(
                    row,
                    Finding.warning(
                            "municipality-ended",
                            "%s (%s) bestaat niet meer; de indeling blijft bij die gemeente en gaat niet over op %s"
                                    .formatted(former.get().name(), text, successors(former.get()))));
        } else if (known.register().all().stream()
                .map(Municipality::code)
                .noneMatch(one -> one.value().equals(text))) {
            add(row, Finding.error("municipality-unknown", "Er is geen gemeente met de code %s".formatted(text)));
            return Optional.empty();
        }
        return Optional.of(new MunicipalityCode(text));
    }

    private Optional<String> type(CsvTable.Row row) {
        var slug = row.get("type");
        if (known.types().find(slug).isPresent()) {
            return Optional.of(slug);
        }
        add(
                row,
                Finding.error(
                        "type-unknown",
                        "'%s' is geen gemeentetype; wel %s"
                                .formatted(
                                        slug,
                                        known.types().all().stream()
                                                .map(MunicipalityType::slug)
                                                .collect(Collectors.joining(", ")))));
        return Optional.empty();
    }

    private Optional<Integer> year(CsvTable.Row row) {
        var text = row.get("year");
        if (text.matches("\\d{4}")) {
            var year = Integer.parseInt(text);
            if (year >= EARLIEST && year <= thisYear) {
                return Optional.of(year);
            }
        }
        add(
                row,
                Finding.error(
                        "bad-year", "'%s' is geen jaar van %d tot en met %d".formatted(text, EARLIEST, thisYear)));
        return Optional.empty();
    }

    /** The WRR cannot have looked at a municipality before it was founded; of one that grew since an editor is to know. */
    private void checkArea(CsvTable.Row row, MunicipalityCode code, int year) {
        var founded = known.register().foundedOn(code);
        if (founded.filter(date -> date.getYear() > year).isPresent()) {
            add(
                    row,
                    Finding.error(
                            "founded-later",
                            "%s bestaat pas sinds %d; een indeling van %d kan niet over deze gemeente gaan"
                                    .formatted(
                                            known.register().get(code.value()).name(),
                                            founded.get().getYear(),
                                            year)));
            return;
        }
        var since = known.register().endedInto(code).stream()
                .filter(one -> one.endDate().getYear() >= year)
                .map(EndedMunicipality::name)
                .toList();
        if (!since.isEmpty()) {
            add(
                    row,
                    Finding.warning(
                            "municipality-grown",
                            "%s is na %d gegroeid met %s; de indeling is van daarvoor"
                                    .formatted(
                                            known.register().get(code.value()).name(),
                                            year,
                                            String.join(", ", since))));
        }
    }

    private void add(CsvTable.Row row, Finding finding) {
        findings.add(finding.at(row.line()));
    }

    private static String successors(EndedMunicipality former) {
        return former.successors().stream()
                .map(EndedMunicipality.Successor::name)
                .collect(Collectors.joining(" of "));
    }
}
