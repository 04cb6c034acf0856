// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.typology.classification.Assignment;
import nl.nieuweverscheidenheid.typology.figures.Composition;
import nl.nieuweverscheidenheid.typology.municipality.Merger;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;

/** Sets of facts for tests, about municipalities that there are. */
final class Samples {
    static final MunicipalityCode WASSENAAR = new MunicipalityCode("GM0629");
    static final MunicipalityCode VOORSCHOTEN = new MunicipalityCode("GM0626");
    static final MunicipalityCode LEIDEN = new MunicipalityCode("GM0546");
    static final MunicipalityCode GOUDA = new MunicipalityCode("GM0513");
    static final MunicipalityCode DUINSTREEK = new MunicipalityCode("GM2001");
    static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private Samples() {}

    /** Wassenaar and Voorschoten, which the WRR assigned, become Duinstreek. */
    static FactSet.Mergers duinstreek() {
        return new FactSet.Mergers(
                NEW_YEAR,
                List.of(new Merger(WASSENAAR, DUINSTREEK, true, 1), new Merger(VOORSCHOTEN, DUINSTREEK, true, 1)),
                List.of(new Municipality(
                        DUINSTREEK,
                        "Duinstreek",
                        "Duinstreek",
                        "duinstreek",
                        "PV28",
                        "Zuid-Holland",
                        4.42,
                        52.14,
                        0,
                        "https://identifier.overheid.nl/tooi/id/gemeente/gm2001")));
    }

    static FactSet.Assignments assignments(String type, MunicipalityCode... codes) {
        var all = new HashMap<MunicipalityCode, Assignment>();
        for (var code : codes) {
            all.put(code, new Assignment(type, "WRR 2018", 2015, "Ingevoerd"));
        }
        return new FactSet.Assignments(all);
    }

    /** Figures in which each of these has so many of Dutch origin, of European, and of other. */
    static FactSet.Figures figures(int year, Map<MunicipalityCode, List<Integer>> counts) {
        var compositions = new HashMap<MunicipalityCode, Composition>();
        counts.forEach((code, own) -> {
            var groups = new LinkedHashMap<String, Integer>();
            groups.put("nederland", own.get(0));
            groups.put("europa-excl-nl", own.get(1));
            groups.put("buiten-europa", own.get(2));
            compositions.put(code, new Composition("herkomst", year, groups, "85458NED"));
        });
        return new FactSet.Figures("herkomst", year, compositions);
    }
}
