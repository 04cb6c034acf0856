// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.confirmation;

import nl.nieuweverscheidenheid.kit.storage.PlannedRound;
import nl.nieuweverscheidenheid.kit.storage.Round;
import nl.nieuweverscheidenheid.portfolio.workflow.Portfolio;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks now and then for entries that nobody confirmed for a year, and has their municipalities asked. */
@Configuration
class ConfirmationRounds {
    private static final int AT_A_TIME = 100;

    @Bean
    PlannedRound confirmationRound(Portfolio portfolio, ConfirmationSettings settings) {
        return PlannedRound.afterPause(
                Round.inBatches("Asking for confirmations", AT_A_TIME, portfolio::askForConfirmation),
                settings.lookEvery());
    }
}
