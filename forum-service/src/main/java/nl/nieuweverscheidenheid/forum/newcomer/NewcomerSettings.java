// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is new here, and what they may do.
 *
 * @param contributions with fewer that stood somebody is new
 * @param age for so long after their first contribution somebody is new
 * @param perHour how many contributions somebody new may make in an hour
 * @param every how often to look for what was let through and is not there yet
 */
@Validated
@ConfigurationProperties("forum.newcomers")
record NewcomerSettings(
        @DefaultValue("3") @Min(0) int contributions,
        @DefaultValue("24h") Duration age,
        @DefaultValue("10") @Min(1) int perHour,
        @DefaultValue("10s") Duration every) {}
