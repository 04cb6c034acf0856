// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.testkit.Told;
import nl.nieuweverscheidenheid.typology.ShippedFacts;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.recommendation.Recommendations.Wish;
import org.junit.jupiter.api.Test;

class RecommendationsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String GOUDA = "GM0513";
    private static final String LITTENSERADIEL = "GM0140"; // most of it is now Súdwest-Fryslân, GM1900

    private final Typology typology = ShippedFacts.typology();
    private final RecommendableEntries entries = new RecommendableEntries();
    private final Recommendations recommendations =
            new Recommendations(entries, () -> typology, Clock.fixed(NOON, ZoneOffset.UTC));
    private final List<String> peers = typology.peers().of(new MunicipalityCode(GOUDA), 5).stream()
            .map(peer -> peer.code().value())
            .toList();

    @Test
    void theMostAlikeMunicipalityIsHeardFirst() {
        entries.on(published("far", peers.get(4)));
        entries.on(published("near", peers.get(0)));
        assertThat(found(GOUDA)).containsExactly("near", "far");
    }

    @Test
    void notOnlyTheNearestIsHeard() {
        for (var i = 0; i < 10; i++) {
            entries.on(published("near-" + i, peers.get(0)));
        }
        entries.on(published("next", peers.get(1)));
        assertThat(found(GOUDA).subList(0, 4)).contains("next");
    }

    @Test
    void ofOneMunicipalityComeAtMostHalfAsLongAsOthersHaveSome() {
        for (var i = 0; i < 10; i++) {
            entries.on(published("near-" + i, peers.get(0)));
            entries.on(published(
                    "far-" + i,
                    typology.peers()
                            .ranking(new MunicipalityCode(GOUDA))
                            .get(30)
                            .code()
                            .value()));
        }
        assertThat(recommendations.forMunicipality(GOUDA, new Wish(Set.of(), Set.of(), 4)))
                .extracting(one -> one.entry().id().substring(0, 3))
                .containsExactly("nea", "nea", "far", "far");

        for (var i = 1; i < 10; i++) {
            entries.on(new EntryWithdrawn("far-" + i, 2, NOON));
        }
        assertThat(recommendations.forMunicipality(GOUDA, new Wish(Set.of(), Set.of(), 4)))
                .extracting(one -> one.entry().id().substring(0, 3))
                .containsExactlyInAnyOrder("nea", "nea", "nea", "far");
    }

    @Test
    void whatIsAskedForByIdIsToldAsItStandsAmongAll() {
        entries.on(published("first", peers.get(0)));
        entries.on(published("second", peers.get(0), NOON.minusSeconds(60), "huisvesting"));
        entries.on(published("own", GOUDA));
        var second = recommendations.forMunicipality(GOUDA, new Wish(Set.of(), Set.of("second", "own", "none"), 5));

        assertThat(second).extracting(one -> one.entry().id()).containsExactly("second");
        assertThat(second.getFirst().explanation().further()).isEqualTo(0.85);
    }

    @Test
    void ofOneMunicipalityTheNewestComesFirst() {
        entries.on(published("old", peers.get(0), NOON.minus(Duration.ofDays(1_000)), "huisvesting"));
        entries.on(published("new", peers.get(0)));
        assertThat(found(GOUDA)).containsExactly("new", "old");
    }

    @Test
    void anEntryWithTheThemeThatIsAskedForRisesAndSaysSo() {
        entries.on(published("other", peers.get(0), NOON, "huisvesting"));
        entries.on(published("asked", peers.get(1), NOON, "veiligheid-en-vertrouwen"));
        var asked = recommendations.forMunicipality(GOUDA, new Wish(Set.of("veiligheid-en-vertrouwen"), Set.of(), 5));
        assertThat(asked).extracting(one -> one.entry().id()).containsExactly("asked", "other");
        assertThat(asked.getFirst().reasons()).contains("Over het thema dat u koos");
    }

    @Test
    void saysWhoseItIsAndHowNearThatIs() {
        entries.on(published("first", peers.get(0)));
        entries.on(published("second", peers.get(1)));
        var first = name(peers.get(0));
        var found = recommendations.forMunicipality(GOUDA, new Wish(Set.of(), Set.of(), 5));
        assertThat(found.get(0).reasons()).contains("Uit " + first + ", de meest vergelijkbare gemeente");
        assertThat(found.get(1).reasons())
                .contains("Uit %s, na %s de meest vergelijkbare gemeente".formatted(name(peers.get(1)), first));
        entries.on(published("third", peers.get(2)));
        entries.on(published("fifth", peers.get(4)));
        assertThat(recommendations.forMunicipality(GOUDA, new Wish(Set.of(), Set.of("third", "fifth"), 5)))
                .extracting(one -> one.reasons().getFirst())
                .containsExactlyInAnyOrder(
                        "Uit %s, na %s en %s de meest vergelijkbare gemeente"
                                .formatted(name(peers.get(2)), first, name(peers.get(1))),
                        "Uit %s, een van de tien meest vergelijkbare gemeenten".formatted(name(peers.get(4))));
    }

    @Test
    void amongThoseWithAStoryItIsTheNearest() {
        entries.on(published("third", peers.get(2)));
        entries.on(published("fifth", peers.get(4)));
        assertThat(recommendations.forMunicipality(GOUDA, new Wish(Set.of(), Set.of(), 5)))
                .extracting(one -> one.reasons().getFirst())
                .containsExactlyInAnyOrder(
                        "Uit %s, de meest vergelijkbare gemeente met een verhaal".formatted(name(peers.get(2))),
                        "Uit %s, na %s de meest vergelijkbare gemeente met een verhaal"
                                .formatted(name(peers.get(4)), name(peers.get(2))));
    }

    @Test
    void aMunicipalityWithoutATypeHearsOfTheTypeThatItComesNearestTo() {
        entries.on(published("of-nearest-type", "GM1783"));
        var dronten = recommendations.forMunicipality("dronten", new Wish(Set.of(), Set.of(), 5));

        assertThat(dronten).singleElement().satisfies(one -> {
            assertThat(one.reasons()).contains("Van het type dat het dichtst bij Dronten komt: Tuinbouwgemeenten");
            assertThat(one.explanation().sameType()).isEqualTo(0.05);
        });
    }

    @Test
    void theNumbersAddUpToTheScore() {
        entries.on(published("one", peers.get(0)));
        entries.on(published("two", peers.get(0), NOON.minusSeconds(60), "huisvesting"));
        var found = recommendations.forMunicipality(GOUDA, new Wish(Set.of("huisvesting"), Set.of(), 5));
        var first = found.get(0).explanation();
        assertThat(first.score())
                .isCloseTo(first.similarity() + first.sameType() + first.themes() + first.freshness(), within(1e-9));
        assertThat(first.similarity())
                .isEqualTo(
                        typology.peers().similarity(new MunicipalityCode(GOUDA), new MunicipalityCode(peers.get(0))));
        assertThat(first.freshness()).isCloseTo(0.1, within(1e-6));
        assertThat(first.themes()).isEqualTo(0.25);
        assertThat(found.get(1).explanation().further()).isEqualTo(0.85);
    }

    @Test
    void anEntryOfAnEndedMunicipalityIsShownUnderItsSuccessor() {
        entries.on(published("former", LITTENSERADIEL));
        var peerOfSuccessor = typology.peers()
                .of(new MunicipalityCode("GM1900"), 1)
                .getFirst()
                .code();
        var found = recommendations.forMunicipality(peerOfSuccessor.value(), new Wish(Set.of(), Set.of(), 5));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().municipality().name()).isEqualTo("Súdwest-Fryslân");
        assertThat(found.getFirst().reasons().getFirst()).startsWith("Uit Littenseradiel, nu deel van Súdwest-Fryslân");

        entries.on(published("of-today", "GM1900"));
        assertThat(recommendations.forMunicipality(peerOfSuccessor.value(), new Wish(Set.of(), Set.of(), 5)))
                .extracting(one -> one.explanation().further())
                .containsExactly(1.0, 0.85);
    }

    @Test
    void onesOwnEntriesAreNotRecommended() {
        entries.on(published("own", GOUDA));
        assertThat(found(GOUDA)).isEmpty();
    }

    @Test
    void aRevisionMovesAnEntryAndAWithdrawalTakesItAwayForGood() {
        var published = published("moving", peers.get(0));
        entries.on(published);
        entries.on(new EntryRevised("moving", 2, NOON, NOON, Told.story(peers.get(1), "huisvesting")));
        assertThat(entries.of(peers.get(0))).isEmpty();
        assertThat(entries.of(peers.get(1))).hasSize(1);

        entries.on(new EntryWithdrawn("moving", 3, NOON));
        entries.on(published);
        entries.on(new EntryRevised("moving", 2, NOON, NOON, Told.story(peers.get(1), "huisvesting")));
        assertThat(found(GOUDA)).isEmpty();
    }

    private List<String> found(String municipality) {
        return recommendations.forMunicipality(municipality, new Wish(Set.of(), Set.of(), 50)).stream()
                .map(one -> one.entry().id())
                .toList();
    }

    private String name(String code) {
        return typology.register().get(code).name();
    }

    private static EntryPublished published(String id, String municipality) {
        return published(id, municipality, NOON, "huisvesting");
    }

    private static EntryPublished published(String id, String municipality, Instant at, String theme) {
        return new EntryPublished(id, 1, at, Told.story(municipality, theme));
    }
}
