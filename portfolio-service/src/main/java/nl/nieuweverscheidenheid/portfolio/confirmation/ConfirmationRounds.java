// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.confirmation;

import nl.nieuweverscheidenheid.kit.storage.Round;
import nl.nieuweverscheidenheid.portfolio.workflow.Portfolio;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks now and then for entries that nobody confirmed for a year, and has their municipalities asked. */
@Configuration
@EnableScheduling
class ConfirmationRounds implements SchedulingConfigurer {
    private static final int AT_A_TIME = 100;

    private final Round round;
    private final ConfirmationSettings settings;

    ConfirmationRounds(Portfolio portfolio, ConfirmationSettings settings) {
        this.round = Round.inBatches("Asking for confirmations", AT_A_TIME, portfolio::askForConfirmation);
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.scheduleFixedDelayTask(new FixedDelayTask(this::round, settings.lookEvery(), settings.lookEvery()));
    }

    void round() {
        round.run();
    }
}
