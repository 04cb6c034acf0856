// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are, and how much is asked of them.
 *
 * @param connections requests that a service is asked at the same time; what comes on top waits for a moment only
 * @param bodyLimit the largest request body that is passed on; services take no larger ones
 * @param largerBodies where services do
 * @param longWrites where a service may take longer over a change than it may usually be silent
 * @param pause how long a service that does not answer is left alone
 */
@Validated
@ConfigurationProperties("gateway.neighbours")
record NeighbourSettings(
        URI portfolio,
        URI typology,
        URI forum,
        URI map,
        @DefaultValue("100") @Positive int connections,
        @DefaultValue("256KB") DataSize bodyLimit,
        @DefaultValue List<LargerBody> largerBodies,
        @DefaultValue List<LongWrite> longWrites,
        @DefaultValue("2s") Duration pause) {
    /** A pattern of addresses to which larger bodies are passed on. */
    record LargerBody(String path, DataSize limit) {}

    /** A pattern of addresses at which a change may take so long. */
    record LongWrite(String path, Duration limit) {}

    /** By the name that their APIs have in addresses. */
    Map<String, URI> addresses() {
        return Map.of("portfolio", portfolio, "typology", typology, "forum", forum, "map", map);
    }
}
