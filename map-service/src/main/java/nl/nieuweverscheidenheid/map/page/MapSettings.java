// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.landing;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this API is to be found.
 *
 * @param publicUrl the gateway as browsers see it; never taken from a request's Host
 */
@ConfigurationProperties("map")
record MapSettings(URI publicUrl) {
    String api(String path) {
        return publicUrl + "/api/map/v1" + path;
    }
}
