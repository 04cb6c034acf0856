// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.image;

import com.mongodb.client.MongoDatabase;
import nl.nieuweverscheidenheid.kit.image.MongoImages;
import nl.nieuweverscheidenheid.kit.storage.PlannedRound;
import nl.nieuweverscheidenheid.kit.storage.Round;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps images, and looks now and then after those that no contribution shows, and after what was begun and not ended. */
@Configuration
@EnableConfigurationProperties(ImageSettings.class)
class ImageCare {
    private static final int AT_A_TIME = 50;

    @Bean
    MongoImages images(MongoDatabase database) {
        return new MongoImages(database, "uploadedBy");
    }

    @Bean
    PlannedRound imageRound(Gallery gallery, ImageSettings settings) {
        return PlannedRound.afterPause(
                Round.inBatches("Looking after images", AT_A_TIME, gallery::lookAfter), settings.lookEvery());
    }
}
