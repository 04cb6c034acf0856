// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.listening;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How failing events are tried again. Order is kept meanwhile: what comes after waits.
 *
 * @param firstPause the pause after the first failure; it doubles
 * @param longestPause the longest pause between two tries
 * @param giveUpAfter how long an event may keep failing before it becomes a dead letter, unless the store is away, which
 *     is waited for without end
 */
@ConfigurationProperties("portal.listening")
record ListeningSettings(
        @DefaultValue("200ms") Duration firstPause,
        @DefaultValue("5s") Duration longestPause,
        @DefaultValue("60s") Duration giveUpAfter) {}
