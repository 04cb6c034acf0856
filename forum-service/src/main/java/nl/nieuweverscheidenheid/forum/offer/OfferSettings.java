// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.offer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When unanswered questions are put to municipalities.
 *
 * @param after how long a question waits for whoever happens to read it
 * @param every how often to look for such questions
 */
@ConfigurationProperties("forum.offers")
record OfferSettings(
        @DefaultValue("3d") Duration after,
        @DefaultValue("15m") Duration every) {}
