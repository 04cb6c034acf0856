// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.opendata;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What reading a table may cost before it is given up.
 *
 * @param pageTimeout from asking for a page until the last of its bytes
 * @param readingTimeout for all pages together, waits included
 * @param attempts how often a page is asked for at most
 * @param firstWait before the second attempt; each later wait is twice as long, unless the service names one
 * @param longestWait between two attempts; a service that wants a longer one is not waited for
 * @param mostUnpacked of a download, which has the whole table: that of 2026 unpacks to some 2 GB
 */
@Validated
@ConfigurationProperties("typology.open-data")
public record OpenDataSettings(
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("2m") Duration pageTimeout,
        @DefaultValue("15m") Duration readingTimeout,
        @DefaultValue("64MB") DataSize mostPerPage,
        @DefaultValue("1000") @Positive int mostPages,
        @DefaultValue("5") @Positive int attempts,
        @DefaultValue("1s") Duration firstWait,
        @DefaultValue("1m") Duration longestWait,
        @DefaultValue("16GB") DataSize mostUnpacked) {}
