// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import java.time.Instant;

/**
 * Who wants to hear of which forum topic. Each tells the whole state, as the topic is compacted; that somebody does not
 * follow any more is a state too. Nothing is told of who follows what is closed, or a topic in which they hide their name.
 */
@Channel(value = FollowEvent.TOPIC, compacted = true)
public sealed interface FollowEvent extends Event {
    /** Where these events travel, keyed by an id of follower and topic together. */
    String TOPIC = "forum.follows";

    /** Which follow it is about: one of each follower and topic, for ever. */
    String followId();

    /**
     * Opaque id of who follows. Of who was forgotten it is that of nobody ({@code erased account}); a listener is to forget
     * the follow with its version then.
     */
    String follower();

    /** The forum topic. */
    String topicId();

    @Override
    default String subject() {
        return followId();
    }

    /**
     * Somebody follows a topic from now on, or wants to hear more or less of it.
     *
     * @param version counts all that was told of this follower, so that what they keep to themselves leaves no gap
     * @param level every-answer, or outcome: the answer that was pointed out, and what changes the topic as a whole
     */
    @EventType("nl.nieuwe-verscheidenheid.forum.topic-followed")
    record TopicFollowed(
            String followId, long version, String follower, String topicId, String level, Instant followedAt)
            implements FollowEvent {}

    /**
     * Somebody does not follow a topic any more.
     *
     * @param version as of a follow
     */
    @EventType("nl.nieuwe-verscheidenheid.forum.topic-unfollowed")
    record TopicUnfollowed(String followId, long version, String follower, String topicId, Instant unfollowedAt)
            implements FollowEvent {}
}
