// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import nl.nieuweverscheidenheid.kit.storage.PlannedRound;
import nl.nieuweverscheidenheid.kit.storage.Round;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at intervals for what was let through and is not there yet. */
@Configuration
class NewcomerRounds {
    @Bean
    PlannedRound admissionRound(Newcomers newcomers, NewcomerSettings settings) {
        return PlannedRound.fromStart(new Round("Adding what was let through", newcomers::proceed), settings.every());
    }
}
