// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Tidies the index of this instance up when nothing changes. */
@Configuration
@EnableScheduling
class IndexCare implements SchedulingConfigurer {
    private final SearchIndex index;
    private final SearchSettings settings;

    IndexCare(SearchIndex index, SearchSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.scheduleFixedDelayTask(new FixedDelayTask(index::tidy, settings.tidyAfter(), settings.tidyAfter()));
    }
}
