// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.image;

import nl.nieuweverscheidenheid.kit.storage.PlannedRound;
import nl.nieuweverscheidenheid.kit.storage.Round;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks now and then after pictures: those that no text took go, and what was begun and not ended is ended. */
@Configuration
class ImageCare {
    private static final int AT_A_TIME = 50;

    @Bean
    PlannedRound imageRound(Gallery gallery, ImageSettings settings) {
        return PlannedRound.afterPause(
                Round.inBatches("Looking after images", AT_A_TIME, gallery::lookAfter), settings.lookEvery());
    }
}
