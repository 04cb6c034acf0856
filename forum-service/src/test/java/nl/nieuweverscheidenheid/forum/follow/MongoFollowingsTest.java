// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.nieuweverscheidenheid.events.FollowEvent;
import nl.nieuweverscheidenheid.events.FollowEvent.TopicFollowed;
import nl.nieuweverscheidenheid.events.FollowEvent.TopicUnfollowed;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.testkit.EventContract;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@OnBackend
@SpringBootTest
class MongoFollowingsTest extends FollowingsContract {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    private Followings followings;

    @Override
    Followings followings() {
        return followings;
    }

    @Test
    void othersHearOfAFollowAndOfItsEndUnderTheSameKeyInOrder() {
        var topic = TopicId.random();
        followings.change(follower, following -> following.choose(topic, null, Level.OUTCOME, false, NOON));
        followings.change(follower, following -> following.choose(topic, null, Level.NONE, false, NOON));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var told = Messages.on(FollowEvent.TOPIC).stream()
                    .filter(message -> EventJson.read(message) instanceof FollowEvent event
                            && event.follower().equals(follower))
                    .toList();
            assertThat(told).hasSize(2).allSatisfy(EventContract::isKeptBy);
            assertThat(told)
                    .extracting(message -> message.key())
                    .containsOnly(told.getFirst().key());
            assertThat(told.stream().map(EventJson::read).toList())
                    .isEqualTo(List.of(
                            new TopicFollowed(told.getFirst().key(), 1, follower, topic.value(), "outcome", NOON),
                            new TopicUnfollowed(told.getFirst().key(), 2, follower, topic.value(), NOON)));
        });
    }
}
