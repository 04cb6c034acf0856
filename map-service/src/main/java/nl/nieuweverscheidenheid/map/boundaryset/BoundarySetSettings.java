// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How sets of boundaries are kept and told of.
 *
 * @param keep how many sets, besides the one that is shown
 * @param lookEvery how often an instance looks whether another set is shown that it did not hear of
 * @param attribution of boundaries that come without one; %d is their year
 * @param licence of boundaries that come without one
 */
@Validated
@ConfigurationProperties("map.boundary-sets")
record BoundarySetSettings(
        @DefaultValue("5") @Min(3) int keep,
        @DefaultValue("1m") Duration lookEvery,
        @NotBlank String attribution,
        @NotBlank String licence) {}
