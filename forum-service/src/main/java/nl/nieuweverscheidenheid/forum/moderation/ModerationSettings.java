// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How reports are handled.
 *
 * @param threshold how many open reports hide a contribution until an editor has looked
 * @param appealTerm how long after a decision its author may appeal
 * @param every how often to look for contributions that are not yet as was decided
 */
@Validated
@ConfigurationProperties("forum.moderation")
record ModerationSettings(
        @DefaultValue("3") @Min(1) int threshold,
        @DefaultValue("14d") Duration appealTerm,
        @DefaultValue("1s") Duration every) {}
