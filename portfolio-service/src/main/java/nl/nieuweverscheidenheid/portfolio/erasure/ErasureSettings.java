// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.erasure;

import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When somebody is forgotten.
 *
 * @param services those that keep something of people, by the names that they confirm under
 */
@Validated
@ConfigurationProperties("portfolio.erasure")
record ErasureSettings(
        @DefaultValue({"portfolio-service", "typology-service", "forum-service", "map-service"}) @NotEmpty
        Set<String> services) {
    ErasureSettings {
        services = Set.copyOf(services);
    }
}
