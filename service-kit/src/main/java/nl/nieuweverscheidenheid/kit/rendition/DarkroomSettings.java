// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.rendition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much is spent on uploaded images.
 *
 * @param megapixels the most that an image may have
 * @param memory what decoding one may take; half as much again is needed besides
 * @param atOnce how many are worked on at the same time
 * @param patience how long an upload waits for its turn; with the work itself below the gateway's time limit
 */
@Validated
@ConfigurationProperties("portal.darkroom")
public record DarkroomSettings(
        @DefaultValue("50") @Min(1) @Max(200) int megapixels,
        @DefaultValue("48MB") DataSize memory,
        @DefaultValue("1") @Min(1) int atOnce,
        @DefaultValue("3s") Duration patience) {}
