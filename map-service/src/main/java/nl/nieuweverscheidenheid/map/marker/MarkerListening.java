// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.kit.listening.TopicReplay;
import nl.nieuweverscheidenheid.kit.listening.TopicReplays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Feeds the markers. */
@Configuration
class MarkerListening {
    @Bean
    TopicReplay entryReplay(TopicReplays replays, Markers markers) {
        return replays.replay(EntryEvent.class, markers::on);
    }
}
