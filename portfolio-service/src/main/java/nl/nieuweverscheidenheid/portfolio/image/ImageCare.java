// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.image;

import nl.nieuweverscheidenheid.kit.storage.StorageAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks now and then after pictures: those that no text took go, and what was begun and not ended is ended. */
@Configuration
class ImageCare implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(ImageCare.class);
    private static final int AT_A_TIME = 50;

    private final Gallery gallery;
    private final ImageSettings settings;

    ImageCare(Gallery gallery, ImageSettings settings) {
        this.gallery = gallery;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.scheduleFixedDelayTask(new FixedDelayTask(this::round, settings.lookEvery(), settings.lookEvery()));
    }

    void round() {
        try {
            var seen = AT_A_TIME;
            while (seen == AT_A_TIME) {
                seen = gallery.lookAfter(AT_A_TIME);
            }
        } catch (RuntimeException e) {
            if (!StorageAway.causes(e)) {
                throw e;
            }
            LOG.warn("The store is away; images are looked after again in {}", settings.lookEvery());
        }
    }
}
