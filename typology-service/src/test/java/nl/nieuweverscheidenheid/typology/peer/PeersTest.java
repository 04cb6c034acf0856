// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.typology.facts.FactTables;
import nl.nieuweverscheidenheid.typology.figures.Composition;
import nl.nieuweverscheidenheid.typology.figures.Figures;
import nl.nieuweverscheidenheid.typology.figures.Indicator;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;

class PeersTest {
    private static final MunicipalityCode ROTTERDAM = new MunicipalityCode("GM0599");
    private static final MunicipalityCode URK = new MunicipalityCode("GM0184");

    private final Figures figures = new Figures(FactTables.municipalities(), FactTables.profiles());
    private final Peers peers = new Peers(figures);

    @Test
    void theGreatCitiesAreEachOthersPeers() {
        assertThat(peers.of(ROTTERDAM, 2))
                .extracting(peer -> peer.code().value())
                .containsExactlyInAnyOrder("GM0363", "GM0518");
    }

    @Test
    void similarityIsMutualAndAtMostOne() {
        var municipality = new MunicipalityCode("GM0180");

        assertThat(peers.similarity(URK, municipality))
                .isEqualTo(peers.similarity(municipality, URK))
                .isBetween(0.0, 1.0);
        assertThat(peers.similarity(URK, URK)).isEqualTo(1.0);
        assertThat(peers.similarity(URK, municipality)).isGreaterThan(peers.similarity(URK, ROTTERDAM));
    }

    @Test
    void theMostAlikeComeFirstAndSayWhy() {
        var found = peers.of(URK, 8);

        assertThat(found).hasSize(8).isSortedAccordingTo((a, b) -> Double.compare(b.similarity(), a.similarity()));
        assertThat(found).allSatisfy(peer -> assertThat(peer.reasons()).hasSize(3));
        assertThat(found).extracting(Peers.Peer::code).doesNotContain(URK);
    }

    @Test
    void compositionsThatHaveNoGroupInCommonLieAtOne() {
        assertThat(hellinger(Map.of("a", 10), Map.of("b", 10))).isCloseTo(1.0, within(1e-12));
        assertThat(hellinger(Map.of("a", 10), Map.of("a", 99))).isZero();
        // √(½((√½ − 1)² + ½)), worked out by hand.
        assertThat(hellinger(Map.of("a", 5, "b", 5), Map.of("a", 7))).isCloseTo(0.541196, within(1e-6));
    }

    @Test
    void aDistanceOfOneIsWhatIsUsual() {
        for (var aspect : Aspect.values()) {
            var all = peers.codes().stream()
                    .flatMap(a ->
                            peers.codes().stream().filter(b -> !a.equals(b)).map(b -> peers.distance(a, b, aspect)))
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
            assertThat(all).as(aspect.slug()).isCloseTo(1, within(1e-3));
        }
    }

    @Test
    void aMunicipalityAtTheBorderHasPeersThereWhenOnlyTheBorderCounts() {
        var sluis = new MunicipalityCode("GM1714");
        assertThat(peers.of(sluis, 5, new Weights(Map.of(Aspect.BORDER, 1.0))))
                .allSatisfy(peer -> assertThat(figures.indicators(peer.code()).get(Indicator.BORDER_KM))
                        .isGreaterThan(10))
                .allSatisfy(peer -> assertThat(peer.reasons())
                        .singleElement()
                        .extracting(Peers.Reason::aspect)
                        .isEqualTo(Aspect.BORDER));
    }

    @Test
    void aReasonHasTheFiguresOfBothAndTheMedianOfTheCountry() {
        assertThat(peers.of(ROTTERDAM, 1, new Weights(Map.of(Aspect.ORIGIN, 1.0, Aspect.BACKGROUND, 1.0)))
                        .getFirst()
                        .reasons())
                .hasSize(2)
                .allSatisfy(reason -> assertThat(reason.figures()).isNotEmpty().allSatisfy(figure -> {
                    assertThat(figure.own().text()).endsWith("%");
                    assertThat(figure.median().value()).isBetween(0.0, 1.0);
                }));
        assertThat(peers.reason(URK, new MunicipalityCode("GM0180"))
                        .figures()
                        .getFirst()
                        .median())
                .extracting("value")
                .isEqualTo(figures.median(Indicator.DUTCH_SHARE));
    }

    @Test
    void everyMunicipalityHasPeersThatAreAsAlikeBothWays() {
        assertThat(peers.codes()).hasSize(342).allSatisfy(code -> {
            var nearest = peers.of(code, 1).getFirst();
            assertThat(nearest.similarity()).isEqualTo(peers.similarity(nearest.code(), code));
            assertThat(nearest.reasons()).extracting(Peers.Reason::text).doesNotContain("null", "NaN");
        });
    }

    @Test
    void weightsThatLetNothingCountAreNoWeights() {
        assertThatThrownBy(() -> new Weights(Map.of(Aspect.SIZE, 0.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weights(Map.of(Aspect.SIZE, -1.0, Aspect.ORIGIN, 2.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double hellinger(Map<String, Integer> a, Map<String, Integer> b) {
        var groups = List.of("a", "b");
        return Peers.distance(
                Peers.roots(new Composition("herkomst", 2025, a, "test"), groups),
                Peers.roots(new Composition("herkomst", 2025, b, "test"), groups));
    }
}
