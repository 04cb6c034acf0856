// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.lookup;

import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.typology.facts.FactTables;
import nl.nieuweverscheidenheid.typology.figures.OverlappingCounts;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Counts by country of birth, of the tables that come with the service; nothing is computed from them. */
@Component
class Birthplaces {
    private final Map<MunicipalityCode, List<OverlappingCounts>> all = FactTables.birthplaces();

    /** Those of a municipality, the newest first. */
    List<OverlappingCounts> of(MunicipalityCode code) {
        return all.getOrDefault(code, List.of());
    }
}
