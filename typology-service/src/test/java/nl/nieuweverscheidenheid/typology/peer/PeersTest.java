// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.peer;

import static org.assertj.core.api.Assertions.assertThat;

import nl.nieuweverscheidenheid.typology.facts.FactTables;
import nl.nieuweverscheidenheid.typology.figures.Figures;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;

class PeersTest {
    private static final MunicipalityCode ROTTERDAM = new MunicipalityCode("GM0599");
    private static final MunicipalityCode URK = new MunicipalityCode("GM0184");

    private final Peers peers = new Peers(new Figures(FactTables.municipalities(), FactTables.profiles()).indicators());

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
}
