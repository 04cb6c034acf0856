// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import nl.nieuweverscheidenheid.portfolio.index.Events;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationsTest {
    @TempDir
    Path directory;

    private SearchBench bench;

    @BeforeEach
    void open() {
        bench = new SearchBench(directory);
        bench.hear(
                Events.published("one", "Arbeidsmigrantenhuisvesting", "Voor werkgevers", "Een verslag."),
                Events.published("two", "Een verslag", "Kort", "Over huisvesting van arbeidsmigranten."));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void eachWordSaysHowItIsHadAndWhatThatBrings() {
        var explanation = bench.explanations().of("huisvesting ondernemer", "one");

        assertThat(explanation.found()).isTrue();
        assertThat(explanation.place()).hasValue(1);
        assertThat(explanation.words())
                .extracting(Explanations.Word::typed)
                .containsExactly("huisvesting", "ondernemer");
        assertThat(explanation.words().getFirst().ways())
                .filteredOn(way -> way.kind() == Plan.Way.Kind.PART)
                .singleElement()
                .satisfies(way -> assertThat(way.in()).containsExactly("title"));
        assertThat(explanation.words().getLast().ways())
                .filteredOn(way -> way.term().equals("werkgever"))
                .allSatisfy(way -> {
                    assertThat(way.kind()).isEqualTo(Plan.Way.Kind.SYNONYM);
                    assertThat(way.in()).containsExactly("summary");
                });
        assertThat(explanation.points())
                .isCloseTo(
                        explanation.words().stream()
                                        .mapToDouble(Explanations.Word::points)
                                        .sum()
                                + explanation.together(),
                        within(1e-9));
    }

    @Test
    void wordsThatStandTogetherBringPoints() {
        assertThat(bench.explanations()
                        .of("huisvesting arbeidsmigranten", "two")
                        .together())
                .isPositive();
    }

    @Test
    void whatIsNotFoundSaysWhichWordIsMissing() {
        var explanation = bench.explanations().of("huisvesting werkgevers", "two");

        assertThat(explanation.found()).isFalse();
        assertThat(explanation.place()).isEmpty();
        assertThat(explanation.words().getFirst().ways()).isNotEmpty();
        assertThat(explanation.words().getLast().ways()).isEmpty();
    }
}
