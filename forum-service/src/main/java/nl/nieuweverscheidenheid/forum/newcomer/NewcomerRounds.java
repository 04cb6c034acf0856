// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import nl.nieuweverscheidenheid.kit.storage.Round;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks at intervals for what was let through and is not there yet. */
@Configuration
class NewcomerRounds implements SchedulingConfigurer {
    private final Round round;
    private final NewcomerSettings settings;

    NewcomerRounds(Newcomers newcomers, NewcomerSettings settings) {
        this.round = new Round("Adding what was let through", newcomers::proceed);
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(round, settings.every());
    }
}
