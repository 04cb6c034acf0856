// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
                .mapToDouble(one -> value(one, Indicator.DUTCH_SHARE))
                .min()
                .orElseThrow();
        var asDutch = typology.register().all().stream()
                .filter(one -> value(one, Indicator.DUTCH_SHARE) >= least)
                .toList();

        assertThat(asDutch).hasSizeBetween(342 * 2 / 5, 342 / 2);
        assertThat(asDutch.stream()
                        .filter(one ->
                                typeOf(one).filter("homogene-gemeenten"::equals).isEmpty()))
                .as("who stand out by something else: border or agriculture with people from Europe")
                .hasSizeLessThan(20)
                .allSatisfy(one -> assertThat(typeOf(one).orElseThrow()).isIn("grensgemeenten", "tuinbouwgemeenten"));
    }

    @Test
    void suburbsLieNearAMetropolisAndProvincialCitiesAreMoreDiverseThanMost() {
        var median = typology.figures().median(Indicator.DIVERSITY);

        assertThat(typology.members("voorsteden"))
                .extracting(Municipality::name)
                .contains("Diemen", "Almere", "Capelle aan den IJssel", "Rijswijk", "Zoetermeer", "Lansingerland");
        assertThat(typology.members("provinciesteden"))
                .allSatisfy(one -> assertThat(value(one, Indicator.DIVERSITY)).isGreaterThan(median))
                .extracting(Municipality::name)
                .contains("Arnhem", "Eindhoven", "Utrecht", "Groningen", "Gorinchem", "Zutphen");
    }

    @Test
    void everyIndicationGivesReasonsInSentencesAndIsSure() {
        assertThat(typology.register().all()).allSatisfy(one -> {
            var indication = typology.classification(one.code()).indication();
            assertThat(indication.confidence()).isBetween(0.5, 1.0);
            assertThat(indication.certainty()).endsWith(".");
            assertThat(indication.reasons())
                    .isNotEmpty()
                    .allSatisfy(reason -> assertThat(reason.text())
                            .matches("[A-Z0-9].*; bij dit type is dat (minstens|hoogstens) .*\\.")
                            .doesNotContain("NaN"));
            indication.type().ifPresent(type -> {
                assertThat(indication.reasons()).allMatch(Indication.Reason::holds);
                assertThat(indication.nearest().map(Indication.Nearest::type)).isNotEqualTo(indication.type());
            });
        });
    }

    @Test
    void whatFitsNoTypeIsToldTheNearestAndWhatItLacks() {
        var unclassified = typology.register().all().stream()
                .map(one -> typology.classification(one.code()).indication())
                .filter(indication -> indication.type().isEmpty())
                .toList();

        assertThat(unclassified).hasSizeBetween(1, 50).allSatisfy(indication -> {
            var nearest = indication.nearest().orElseThrow();
            assertThat(nearest.distance()).isPositive();
            assertThat(nearest.lacking()).isNotEmpty().noneMatch(Indication.Reason::holds);
            assertThat(nearest.toldDistance()).startsWith("Het scheelt");
        });
    }

    @Test
    void aReasonReadsAsASentence() {
        assertThat(reasonsOf("Voorschoten"))
                .contains(
                        "12,9% van de inwoners had in 2022 een westerse migratieachtergrond; bij dit type is dat minstens 12%.");
        assertThat(reasonsOf("Alkmaar"))
                .contains(
                        "De stedelijkheid is klasse 2 (sterk stedelijk); bij dit type is dat hoogstens klasse 3 (matig stedelijk).");
    }

    @Test
    void aValueIsWrittenSoThatItCanBeToldFromItsThreshold() {
        assertThat(Indicator.EUROPE_SHARE.told(0.0797, 0.08)).startsWith("7,97% van de inwoners");
        assertThat(Indicator.EUROPE_SHARE.told(0.08, 0.08)).startsWith("8,0% van de inwoners");
        assertThat(Indicator.DIVERSITY.writtenShort(0.31)).isEqualTo("0,31");
        assertThat(Indicator.CLASSIC_GROUPS_SHARE.writtenShort(0.085)).isEqualTo("8,5%");
        assertThat(Indicator.POPULATION.writtenShort(30_000)).isEqualTo("30.000");
        assertThat(Indicator.URBANITY.written(2.65)).isEqualTo("klasse 2,7 (matig stedelijk)");
        assertThat(Indicator.URBANITY.written(1.02)).isEqualTo("klasse 1 (zeer sterk stedelijk)");
        assertThat(Indicator.URBANITY.writtenShort(3.5)).isEqualTo("klasse 3 (matig stedelijk)");
    }

    private List<String> reasonsOf(String name) {
        return typology.classification(typology.register().get(name).code()).indication().reasons().stream()
                .map(Indication.Reason::text)
                .toList();
    }

    private Optional<String> typeOf(Municipality one) {
        return typology.typeOf(one.code()).map(MunicipalityType::slug);
    }

    private double value(Municipality one, Indicator indicator) {
        return typology.figures().indicators(one.code()).get(indicator);
    }
}
