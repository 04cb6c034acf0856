// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void startAt8080UnlessSaidOtherwise(String nothing) {
        assertThat(Ports.of(nothing)).isEqualTo(new Ports(8080));
    }

    @ParameterizedTest
    @CsvSource({"1024, 1024", "' 18080\n', 18080", "65527, 65527"})
    void startAtTheNumberGiven(String number, int first) {
        assertThat(Ports.of(number).gateway()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1023", "65528", "-1", "80", "http", "8080.0", "99999999999"})
    void areRefusedWhereTheyDoNotFit(String number) {
        assertThatThrownBy(() -> Ports.of(number))
                .isInstanceOf(Refusal.class)
                .hasMessage("PORTAL_PORT moet een getal zijn van 1024 tot en met 65527, niet '%s'.", number);
    }

    @Test
    void areNineInARowAsTheServicesAreTold() {
        var ports = new Ports(18080);

        assertThat(Arrays.stream(Service.values()).map(service -> service.port(ports)))
                .containsExactly(
                        ports.provider(), ports.portfolio(), ports.typology(), ports.forum(), ports.map(), 18080);
        assertThat(new int[] {
                    ports.portfolio(),
                    ports.typology(),
                    ports.forum(),
                    ports.map(),
                    ports.provider(),
                    ports.broker(),
                    ports.controller(),
                    ports.documents()
                })
                .containsExactly(18081, 18082, 18083, 18084, 18085, 18086, 18087, 18088);
        assertThat(ports.address()).isEqualTo("http://localhost:18080");
    }

    @Test
    void areFineWhenNobodyListens() {
        assertThatCode(() -> FreePorts.nine().check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "0, het portaal zelf",
        "1, portfolio-service",
        "2, typology-service",
        "3, forum-service",
        "4, map-service",
        "5, het aanmelden",
        "6, Kafka",
        "7, de besturing van Kafka",
        "8, de documentopslag"
    })
    void areRefusedWhenSomebodyListensOnOne(int place, String use) throws IOException {
        var ports = FreePorts.nine();
        var port = ports.gateway() + place;

        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::check)
                    .isInstanceOf(PortTaken.class)
                    .hasMessageStartingWith("Poort %d (voor %s) is al in gebruik", taken.getLocalPort(), use)
                    .hasMessageEndingWith("PORTAL_PORT=8080 ./portal start.");
        }
    }

    @Test
    void areRefusedWhenSomebodyListensOnAllAddresses() throws IOException {
        var ports = FreePorts.nine();

        try (var taken = new ServerSocket(ports.map())) {
            assertThatThrownBy(ports::check).hasMessageContaining("Poort " + taken.getLocalPort());
        }
    }

    @Test
    void areNotOfferedAgainWhenTaken() {
        assertThat(new PortTaken(8083, "forum-service", 8080)).hasMessageContaining("PORTAL_PORT=9080 ");
    }
}
