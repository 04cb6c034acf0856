// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.image;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pictures are looked after.
 *
 * @param most how many an entry may have, shown or not
 * @param keepUnused how long one is kept that no text shows
 * @param lookEvery how often those are looked for whose time has come
 */
@ConfigurationProperties("portfolio.image")
record ImageSettings(
        @DefaultValue("24") int most,
        @DefaultValue("24h") Duration keepUnused,
        @DefaultValue("5m") Duration lookEvery) {}
