// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.follow;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.nieuweverscheidenheid.events.FollowEvent;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.kit.storage.Attempts;

/** All that people follow. */
interface Followings {
    /** Who follows through several processes at once does so one after another. */
    int TRIES = 200;

    Optional<Following> find(String follower);

    /** As {@link Following#stays} of what somebody follows, without reading all of it: asked with all that anybody writes. */
    boolean stays(String follower, TopicId topic, boolean asType);

    /**
     * Stores the next version of what somebody follows with what others should hear of it.
     *
     * @return false if the stored one is not the version this one follows
     */
    boolean save(Following next, List<FollowEvent> events);

    /** Changes what somebody follows, also if somebody else does so at the same time. */
    default Following change(String follower, Function<Following, Following.Change> change) {
        return Attempts.untilStored(TRIES, "Too many change what %s follows".formatted(follower), () -> {
            var before = find(follower).orElseGet(() -> Following.nothing(follower));
            var made = change.apply(before);
            return made.to().equals(before) || save(made.to(), made.events())
                    ? Optional.of(made.to())
                    : Optional.empty();
        });
    }
}
