// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.PostEvent.PostRemoved;
import nl.nieuweverscheidenheid.kit.storage.PlannedRound;
import nl.nieuweverscheidenheid.kit.storage.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Tells others that the posts of removed topics are gone, a batch at a time, as a topic may have more posts than its
 * document can hold events. Each batch is stored in one write with how many are left, when the former has been sent; so
 * whichever process looks next goes on where another died, and no post is left out.
 */
@Component
class Removals {
    private static final Logger LOG = LoggerFactory.getLogger(Removals.class);

    private final Topics topics;
    private final int batch;

    Removals(Topics topics, RemovalSettings settings) {
        this.topics = topics;
        this.batch = settings.batch();
    }

    /** Tells one batch more of each removal that is under way. */
    void proceed() {
        for (var topic : topics.removing()) {
            try {
                tell(topic);
            } catch (TopicChangedMeanwhile e) {
                // Another process has told of the same posts.
            }
        }
    }

    private void tell(Topic topic) {
        var removal = Optional.ofNullable(topic.removal()).orElseThrow();
        var first = topic.posts() - removal.untold() + 1;
        var last = Math.min(topic.posts(), first + batch - 1);
        if (topics.hasUntold(topic.id(), first, last)) {
            // What is told of a change that is still on its way must not come after this.
            return;
        }
        List<Event> events = IntStream.rangeClosed(first, last)
                .<Event>mapToObj(number -> new PostRemoved(
                        Post.idOf(topic.id(), number),
                        Post.GONE_WITH_TOPIC,
                        topic.id().value(),
                        removal.at()))
                .toList();
        topics.save(topic.untold(topic.posts() - last), events);
        if (last == topic.posts()) {
            LOG.info("All {} posts of the removed topic {} are told of", topic.posts(), topic.id());
        }
    }

    /** Looks for removals to go on with at intervals, and at start for those of processes that died. */
    @Configuration
    @EnableConfigurationProperties(RemovalSettings.class)
    static class Looking {
        @Bean
        PlannedRound removalRound(Removals removals, RemovalSettings settings) {
            return PlannedRound.fromStart(new Round("Telling of removed posts", removals::proceed), settings.every());
        }
    }
}
