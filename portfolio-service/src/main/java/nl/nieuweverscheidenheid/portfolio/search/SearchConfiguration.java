// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.kit.listening.TopicReplay;
import nl.nieuweverscheidenheid.kit.listening.TopicReplays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Feeds the index. */
@Configuration
class SearchConfiguration {
    @Bean
    TopicReplay entryReplay(TopicReplays replays, EntryIndex index) {
        return replays.replay(EntryEvent.class, index);
    }
}
