// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import static nl.nieuweverscheidenheid.typology.facts.Samples.DUINSTREEK;
import static nl.nieuweverscheidenheid.typology.facts.Samples.GOUDA;
import static nl.nieuweverscheidenheid.typology.facts.Samples.NEW_YEAR;
import static nl.nieuweverscheidenheid.typology.facts.Samples.VOORSCHOTEN;
import static nl.nieuweverscheidenheid.typology.facts.Samples.WASSENAAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.typology.ShippedFacts;
import nl.nieuweverscheidenheid.typology.classification.Rules;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.figures.Composition;
import nl.nieuweverscheidenheid.typology.figures.Indicator;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;

class FactsTest {
    private final Facts shipped = FactTables.shipped();
    private final Typology before = typology(shipped);

    @Test
    void aNewMunicipalityIsTheSumOfItsParts() {
        var after = typology(shipped.with(List.of(Samples.duinstreek()), NEW_YEAR));

        var parts = List.of(WASSENAAR, VOORSCHOTEN);
        var residents = parts.stream().mapToInt(this::residents).sum();
        assertThat(after.register().get("duinstreek").population()).isEqualTo(residents);
        assertThat(after.register().all()).hasSize(341);
        for (var own : after.figures().of(DUINSTREEK).compositions()) {
            assertThat(own.counts())
                    .allSatisfy((group, count) -> assertThat(count)
                            .as("%s in %d", group, own.year())
                            .isEqualTo(parts.stream()
                                    .mapToInt(part -> of(part, own).counts().getOrDefault(group, 0))
                                    .sum()));
        }
        assertThat(value(after, DUINSTREEK, Indicator.URBANITY))
                .isBetween(
                        value(before, VOORSCHOTEN, Indicator.URBANITY), value(before, WASSENAAR, Indicator.URBANITY));
    }

    @Test
    void atTheBorderANewMunicipalityHasTheBorderOfItsParts() {
        var enschede = new MunicipalityCode("GM0153");
        var haaksbergen = new MunicipalityCode("GM0158");
        var merged = new FactSet.Mergers(
                NEW_YEAR,
                List.of(new nl.nieuweverscheidenheid.typology.municipality.Merger(haaksbergen, enschede, true, 1)),
                List.of());

        var after = typology(shipped.with(List.of(merged), NEW_YEAR));

        assertThat(value(after, enschede, Indicator.BORDER_KM))
                .isCloseTo(
                        value(before, enschede, Indicator.BORDER_KM) + value(before, haaksbergen, Indicator.BORDER_KM),
                        within(1e-9));
    }

    @Test
    void theTypeOfItsPartsDoesNotPassToANewMunicipality() {
        assertThat(before.classification(VOORSCHOTEN).basis()).isEqualTo("wrr");
        var imported = List.<FactSet>of(Samples.duinstreek(), Samples.assignments("tuinbouwgemeenten", WASSENAAR));

        var after = typology(shipped.with(imported, NEW_YEAR));

        assertThat(after.classification(DUINSTREEK).basis()).isEqualTo("indication");
        assertThat(after.classification(DUINSTREEK).assignment()).isEmpty();
        assertThat(after.assignment(VOORSCHOTEN)).isEqualTo(before.assignment(VOORSCHOTEN));
        assertThat(after.assignment(WASSENAAR))
                .hasValueSatisfying(own -> assertThat(own.type()).isEqualTo("tuinbouwgemeenten"));
    }

    @Test
    void aMergerToComeChangesNothingYet() {
        var eve = shipped.with(List.of(Samples.duinstreek()), NEW_YEAR.minusDays(1));

        assertThat(eve).isEqualTo(shipped);
    }

    @Test
    void importedFiguresCountInsteadOfThoseOfTheirYearOnly() {
        var newer = Samples.figures(2025, Map.of(GOUDA, List.of(10, 20, 30)));

        var profile = shipped.with(List.of(newer), NEW_YEAR).profiles().get(GOUDA);

        assertThat(profile.newest("herkomst").orElseThrow().counts().values()).containsExactly(10, 20, 30);
        assertThat(profile.compositions())
                .filteredOn(own -> own.year() != 2025)
                .containsExactlyInAnyOrderElementsOf(shipped.profiles().get(GOUDA).compositions().stream()
                        .filter(own -> own.year() != 2025)
                        .toList());
    }

    @Test
    void residentsAreCountedByTheNewestYearThatIsKnown() {
        var ofTheSameYear = Samples.figures(2026, Map.of(GOUDA, List.of(10, 20, 30)));
        var ofALaterYear = Samples.figures(2027, Map.of(GOUDA, List.of(40, 20, 30)));

        assertThat(population(shipped.with(List.of(ofTheSameYear), NEW_YEAR), GOUDA))
                .isEqualTo(residents(GOUDA));
        assertThat(population(shipped.with(List.of(ofTheSameYear, ofALaterYear), NEW_YEAR), GOUDA))
                .isEqualTo(90);
    }

    @Test
    void figuresFromBeforeAMergerAreAddedUpAndThoseFromAfterItAreTakenAsTheyAre() {
        var earlier = Samples.figures(2026, Map.of(WASSENAAR, List.of(10, 5, 5), VOORSCHOTEN, List.of(10, 3, 1)));
        var later = Samples.figures(2028, Map.of(DUINSTREEK, List.of(30, 10, 10)));

        var compositions = shipped.with(List.of(later, earlier, Samples.duinstreek()), NEW_YEAR)
                .profiles()
                .get(DUINSTREEK)
                .compositions();

        assertThat(compositions)
                .filteredOn(own -> own.year() == 2026)
                .singleElement()
                .satisfies(own -> assertThat(own.counts().values()).containsExactly(20, 8, 6));
        assertThat(compositions)
                .filteredOn(own -> own.year() == 2028)
                .singleElement()
                .satisfies(own -> assertThat(own.counts().values()).containsExactly(30, 10, 10));
    }

    @Test
    void importedAssignmentsLieOverTheShippedOnes() {
        var after =
                typology(shipped.with(List.of(Samples.assignments("provinciesteden", GOUDA, VOORSCHOTEN)), NEW_YEAR));

        assertThat(after.classification(GOUDA).type()).contains("provinciesteden");
        assertThat(after.classification(GOUDA).basis()).isEqualTo("wrr");
        assertThat(after.classification(VOORSCHOTEN).type()).contains("provinciesteden");
        assertThat(after.classification(new MunicipalityCode("GM0363")).basis()).isEqualTo("wrr");
        assertThat(after.classification(GOUDA).indication())
                .as("the indication stays what it was")
                .isEqualTo(before.classification(GOUDA).indication());
    }

    @Test
    void itIsKnownSinceWhenAMunicipalityExists() {
        assertThat(before.register().foundedOn(new MunicipalityCode("GM1992")))
                .contains(java.time.LocalDate.of(2023, 1, 1));
        assertThat(before.register().foundedOn(GOUDA)).isEmpty();
    }

    private static Typology typology(Facts facts) {
        return facts.typology(new Rules(ShippedFacts.rules()));
    }

    private static int population(Facts facts, MunicipalityCode code) {
        return typology(facts).register().get(code.value()).population();
    }

    private int residents(MunicipalityCode code) {
        return before.register()
                .find(code.value())
                .map(Municipality::population)
                .orElseThrow();
    }

    private Composition of(MunicipalityCode code, Composition alike) {
        return before.figures().of(code).compositions().stream()
                .filter(own -> own.scheme().equals(alike.scheme()) && own.year() == alike.year())
                .findFirst()
                .orElseThrow();
    }

    private static double value(Typology typology, MunicipalityCode code, Indicator indicator) {
        return typology.figures().indicators(code).get(indicator);
    }
}
