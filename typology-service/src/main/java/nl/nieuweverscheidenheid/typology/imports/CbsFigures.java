// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.typology.cbs.CbsReading;
import nl.nieuweverscheidenheid.typology.cbs.CbsSource;
import nl.nieuweverscheidenheid.typology.cbs.CbsTable;
import nl.nieuweverscheidenheid.typology.facts.FactSet;
import nl.nieuweverscheidenheid.typology.figures.Composition;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.municipality.Register;
import org.springframework.stereotype.Component;

/** Figures of CBS's table, as it serves it at the configured address or as it was downloaded. */
@Component
class CbsFigures implements FiguresSource {
    private final CbsTable table;

    CbsFigures(CbsTable table) {
        this.table = table;
    }

    @Override
    public Reading read(int year, Optional<Path> file, Register register) {
        var source = file.<CbsSource>map(CbsSource.Download::new).orElseGet(table::service);
        return reading(table.read(source, year, register));
    }

    @Override
    public String described() {
        return "CBS, tabel " + table.service().table();
    }

    static Reading reading(CbsReading read) {
        return new Reading(
                sets(read),
                Map.of("municipalities", read.compositions().size()),
                read.findings().stream().map(CbsFigures::finding).toList());
    }

    /** A set for each classification, so that each counts instead of its own predecessor. */
    private static List<FactSet> sets(CbsReading read) {
        var byScheme = new HashMap<String, Map<MunicipalityCode, Composition>>();
        read.compositions()
                .forEach((code, compositions) -> compositions.forEach(
                        composition -> byScheme.computeIfAbsent(composition.scheme(), unseen -> new HashMap<>())
                                .put(code, composition)));
        return byScheme.entrySet().stream()
                .<FactSet>map(scheme -> new FactSet.Figures(scheme.getKey(), read.year(), scheme.getValue()))
                .toList();
    }

    private static Finding finding(CbsReading.Finding found) {
        return switch (found.severity()) {
            case ERROR -> Finding.error(found.code(), found.text());
            case WARNING -> Finding.warning(found.code(), found.text());
            case NOTE -> Finding.note(found.code(), found.text());
        };
    }
}
