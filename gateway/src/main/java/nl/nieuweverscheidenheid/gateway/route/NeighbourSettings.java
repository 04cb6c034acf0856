// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services are. */
@ConfigurationProperties("gateway.neighbours")
record NeighbourSettings(URI portfolio, URI typology, URI forum, URI map) {}
