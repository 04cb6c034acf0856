// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import nl.nieuweverscheidenheid.typology.facts.FactTables;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionTest {
    private final Figures figures = new Figures(FactTables.municipalities(), FactTables.profiles());

    /** The examples of the literature: 0.00, 0.50, 0.50, 0.67 and 0.34. */
    @ParameterizedTest
    @CsvSource({
        "'1', 0.000",
        "'1 1', 0.500",
        "'4 1 1', 0.500",
        "'1 1 1', 0.667",
        "'8 1 1', 0.340",
    })
    void diversityIsTheChanceThatTwoResidentsDiffer(String counts, double expected) {
        var groups = new HashMap<String, Integer>();
        for (var count : counts.split(" ")) {
            groups.put("group" + groups.size(), Integer.parseInt(count));
        }

        assertThat(new Composition("herkomst", 2025, groups, "test").diversity())
                .isCloseTo(expected, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({"migratieachtergrond, 2022, 0.4233, 17590672, 7", "herkomst, 2025, 0.4436, 18044027, 3"})
    void theCountryAsAWholeIsAsDiverseAndAsLargeAsPublished(
            String scheme, int year, double diversity, int total, int groups) {
        var country = figures.country(scheme, year);

        assertThat(country.diversity()).isCloseTo(diversity, within(0.00005));
        assertThat(country.total()).isEqualTo(total);
        assertThat(country.counts()).hasSize(groups);
    }

    @Test
    void ofAYearWithoutFiguresTheCountryHasNobody() {
        assertThat(figures.country("herkomst", 1900).total()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"GM0518, 0.742", "GM0363, 0.735", "GM0599, 0.730", "GM0384, 0.685", "GM0184, 0.0865"})
    void municipalitiesAreAsDiverseAsPublished(String code, double expected) {
        var profile = figures.of(new MunicipalityCode(code));

        assertThat(profile.newest("migratieachtergrond").orElseThrow().diversity())
                .isCloseTo(expected, within(0.0005));
    }

    @Test
    void denHaagIsTheMostDiverseAndUrkTheLeast() {
        var byDiversity = FactTables.municipalities().stream()
                .sorted((a, b) -> Double.compare(diversity2022(b.code()), diversity2022(a.code())))
                .map(one -> one.name())
                .toList();

        assertThat(byDiversity)
                .startsWith("Den Haag", "Amsterdam", "Rotterdam", "Diemen")
                .endsWith("Urk");
    }

    @Test
    void anOverlappingCountIsNoComposition() {
        assertThat(FactTables.profiles().values())
                .allSatisfy(
                        profile -> assertThat(profile.newest("geboorteland")).isEmpty());
        assertThat(FactTables.birthplaces()).hasSize(342).allSatisfy((code, counts) -> {
            assertThat(counts).extracting(OverlappingCounts::year).containsExactly(2025, 2024, 2023);
            assertThat(counts.getFirst().counts()).hasSize(3);
            assertThat(counts.getFirst().share("geboren-buiten-nl")).isBetween(0.0, 1.0);
        });
    }

    private double diversity2022(MunicipalityCode code) {
        return figures.of(code).newest("migratieachtergrond").orElseThrow().diversity();
    }
}
