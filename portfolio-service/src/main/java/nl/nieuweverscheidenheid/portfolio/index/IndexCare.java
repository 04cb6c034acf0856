// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import nl.nieuweverscheidenheid.kit.storage.PlannedRound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tidies the index of this instance up when nothing changes. */
@Configuration
class IndexCare {
    @Bean
    PlannedRound indexRound(SearchIndex index, SearchSettings settings) {
        return PlannedRound.afterPause(index::tidy, settings.tidyAfter());
    }
}
