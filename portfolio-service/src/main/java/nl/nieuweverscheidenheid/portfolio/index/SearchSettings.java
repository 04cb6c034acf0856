// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an instance keeps its search index.
 *
 * @param directory of this instance alone; it may be lost, and is then filled anew from the topics
 * @param commitEvery how often the index is made to outlive a crash; what came after is read again
 * @param tidyAfter how long nothing must have changed before the index is brought together for faster searches
 */
@ConfigurationProperties("portfolio.search")
record SearchSettings(
        Path directory,
        @DefaultValue("5s") Duration commitEvery,
        @DefaultValue("10s") Duration tidyAfter) {}
