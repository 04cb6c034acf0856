// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

/** Somebody else listens on a port that the portal needs. */
final class PortTaken extends Refusal {
    PortTaken(int port, String use, int base) {
        super(("Poort %d (voor %s) is al in gebruik door een ander programma; sluit dat, of kies negen vrije poorten"
                        + " met bijvoorbeeld PORTAL_PORT=%d ./portal start.")
                .formatted(port, use, base < 9000 ? 9080 : 8080));
    }
}
