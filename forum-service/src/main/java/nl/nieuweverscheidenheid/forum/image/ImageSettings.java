// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.image;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How images in contributions are looked after.
 *
 * @param most how many one contribution may show
 * @param perDay how many somebody may upload in 24 hours
 * @param perDayNew how many, if they are new here
 * @param keepUnused how long one is kept that no contribution shows
 * @param lookEvery how often those are looked for whose time has come
 */
@Validated
@ConfigurationProperties("forum.images")
record ImageSettings(
        @DefaultValue("10") @Min(1) int most,
        @DefaultValue("40") @Min(0) int perDay,
        @DefaultValue("10") @Min(0) int perDayNew,
        @DefaultValue("24h") Duration keepUnused,
        @DefaultValue("5m") Duration lookEvery) {}
