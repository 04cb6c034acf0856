// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.confirmation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How entries are looked for that nobody confirmed for a year.
 *
 * @param lookEvery how often; each instance looks, and each entry is asked about once
 */
@ConfigurationProperties("portfolio.confirmation")
record ConfirmationSettings(@DefaultValue("1h") Duration lookEvery) {}
