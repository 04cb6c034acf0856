// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nine ports in a row that one portal uses, all on loopback only. */
record Ports(int gateway) {
    private static final int LAST = 8;
    private static final int CONNECT_MILLIS = 200;

    Ports {
        if (gateway < 1024 || gateway + LAST > 65535) {
            throw new Refusal(refused(Integer.toString(gateway)));
        }
    }

    /** Reads the number of the first port; 8080 if none is given. */
    static Ports of(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return new Ports(8080);
        }
        try {
            return new Ports(Integer.parseInt(number.strip()));
        } catch (NumberFormatException e) {
            throw new Refusal(refused(number));
        }
    }

    int portfolio() {
        return gateway + 1;
    }

    int typology() {
        return gateway + 2;
    }

    int forum() {
        return gateway + 3;
    }

    int map() {
        return gateway + 4;
    }

    int provider() {
        return gateway + 5;
    }

    int broker() {
        return gateway + 6;
    }

    int controller() {
        return gateway + 7;
    }

    int documents() {
        return gateway + LAST;
    }

    /** Where people open the portal. */
    String address() {
        return "http://localhost:" + gateway;
    }

    /**
     * Makes sure that nobody else listens where we want to.
     *
     * @throws PortTaken for the first port on which somebody does
     */
    void check() {
        uses().forEach((port, use) -> {
            if (isTaken(port)) {
                throw new PortTaken(port, use, gateway);
            }
        });
    }

    private Map<Integer, String> uses() {
        var uses = new LinkedHashMap<Integer, String>();
        uses.put(gateway, "het portaal zelf");
        uses.put(portfolio(), "portfolio-service");
        uses.put(typology(), "typology-service");
        uses.put(forum(), "forum-service");
        uses.put(map(), "map-service");
        uses.put(provider(), "het aanmelden");
        uses.put(broker(), "Kafka");
        uses.put(controller(), "de besturing van Kafka");
        uses.put(documents(), "de documentopslag");
        return uses;
    }

    /** Both asks and tries, as on some systems one may listen on a port beside somebody who listens on all addresses. */
    private static boolean isTaken(int port) {
        var loopback = InetAddress.getLoopbackAddress();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback, port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobodyAnswers) {
            try (var socket = new ServerSocket(port, 1, loopback)) {
                return !socket.isBound();
            } catch (IOException taken) {
                return true;
            }
        }
    }

    private static String refused(String number) {
        return "PORTAL_PORT moet een getal zijn van 1024 tot en met %d, niet '%s'.".formatted(65535 - LAST, number);
    }
}
