// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static nl.nieuweverscheidenheid.forum.topic.Talks.MEMBER;
import static nl.nieuweverscheidenheid.forum.topic.Talks.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.nieuweverscheidenheid.forum.group.Circles;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import org.junit.jupiter.api.Test;

class GroupRemovalsTest {
    private static final Instant AFTERWARDS = NOON.plus(GroupRemovals.GRACE).plusMillis(1);

    private final InMemoryTopics topics = new InMemoryTopics();
    private final Circles circles = new Circles();
    private final Forum forum = Talks.forum(topics, circles, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void nobodyReadsWhatWasSaidAndThenItIsGone() {
        var group = circles.of(MEMBER);
        var topic = forum.openIn(group, Talks.complete(Category.QUESTION), MEMBER);
        forum.answer(topic.id(), "Onder ons", false, MEMBER);

        circles.remove(group);
        assertThatThrownBy(() -> forum.get(topic.id(), Optional.of(MEMBER))).isInstanceOf(TopicNotFound.class);

        // Whoever was let write before is still at it.
        removals(NOON).proceed();
        assertThat(topics.find(topic.id())).isPresent();
        removals(AFTERWARDS).proceed();
        assertThat(topics.find(topic.id())).isEmpty();
        assertThat(topics.findPost(topic.id(), Post.idOf(topic.id(), 1))).isEmpty();
        assertThat(circles.groups().removedBefore(AFTERWARDS)).isEmpty();
    }

    @Test
    void whereAProcessDiesTheNextGoesOn() {
        var group = circles.of(MEMBER);
        forum.openIn(group, Talks.complete(Category.QUESTION), MEMBER);
        circles.remove(group);

        var mortal = new InMemoryTopics() {
            @Override
            public synchronized int deleteOf(GroupId of, int most) {
                throw new IllegalStateException("Killed");
            }
        };
        assertThatThrownBy(() -> new GroupRemovals(circles.groups(), mortal, afterwards()).proceed())
                .hasMessage("Killed");
        assertThat(circles.groups().removedBefore(AFTERWARDS)).containsExactly(group);

        removals(AFTERWARDS).proceed();
        assertThat(circles.groups().removedBefore(AFTERWARDS)).isEmpty();
    }

    private GroupRemovals removals(Instant now) {
        return new GroupRemovals(circles.groups(), topics, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Clock afterwards() {
        return Clock.fixed(AFTERWARDS, ZoneOffset.UTC);
    }
}
