// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.image;

import nl.nieuweverscheidenheid.kit.storage.Round;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks now and then after pictures: those that no text took go, and what was begun and not ended is ended. */
@Configuration
@EnableScheduling
class ImageCare implements SchedulingConfigurer {
    private static final int AT_A_TIME = 50;

    private final Round round;
    private final ImageSettings settings;

    ImageCare(Gallery gallery, ImageSettings settings) {
        this.round = Round.inBatches("Looking after images", AT_A_TIME, gallery::lookAfter);
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.scheduleFixedDelayTask(new FixedDelayTask(round, settings.lookEvery(), settings.lookEvery()));
    }
}
