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
import nl.nieuweverscheidenheid.testkit.Told;
import org.junit.jupiter.api.Test;

class MarkersTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final Markers markers = new Markers();

    @Test
    void anEntryOfAMunicipalityThatEndsMovesToItsSuccessor() {
        markers.on(registered("GM0501", 1));
        markers.on(published("a", "GM0501"));

        markers.on(ended("GM0501", 2, "GM1992"));
        assertThat(markers.all()).as("nobody knows yet where the successor is").isEmpty();
        markers.on(registered("GM1992", 1));

        assertThat(markers.all())
                .extracting(
                        one -> one.marker().municipality(),
                        one -> one.municipality().code(),
                        Markers.Placed::longitude)
                .containsExactly(tuple("GM0501", "GM1992", 5.1992));
        assertThat(markers.current("GM0501")).isEqualTo("GM1992");
    }

    @Test
    void entriesOfPartsThatBecameOneDoNotHideEachOther() {
        markers.on(registered("GM1992", 1));
        markers.on(ended("GM0501", 2, "GM1992"));
        markers.on(ended("GM0530", 2, "GM1992"));
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
        markers.on(registered("GM2001", 1));
        markers.on(ended("GM1945", 5, "GM2001"));
        markers.on(ended("GM0241", 2, "GM1945"));

        assertThat(markers.all()).extracting(one -> one.municipality().code()).containsExactly("GM2001");
    }

    @Test
    void aLateRepeatDoesNotBringAMunicipalityBack() {
        markers.on(registered("GM1992", 1));
        markers.on(ended("GM0501", 2, "GM1992"));
        markers.on(registered("GM0501", 1));
        markers.on(published("a", "GM0501"));

        assertThat(markers.all()).extracting(one -> one.municipality().code()).containsExactly("GM1992");

        markers.on(registered("GM0501", 3));
        assertThat(markers.all())
                .as("it exists again")
                .extracting(one -> one.municipality().code())
                .containsExactly("GM0501");
    }

    @Test
    void contradictionsAreBorne() {
        markers.on(ended("GM0001", 2, "GM0002"));
        markers.on(ended("GM0002", 2, "GM0001"));
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

    private static EntryEvent published(String id, String municipality) {
        return new EntryEvent.EntryPublished(id, 1, NOON, Told.story(municipality, "huisvesting"));
    }
}
