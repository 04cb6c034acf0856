// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import org.junit.jupiter.api.Test;

/** What every store of follows keeps to. */
abstract class FollowingsContract {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final TopicId TOPIC = new TopicId("topic-1");
    private static final TopicId OTHER = new TopicId("topic-2");

    /** Of this test alone, as the store may hold those of others. */
    protected final String follower = UUID.randomUUID().toString();

    abstract Followings followings();

    @Test
    void whatWasStoredComesBackWhole() {
        assertThat(followings().find(follower)).isEmpty();
        followings().change(follower, following -> following.choose(TOPIC, null, Level.OUTCOME, false, NOON));
        followings()
                .change(
                        follower,
                        following -> following.wrote(OTHER, new GroupId("group-1"), false, NOON.plusSeconds(1)));
        var last = followings().change(follower, following -> following.wrote(TopicId.random(), null, true, NOON));

        assertThat(last.version()).isEqualTo(3);
        assertThat(last.told()).isEqualTo(1);
        assertThat(followings().find(follower)).contains(last);
    }

    @Test
    void ofTwoWhoFollowTheSameVersionOneIsRefused() {
        var first = Following.nothing(follower).choose(TOPIC, null, Level.OUTCOME, false, NOON);
        assertThat(followings().save(first.to(), first.events())).isTrue();
        assertThat(followings().save(first.to(), first.events())).isFalse();
        var second = first.to().choose(TOPIC, null, Level.NONE, false, NOON);
        assertThat(followings().save(second.to(), second.events())).isTrue();
        var late = first.to().choose(OTHER, null, Level.NONE, false, NOON);
        assertThat(followings().save(late.to(), late.events())).isFalse();

        assertThat(followings().find(follower)).contains(second.to());
    }

    @Test
    void whatIsAsItWasIsNotStored() {
        followings().change(follower, following -> new Following.Change(following, List.of()));

        assertThat(followings().find(follower)).isEmpty();
    }

    @Test
    void tellsWhetherWritingInATopicChangesAnything() {
        var veiled = new TopicId("topic-veiled");
        followings().change(follower, following -> following.choose(TOPIC, null, Level.NONE, false, NOON));
        followings().change(follower, following -> following.wrote(veiled, null, true, NOON));

        for (var asType : List.of(true, false)) {
            assertThat(followings().stays(follower, TOPIC, asType)).isTrue();
            assertThat(followings().stays(follower, veiled, asType)).isEqualTo(asType);
            assertThat(followings().stays(follower, OTHER, asType)).isFalse();
            assertThat(followings().stays(UUID.randomUUID().toString(), TOPIC, asType))
                    .isFalse();
        }
    }

    @Test
    void manyProcessesLoseNothing() throws Exception {
        try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = processes.invokeAll(IntStream.rangeClosed(1, 20)
                    .<Callable<Following>>mapToObj(number -> () -> followings()
                            .change(
                                    follower,
                                    following -> following.wrote(new TopicId("topic-" + number), null, false, NOON)))
                    .toList());
            for (var one : all) {
                one.get();
            }
        }

        assertThat(followings().find(follower).orElseThrow().followed()).hasSize(20);
        assertThat(followings().find(follower).orElseThrow().told()).isEqualTo(20);
    }
}
