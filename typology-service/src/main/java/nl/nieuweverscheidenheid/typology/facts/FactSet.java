// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.typology.classification.Assignment;
import nl.nieuweverscheidenheid.typology.figures.Composition;
import nl.nieuweverscheidenheid.typology.municipality.Merger;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;

/** Facts that count together or not at all. Of sets with one name the last that was imported counts. */
public sealed interface FactSet {
    /** What it holds, such as figures/herkomst/2026. */
    String name();

    /** How residents are composed by one classification in one year; in the place of what ships of that. */
    record Figures(String scheme, int year, Map<MunicipalityCode, Composition> compositions) implements FactSet {
        public Figures {
            compositions = Map.copyOf(compositions);
        }

        @Override
        public String name() {
            return "figures/%s/%d".formatted(scheme, year);
        }
    }

    /** Types that the WRR assigned, over those that ship: who is not named here keeps what it has there. */
    record Assignments(Map<MunicipalityCode, Assignment> byMunicipality) implements FactSet {
        static final String NAME = "wrr-assignments";

        public Assignments {
            byMunicipality = Map.copyOf(byMunicipality);
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Mergers that take effect on one day, and the municipalities that are new by them. */
    record Mergers(LocalDate date, List<Merger> mergers, List<Municipality> founded) implements FactSet {
        private static final String PREFIX = "mergers/";

        public Mergers {
            mergers = List.copyOf(mergers);
            founded = List.copyOf(founded);
        }

        @Override
        public String name() {
            return PREFIX + date;
        }

        /** The day on which the set of this name takes effect, if it is one of mergers. */
        static Optional<LocalDate> dateOf(String name) {
            return name.startsWith(PREFIX)
                    ? Optional.of(LocalDate.parse(name.substring(PREFIX.length())))
                    : Optional.empty();
        }
    }
}
