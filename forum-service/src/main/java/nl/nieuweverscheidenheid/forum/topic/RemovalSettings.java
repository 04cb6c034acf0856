// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How others hear of the posts of removed topics.
 *
 * @param every how often to look whether there is more to tell
 * @param batch how many posts to tell of in one write: no more than a relay sends while it has the topic to itself
 */
@Validated
@ConfigurationProperties("forum.removals")
record RemovalSettings(
        @DefaultValue("500ms") Duration every,
        @DefaultValue("500") @Min(1) @Max(2_000) int batch) {}
