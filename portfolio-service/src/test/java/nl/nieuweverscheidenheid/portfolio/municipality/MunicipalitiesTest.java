// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.nieuweverscheidenheid.portfolio.index.Events;
import org.junit.jupiter.api.Test;

class MunicipalitiesTest {
    private static final MunicipalityCode BRIELLE = new MunicipalityCode("GM0501");

    @Test
    void whoHasEndedKeepsItsNameAndHasTheTypeOfWhatItBecame() {
        var known = ToldMunicipalities.of(List.of(
                Events.municipality("GM0501", "Brielle", "homogene-gemeenten", 1),
                Events.ended("GM0501", "Brielle", "GM1992", 2),
                Events.municipality("GM1992", "Voorne aan Zee", "voorsteden", 1)));

        assertThat(known.find(BRIELLE)).isEmpty();
        assertThat(known.nameOf(BRIELLE)).isEqualTo("Brielle");
        assertThat(known.current(BRIELLE))
                .map(Municipalities.Municipality::name)
                .contains("Voorne aan Zee");
        assertThat(known.typeOf(BRIELLE)).contains("voorsteden");
        assertThat(known.successorOf("GM0501")).contains("De opvolger (GM1992)");
        assertThat(known.nameOf(new MunicipalityCode("GM9999"))).isEqualTo("GM9999");
    }

    @Test
    void aMunicipalityHasPartsAtTheEndOfEveryChain() {
        var known = ToldMunicipalities.of(List.of(
                Events.ended("GM1945", "Berg en Dal", "GM2001", 5),
                Events.ended("GM0241", "Groesbeek", "GM1945", 2),
                Events.municipality("GM2001", "Rijk van Nijmegen", "voorsteden", 1)));

        assertThat(known.withParts(Set.of("GM2001"))).containsExactlyInAnyOrder("GM2001", "GM1945", "GM0241");
        assertThat(known.withParts(Set.of("GM9999"))).containsExactly("GM9999");
        assertThat(known.withParts(Set.of())).isEmpty();
        assertThat(known.currentCode("GM0241")).isEqualTo("GM2001");
    }

    @Test
    void aNameIsKnownHoweverItIsWritten() {
        var known = ToldMunicipalities.of(List.of(
                Events.municipality("GM1900", "Súdwest-Fryslân", "voorsteden", 1),
                Events.municipality("GM0373", "Bergen (NH.)", "voorsteden", 1),
                Events.municipality("GM0893", "Bergen (L.)", "voorsteden", 1),
                Events.ended("GM0501", "Brielle", "GM1992", 2),
                Events.ended("GM0999", "Urk", "GM0184", 2),
                Events.municipality("GM0184", "Urk", "voorsteden", 1)));

        assertThat(known.named("gemeente SUDWEST FRYSLAN")).containsExactly(new MunicipalityCode("GM1900"));
        assertThat(known.named("bergen (nh)")).containsExactly(new MunicipalityCode("GM0373"));
        assertThat(known.named("Bergen")).hasSize(2);
        assertThat(known.named("Brielle")).containsExactly(BRIELLE);
        assertThat(known.named("Urk")).as("the one that exists").containsExactly(new MunicipalityCode("GM0184"));
        assertThat(known.named("Atlantis")).isEmpty();
        assertThat(known.named("")).isEmpty();
        assertThat(known.contains(BRIELLE)).isTrue();
        assertThat(known.contains(new MunicipalityCode("GM9999"))).isFalse();
    }

    @Test
    void contradictionsAreBorne() {
        var known = ToldMunicipalities.of(
                List.of(Events.ended("GM0001", "A", "GM0002", 1), Events.ended("GM0002", "B", "GM0001", 1)));

        assertThat(known.current(new MunicipalityCode("GM0001"))).isEmpty();
    }
}
