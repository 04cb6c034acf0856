// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The API that a service offers.
 *
 * @param title of its OpenAPI document
 * @param version semantic version, told in the header API-Version
 * @param basePath such as /api/portfolio/v1
 * @param bodyLimit the largest request body that is taken
 * @param largerBodies where larger ones are taken, as several parts
 */
@Validated
@ConfigurationProperties("portal.api")
record ApiSettings(
        String title,
        @Pattern(regexp = "\\d+\\.\\d+\\.\\d+") String version,
        @Pattern(regexp = "/api/[a-z-]+/v\\d+") String basePath,
        @DefaultValue("256KB") DataSize bodyLimit,
        @DefaultValue List<LargerBody> largerBodies) {
    /**
     * Uploads that are larger than all else.
     *
     * @param path a pattern below the base path, such as /entries/&#42;/images
     */
    record LargerBody(String path, DataSize limit) {}
}
