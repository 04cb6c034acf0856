// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.confirmation;

import nl.nieuweverscheidenheid.kit.storage.StorageAway;
import nl.nieuweverscheidenheid.portfolio.workflow.Portfolio;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks now and then for entries that nobody confirmed for a year, and has their municipalities asked. */
@Configuration
@EnableScheduling
class ConfirmationRounds implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationRounds.class);
    private static final int AT_A_TIME = 100;

    private final Portfolio portfolio;
    private final ConfirmationSettings settings;

    ConfirmationRounds(Portfolio portfolio, ConfirmationSettings settings) {
        this.portfolio = portfolio;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.scheduleFixedDelayTask(new FixedDelayTask(this::round, settings.lookEvery(), settings.lookEvery()));
    }

    void round() {
        try {
            var asked = AT_A_TIME;
            while (asked == AT_A_TIME) {
                asked = portfolio.askForConfirmation(AT_A_TIME);
            }
        } catch (RuntimeException e) {
            if (!StorageAway.causes(e)) {
                throw e;
            }
            LOG.warn("The store is away; who is to confirm is looked for again in {}", settings.lookEvery());
        }
    }
}
