// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.follow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.FollowEvent;
import nl.nieuweverscheidenheid.forum.topic.TopicId;

/** What people follow without a store; {@link FollowingsContract} keeps it honest. */
class InMemoryFollowings implements Followings {
    private final Map<String, Following> followings = new HashMap<>();
    private final List<FollowEvent> told = new ArrayList<>();

    @Override
    public synchronized Optional<Following> find(String follower) {
        return Optional.ofNullable(followings.get(follower));
    }

    @Override
    public synchronized boolean stays(String follower, TopicId topic, boolean asType) {
        return find(follower)
                .filter(following -> following.stays(topic, asType))
                .isPresent();
    }

    @Override
    public synchronized boolean save(Following next, List<FollowEvent> events) {
        var before = followings.getOrDefault(next.follower(), Following.nothing(next.follower()));
        if (before.version() != next.version() - 1) {
            return false;
        }
        followings.put(next.follower(), next);
        told.addAll(events);
        return true;
    }

    /** What others have heard, oldest first. */
    synchronized List<FollowEvent> told() {
        return List.copyOf(told);
    }
}
