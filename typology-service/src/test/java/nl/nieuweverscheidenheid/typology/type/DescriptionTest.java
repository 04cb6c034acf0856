// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.nieuweverscheidenheid.typology.facts.FactTables;
import nl.nieuweverscheidenheid.typology.type.Description.Part;
import nl.nieuweverscheidenheid.typology.type.Description.Section;
import org.junit.jupiter.api.Test;

class DescriptionTest {
    @Test
    void everyTypeIsDescribedInAPageWithItsQuestionsAndItsSources() {
        assertThat(FactTables.types().all()).hasSize(8).allSatisfy(type -> {
            var sections = Description.of(type).sections();
            assertThat(sections).extracting(Section::part).containsExactly(Part.values());
            assertThat(sections)
                    .allSatisfy(section -> assertThat(section.heading()).isNotBlank());
            assertThat(sections.stream()
                            .mapToInt(section -> section.text().split("\\s+").length)
                            .sum())
                    .as("words about %s", type.name())
                    .isBetween(250, 500);
            assertThat(sections.get(3).text().lines())
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allMatch(line -> line.startsWith("- ") && line.endsWith("?"));
        });
    }

    @Test
    void whatIsInferredIsSaidToBe() {
        assertThat(sources("provinciesteden")).contains("gevolgtrekking");
        assertThat(sources("homogene-gemeenten")).contains("wij leggen de grens lager");
    }

    @Test
    void aDescriptionThatLacksAPartIsRefused() {
        assertThatThrownBy(() -> Description.parse("## Een\n\nTekst\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A description has 5 parts, not 1");
    }

    private static String sources(String slug) {
        return Description.of(FactTables.types().get(slug)).sections().getLast().text();
    }
}
