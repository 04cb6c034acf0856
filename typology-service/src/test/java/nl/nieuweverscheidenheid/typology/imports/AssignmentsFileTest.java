// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.nieuweverscheidenheid.typology.ShippedFacts;
import nl.nieuweverscheidenheid.typology.classification.Assignment;
import nl.nieuweverscheidenheid.typology.facts.FactSet;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;

class AssignmentsFileTest {
    private static final nl.nieuweverscheidenheid.typology.classification.Typology KNOWN = ShippedFacts.typology();

    @Test
    void eachRowIsAnAssignment() {
        var reading = read("GM0513,provinciesteden,WRR 2018,2015", "GM0629,expatgemeenten,WRR 2018,2015");

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.counts()).containsEntry("rows", 2).containsEntry("ended", 0);
        assertThat(reading.sets()).singleElement().isInstanceOfSatisfying(FactSet.Assignments.class, set -> {
            assertThat(set.byMunicipality()).hasSize(2);
            assertThat(set.byMunicipality().get(new MunicipalityCode("GM0513")))
                    .isEqualTo(
                            new Assignment("provinciesteden", "WRR 2018", 2015, "Ingevoerd uit de lijst van de WRR"));
        });
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsLine() {
        var reading = read(
                "GM0513,provinciesteden,WRR 2018,2015",
                "GM9999,provinciesteden,WRR 2018,2015",
                "513,provinciesteden,WRR 2018,2015",
                "GM0546,grote steden,WRR 2018,2015",
                "GM0513,voorsteden,WRR 2018,2015",
                "GM0629,expatgemeenten,,2015",
                "GM0629,expatgemeenten,WRR 2018,15",
                "GM0626,expatgemeenten,WRR 2018,2027",
                "GM0362,nergens,,x");

        assertThat(found(reading))
                .containsExactly(
                        "3 municipality-unknown",
                        "4 bad-code",
                        "5 type-unknown",
                        "6 duplicate",
                        "7 source-missing",
                        "8 duplicate",
                        "8 bad-year",
                        "9 bad-year",
                        "10 type-unknown",
                        "10 source-missing",
                        "10 bad-year");
        assertThat(reading.sets()).as("nothing of it is used").isEmpty();
        assertThat(reading.findings().get(3).text()).isEqualTo("GM0513 staat ook op regel 2");
    }

    @Test
    void anAssignmentStaysWithAMunicipalityThatHasEnded() {
        var reading = read("GM0501,voorsteden,WRR 2018,2015");

        assertThat(found(reading)).containsExactly("2 municipality-ended");
        assertThat(reading.findings().getFirst().text())
                .isEqualTo(
                        "Brielle (GM0501) bestaat niet meer; de indeling blijft bij die gemeente en gaat niet over op"
                                + " Voorne aan Zee");
        assertThat(reading.sets())
                .singleElement()
                .isInstanceOfSatisfying(
                        FactSet.Assignments.class,
                        set -> assertThat(set.byMunicipality()).containsOnlyKeys(new MunicipalityCode("GM0501")));
    }

    @Test
    void theWrrCannotHaveSeenWhoWasFoundedLaterAndSawWhoGrewWhenItWasSmaller() {
        assertThat(found(read("GM1992,voorsteden,WRR 2018,2015"))).containsExactly("2 founded-later");
        assertThat(found(read("GM1992,voorsteden,WRR 2024,2023"))).isEmpty();
        assertThat(found(read("GM0014,provinciesteden,WRR 2018,2015"))).containsExactly("2 municipality-grown");
        assertThat(found(read("GM0014,provinciesteden,WRR 2024,2023"))).isEmpty();
    }

    @Test
    void aTableThatIsNoTableIsRefused() {
        var reading = AssignmentsFile.read("code,type\nGM0513,voorsteden".getBytes(UTF_8), KNOWN, 2026);

        assertThat(found(reading)).containsExactly("1 column-missing", "1 column-missing");
        assertThat(reading.sets()).isEmpty();
    }

    private static Reading read(String... rows) {
        return AssignmentsFile.read(("code,type,source,year\n" + String.join("\n", rows)).getBytes(UTF_8), KNOWN, 2026);
    }

    private static List<String> found(Reading reading) {
        return reading.findings().stream()
                .map(finding -> finding.line() + " " + finding.code())
                .toList();
    }
}
