// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.municipality;

import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.kit.listening.TopicReplay;
import nl.nieuweverscheidenheid.kit.listening.TopicReplays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Feeds what is known of municipalities. */
@Configuration
class MunicipalityListening {
    @Bean
    TopicReplay municipalityReplay(TopicReplays replays, Municipalities municipalities) {
        return replays.replay(MunicipalityEvent.class, municipalities::on);
    }
}
