// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.publisher;

import java.net.URI;

/** A publisher for tests of what is offered as open data. */
public final class Publishers {
    public static final PublisherSettings SETTINGS = new PublisherSettings(
            URI.create("https://portaal.example"),
            "Uitgever",
            URI.create("https://identifier.overheid.example/uitgever"),
            "Redactie",
            "redactie@portaal.example",
            "portaal.example,2026");

    private Publishers() {}

    /** Addresses of a portal at https://portaal.example. */
    public static PublicAddresses addresses() {
        return new PublicAddresses(SETTINGS);
    }
}
