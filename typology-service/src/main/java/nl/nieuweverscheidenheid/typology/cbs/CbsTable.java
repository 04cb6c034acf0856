// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.typology.figures.Composition;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.municipality.Register;
import nl.nieuweverscheidenheid.typology.opendata.OpenDataSettings;
import nl.nieuweverscheidenheid.typology.opendata.OpenTable;
import nl.nieuweverscheidenheid.typology.opendata.TableUnreadable;
import org.springframework.stereotype.Component;

/** CBS's table of residents by country of origin, of which a year is read whole or not at all. */
@Component
public class CbsTable {
    private final CbsSettings settings;
    private final OpenDataSettings reading;

    CbsTable(CbsSettings settings, OpenDataSettings reading) {
        this.settings = settings;
        this.reading = reading;
    }

    /** The table as CBS serves it, as far as is configured. */
    public CbsSource.Service service() {
        return new CbsSource.Service(settings.catalogue(), settings.table());
    }

    /**
     * Reads the residents of all municipalities on 1 January of a year. Whatever is wrong with the source is told as a
     * finding. Figures of a municipality that has ended since count with the one that has all of it now.
     */
    public CbsReading read(CbsSource source, int year, Register register) {
        var findings = new Findings();
        var id = source instanceof CbsSource.Service service ? service.table() : settings.table();
        Map<MunicipalityCode, List<Composition>> compositions = Map.of();
        try (var table = open(source)) {
            compositions = compositions(table, id, year, register, findings);
        } catch (TableUnreadable e) {
            findings.error(e.code(), "%s", e.getMessage());
        }
        return new CbsReading(year, id, findings.anyError() ? Map.of() : compositions, findings.all());
    }

    private OpenTable open(CbsSource source) {
        return switch (source) {
            case CbsSource.Service service -> OpenTable.served(service.catalogue(), service.table(), reading);
            case CbsSource.Download download -> OpenTable.downloaded(download.file(), settings.table(), reading);
        };
    }

    private Map<MunicipalityCode, List<Composition>> compositions(
            OpenTable table, String id, int year, Register register, Findings findings) {
        Selection.checkDimensions(table, findings);
        if (findings.anyError()) {
            return Map.of();
        }
        var lists = new CodeLists(table, findings);
        var selection = Selection.from(lists, settings, year, findings);
        if (findings.anyError()) {
            return Map.of();
        }
        var now = new Cells();
        var before = new Cells();
        selection.read(table, now, before, findings);
        var municipalities = new MunicipalitiesOfYear(register, year, lists.titles(Selection.REGION));
        var checks = new Checks(municipalities, settings.country().code(), findings);
        var counts = checks.counts(now);
        checks.compare(counts, before, settings.jump(), settings.jumpFrom());
        var compositions = new HashMap<MunicipalityCode, List<Composition>>();
        ofToday(counts, municipalities, findings)
                .forEach((code, residents) -> compositions.put(
                        code,
                        Scheme.ALL.stream()
                                .map(scheme -> new Composition(scheme.name(), year, scheme.divide(residents), id))
                                .toList()));
        return compositions;
    }

    /** The same residents by the municipalities of today. */
    private static Map<MunicipalityCode, Map<Origin, Integer>> ofToday(
            Map<String, Map<Origin, Integer>> counts, MunicipalitiesOfYear municipalities, Findings findings) {
        var ofToday = new HashMap<MunicipalityCode, Map<Origin, Integer>>();
        var moved = new ArrayList<String>();
        counts.forEach((region, residents) -> {
            var code = municipalities.today(region);
            if (code.isEmpty()) {
                findings.error(
                        "municipality-divided",
                        "%s is over meer gemeenten verdeeld; haar cijfers horen bij geen ervan",
                        municipalities.named(region));
                return;
            }
            var sum = ofToday.computeIfAbsent(code.get(), unseen -> new EnumMap<>(Origin.class));
            residents.forEach((origin, count) -> sum.merge(origin, count, Integer::sum));
            if (!code.get().value().equals(region)) {
                moved.add("%s bij %s".formatted(municipalities.named(region), code.get()));
            }
        });
        if (!moved.isEmpty()) {
            findings.note(
                    "municipality-merged",
                    "Geteld bij de gemeente waarin zij is opgegaan: %s",
                    String.join(", ", moved));
        }
        return ofToday;
    }
}
