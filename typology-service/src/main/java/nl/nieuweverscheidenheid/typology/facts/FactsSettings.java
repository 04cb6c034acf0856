// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an instance keeps up with the facts that count.
 *
 * @param lookEvery how often it looks whether a merger has taken effect, or something was changed that it did not hear of
 */
@ConfigurationProperties("typology.facts")
record FactsSettings(@DefaultValue("1m") Duration lookEvery) {}
