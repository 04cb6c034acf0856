// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.typology.ShippedFacts;
import nl.nieuweverscheidenheid.typology.facts.FactTables;
import nl.nieuweverscheidenheid.typology.figures.Indicator;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.type.MunicipalityType;
import org.junit.jupiter.api.Test;

class TypologyTest {
    private final Typology typology = ShippedFacts.typology();

    @Test
    void theRulesAgreeWithEveryAssignmentOfTheWrr() {
        assertThat(FactTables.assignments())
                .hasSize(7)
                .allSatisfy((code, assignment) -> assertThat(
                                typology.classification(code).indication().type())
                        .as("indication of %s", code)
                        .contains(assignment.type()));
    }

    @Test
    void everyTypeHasMembers() {
        assertThat(typology.types().all())
                .hasSize(8)
                .allSatisfy(type -> assertThat(typology.members(type.slug()))
                        .as(type.slug())
                        .hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void aSuburbOrBorderTownWithFewOfDutchOriginIsNoMajorityMinorityCity() {
        assertThat(typology.members("meerderheid-minderheden"))
                .extracting(Municipality::name)
                .containsExactlyInAnyOrder("Amsterdam", "Den Haag", "Rotterdam");
    }

    @Test
    void borderMunicipalitiesLieAtTheBorder() {
        assertThat(typology.members("grensgemeenten"))
                .allSatisfy(one -> assertThat(
                                typology.figures().indicators(one.code()).get(Indicator.BORDER_KM))
                        .isPositive());
    }

    @Test
    void homogeneousMunicipalitiesAreThoseWithMostOfDutchOrigin() {
        var least = typology.members("homogene-gemeenten").stream()
                .mapToDouble(one -> typology.figures().indicators(one.code()).get(Indicator.DUTCH_SHARE))
                .min()
                .orElseThrow();

        assertThat(typology.register().all().stream()
                        .filter(one -> typology.figures().indicators(one.code()).get(Indicator.DUTCH_SHARE) >= least)
                        .filter(one -> !typology.typeOf(one.code())
                                .map(MunicipalityType::slug)
                                .equals(java.util.Optional.of("homogene-gemeenten"))))
                .hasSizeLessThan(20);
    }

    @Test
    void everyIndicationGivesReasonsAndIsSure() {
        assertThat(typology.register().all()).allSatisfy(one -> {
            var indication = typology.classification(one.code()).indication();
            assertThat(indication.confidence()).isBetween(0.5, 1.0);
            indication.type().ifPresent(type -> {
                assertThat(indication.reasons()).isNotEmpty().allMatch(Indication.Reason::holds);
                assertThat(indication.secondNearest()).isNotEqualTo(indication.type());
            });
        });
    }

    @Test
    void printsHowManyMunicipalitiesAreOfEachType() {
        var counts = typology.register().all().stream()
                .collect(Collectors.groupingBy(
                        one -> typology.typeOf(one.code())
                                .map(MunicipalityType::slug)
                                .orElse("niet ingedeeld"),
                        Collectors.counting()));

        System.out.println("Municipalities by shown type: " + counts);

        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(342);
        assertThat(counts.get("niet ingedeeld")).isLessThan(120);
    }
}
