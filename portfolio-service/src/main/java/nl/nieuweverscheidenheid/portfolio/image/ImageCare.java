// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.image;

import com.mongodb.client.MongoDatabase;
import nl.nieuweverscheidenheid.kit.image.MongoImages;
import nl.nieuweverscheidenheid.kit.storage.PlannedRound;
import nl.nieuweverscheidenheid.kit.storage.Round;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps pictures, and looks after them now and then: those that no text took go, and what was begun is ended. */
@Configuration
class ImageCare {
    private static final int AT_A_TIME = 50;

    @Bean
    MongoImages images(MongoDatabase database) {
        return new MongoImages(database, "entry");
    }

    @Bean
    PlannedRound imageRound(Gallery gallery, ImageSettings settings) {
        return PlannedRound.afterPause(
                Round.inBatches("Looking after images", AT_A_TIME, gallery::lookAfter), settings.lookEvery());
    }
}
