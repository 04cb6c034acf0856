// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.ThemeEvent;
import nl.nieuweverscheidenheid.events.TopicEvent;
import nl.nieuweverscheidenheid.kit.listening.TopicReplay;
import nl.nieuweverscheidenheid.kit.listening.TopicReplays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Feeds the index in use. */
@Configuration
class IndexFeeding {
    @Bean
    TopicReplay indexedEntries(TopicReplays replays, SearchIndex index) {
        return replays.replay(EntryEvent.class, index.<EntryEvent>listener(EntryEvent.TOPIC, Projection::on));
    }

    @Bean
    TopicReplay indexedTopics(TopicReplays replays, SearchIndex index) {
        return replays.replay(TopicEvent.class, index.<TopicEvent>listener(TopicEvent.TOPIC, Projection::on));
    }

    @Bean
    TopicReplay indexedThemes(TopicReplays replays, SearchIndex index) {
        return replays.replay(ThemeEvent.class, index.<ThemeEvent>listener(ThemeEvent.TOPIC, Projection::on));
    }

    @Bean
    TopicReplay indexedMunicipalities(TopicReplays replays, SearchIndex index) {
        return replays.replay(
                MunicipalityEvent.class, index.<MunicipalityEvent>listener(MunicipalityEvent.TOPIC, Projection::on));
    }
}
