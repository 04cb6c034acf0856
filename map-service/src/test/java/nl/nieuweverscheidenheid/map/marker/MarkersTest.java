// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import nl.nieuweverscheidenheid.map.municipality.Areas;
import nl.nieuweverscheidenheid.map.municipality.Municipalities;
import nl.nieuweverscheidenheid.testkit.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class MarkersTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private static final Boundaries BOUNDARIES = Boundaries.builtIn();

    private final Municipalities municipalities = new Municipalities();
    private final Markers markers = new Markers(municipalities, new Areas(() -> BOUNDARIES));

    @Test
    void anEntryOfAMunicipalityThatEndsMovesToItsSuccessor() {
        municipalities.on(registered("GM0501", 1));
        markers.on(published("a", "GM0501"));

        municipalities.on(ended("GM0501", 2, "GM1992"));
        assertThat(markers.all()).as("nobody knows yet where the successor is").isEmpty();
        municipalities.on(registered("GM1992", 1));

        assertThat(markers.all())
                .extracting(
                        one -> one.marker().municipality(),
                        one -> one.municipality().code())
                .containsExactly(tuple("GM0501", "GM1992"));
        assertThat(municipalities.current("GM0501")).isEqualTo("GM1992");
    }

    @Test
    void entriesOfPartsThatBecameOneDoNotHideEachOther() {
        municipalities.on(registered("GM1992", 1));
        municipalities.on(ended("GM0501", 2, "GM1992"));
        municipalities.on(ended("GM0530", 2, "GM1992"));
        markers.on(published("a", "GM0501"));
        markers.on(published("b", "GM0530"));
        markers.on(published("c", "GM1992"));

        assertThat(markers.all())
                .hasSize(3)
                .extracting(one -> one.longitude() + " " + one.latitude())
                .doesNotHaveDuplicates();
    }

    @Test
    void aChainLeadsToItsEndInWhateverOrderItIsHeard() {
        markers.on(published("a", "GM0241"));
        municipalities.on(registered("GM2001", 1));
        municipalities.on(ended("GM1945", 5, "GM2001"));
        municipalities.on(ended("GM0241", 2, "GM1945"));

        assertThat(markers.all()).extracting(one -> one.municipality().code()).containsExactly("GM2001");
    }

    @Test
    void aLateRepeatDoesNotBringAMunicipalityBack() {
        municipalities.on(registered("GM1992", 1));
        municipalities.on(ended("GM0501", 2, "GM1992"));
        municipalities.on(registered("GM0501", 1));
        markers.on(published("a", "GM0501"));

        assertThat(markers.all()).extracting(one -> one.municipality().code()).containsExactly("GM1992");

        municipalities.on(registered("GM0501", 3));
        assertThat(markers.all())
                .as("it exists again")
                .extracting(one -> one.municipality().code())
                .containsExactly("GM0501");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GM0363", "GM0599", "GM0034", "GM0106"})
    void threeHundredEntriesAllLieInTheirMunicipality(String code) {
        municipalities.on(registered(code, 1));
        for (var i = 0; i < 300; i++) {
            markers.on(published("e" + i, code));
        }
        var area = BOUNDARIES.municipalities().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .area();

        assertThat(markers.all())
                .hasSize(300)
                .allSatisfy(one -> assertThat(area.contains(
                                new GeometryFactory().createPoint(new Coordinate(one.longitude(), one.latitude()))))
                        .isTrue());
    }

    @Test
    void aNewEntryMovesNoOther() {
        municipalities.on(registered("GM0363", 1));
        for (var i = 0; i < 40; i++) {
            markers.on(new EntryEvent.EntryPublished(
                    "m" + i, 1, NOON.plusSeconds(i), Told.story("GM0363", "huisvesting")));
        }
        var before = markers.all();

        // Its id comes before all others.
        markers.on(new EntryEvent.EntryPublished("a", 1, NOON.plusSeconds(99), Told.story("GM0363", "huisvesting")));

        assertThat(markers.all()).hasSize(41).containsAll(before);
    }

    @Test
    void aProjectWithAPlaceOfItsOwnIsThereAndLeavesTheOthersWhereTheyWere() {
        municipalities.on(registered("GM0363", 1));
        markers.on(published("b", "GM0363"));
        var before = markers.all();

        markers.on(new EntryEvent.EntryPublished(
                "a", 1, NOON.minusSeconds(9), placed(new EntryEvent.Place(6.5665, 53.2194, "Op bezoek"))));

        assertThat(markers.all()).hasSize(2).containsAll(before).first().satisfies(one -> {
            assertThat(one.longitude()).isEqualTo(6.5665);
            assertThat(one.latitude()).isEqualTo(53.2194);
            assertThat(one.municipality().code()).isEqualTo("GM0363");
        });
    }

    @Test
    void theVersionTellsStatesApartAndNotTheWaysToThem() {
        var others = new Municipalities();
        var other = new Markers(others, new Areas(() -> BOUNDARIES));
        municipalities.on(registered("GM0363", 1));
        others.on(registered("GM0363", 1));

        markers.on(published("a", "GM0363"));
        markers.on(published("b", "GM0363"));
        var both = markers.version();
        other.on(published("b", "GM0363"));
        assertThat(other.version()).isNotEqualTo(both);
        other.on(published("a", "GM0363"));
        other.on(published("a", "GM0363"));
        assertThat(other.version()).isEqualTo(both);

        markers.on(new EntryEvent.EntryWithdrawn("a", 2, NOON));
        assertThat(markers.version()).isNotEqualTo(both);
        others.on(registered("GM0363", 2));
        assertThat(other.version()).as("a type may have changed").isNotEqualTo(both);
    }

    @Test
    void contradictionsAreBorne() {
        municipalities.on(ended("GM0001", 2, "GM0002"));
        municipalities.on(ended("GM0002", 2, "GM0001"));
        markers.on(published("a", "GM0001"));

        assertThat(markers.all()).isEmpty();
    }

    private static MunicipalityRegistered registered(String code, long version) {
        return new MunicipalityRegistered(
                code,
                version,
                new MunicipalityEvent.Description(
                        code,
                        code,
                        code.toLowerCase(java.util.Locale.ROOT),
                        "PV28",
                        "Zuid-Holland",
                        5 + Integer.parseInt(code.substring(2)) / 10_000.0,
                        52,
                        1_000),
                null,
                NOON);
    }

    private static MunicipalityEnded ended(String code, long version, String successor) {
        return new MunicipalityEnded(
                code,
                version,
                code,
                LocalDate.of(2022, 12, 31),
                List.of(
                        new MunicipalityEvent.Successor("GM0599", "Rotterdam", false, 0.1),
                        new MunicipalityEvent.Successor(successor, successor, true, 0.9)));
    }

    private static EntryEvent.Content placed(EntryEvent.Place place) {
        var story = Told.story("GM0363", "huisvesting");
        return new EntryEvent.Content(
                story.kind(),
                story.title(),
                story.summary(),
                story.municipality(),
                story.municipalityType(),
                story.themes(),
                story.sections(),
                story.period(),
                story.status(),
                story.evidence(),
                story.links(),
                story.language(),
                story.licence(),
                story.sample(),
                story.slug(),
                story.sources(),
                story.images(),
                place);
    }

    private static EntryEvent published(String id, String municipality) {
        return new EntryEvent.EntryPublished(id, 1, NOON, Told.story(municipality, "huisvesting"));
    }
}
