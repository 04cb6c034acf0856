// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.follow;

import java.time.Instant;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to hear of one topic.
 *
 * @param group the closed group for whose members alone it is, if so
 * @param automatic whether they follow it because they wrote in it, and not because they said so
 * @param veiled whether they wrote in it as one of whom others may know the type of municipality only, before anybody heard
 *     that they follow it; then nobody hears of it
 * @param at since when they follow it, or follow it no more
 */
record Follow(TopicId topic, @Nullable GroupId group, Level level, boolean automatic, boolean veiled, Instant at) {
    boolean follows() {
        return level != Level.NONE;
    }

    /** Whether others hear of it. */
    boolean told() {
        return group == null && !veiled;
    }
}
