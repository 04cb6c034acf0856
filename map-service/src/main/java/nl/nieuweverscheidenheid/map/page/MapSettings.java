// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.page;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this API is to be found.
 *
 * @param publicUrl the gateway as browsers see it; never taken from a request's Host
 */
@ConfigurationProperties("map")
public record MapSettings(URI publicUrl) {
    /** Where all of this service's API is, on any host. */
    public static final String BASE = "/api/map/v1";

    /** The address of a part of the API, for programs. */
    public String api(String path) {
        return publicUrl + BASE + path;
    }
}
