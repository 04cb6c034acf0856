// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the portal is to be found.
 *
 * @param publicUrl as browsers see it, without a slash at the end
 */
@ConfigurationProperties("gateway")
public record GatewaySettings(URI publicUrl) {
    /** Whether browsers come over https; everywhere but on somebody's own machine. */
    public boolean isSecure() {
        return "https".equals(publicUrl.getScheme());
    }
}
