// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import nl.nieuweverscheidenheid.typology.facts.FactTables;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionTest {
    @ParameterizedTest
    @CsvSource({
        "'1', 0.00",
        "'1 1', 0.50",
        "'4 1 1', 0.50",
        "'1 1 1', 0.67",
        "'8 1 1', 0.34",
    })
    void diversityIsTheChanceThatTwoResidentsDiffer(String counts, double expected) {
        var groups = new HashMap<String, Integer>();
        for (var count : counts.split(" ")) {
            groups.put("group" + groups.size(), Integer.parseInt(count));
        }

        assertThat(new Composition("herkomst", 2025, groups, "test").diversity())
                .isCloseTo(expected, within(0.005));
    }

    @Test
    void theCountryAsAWholeIsAsDiverseAsPublished() {
        assertThat(country("migratieachtergrond", 2022).diversity()).isCloseTo(0.4233, within(0.00005));
        assertThat(country("migratieachtergrond", 2022).total()).isEqualTo(17_590_672);
        assertThat(country("herkomst", 2025).diversity()).isCloseTo(0.4436, within(0.00005));
        assertThat(country("herkomst", 2025).total()).isEqualTo(18_044_027);
    }

    @ParameterizedTest
    @CsvSource({"GM0518, 0.742", "GM0363, 0.735", "GM0599, 0.730", "GM0384, 0.685", "GM0184, 0.087"})
    void municipalitiesAreAsDiverseAsPublished(String code, double expected) {
        var profile = FactTables.profiles().get(new MunicipalityCode(code));

        assertThat(profile.newest("migratieachtergrond").orElseThrow().diversity())
                .isCloseTo(expected, within(0.001));
    }

    @Test
    void anOverlappingCountIsNoComposition() {
        assertThat(FactTables.profiles().values())
                .allSatisfy(
                        profile -> assertThat(profile.newest("geboorteland")).isEmpty());
    }

    private static Composition country(String scheme, int year) {
        Map<String, Integer> counts = new HashMap<>();
        FactTables.profiles().values().stream()
                .flatMap(profile -> profile.compositions().stream())
                .filter(composition -> composition.scheme().equals(scheme) && composition.year() == year)
                .forEach(composition ->
                        composition.counts().forEach((group, count) -> counts.merge(group, count, Integer::sum)));
        return new Composition(scheme, year, counts, "sum");
    }
}
