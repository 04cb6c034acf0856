// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Clock;
import java.time.Duration;
import nl.nieuweverscheidenheid.forum.group.ClosedGroups;
import nl.nieuweverscheidenheid.kit.storage.PlannedRound;
import nl.nieuweverscheidenheid.kit.storage.Round;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Deletes what was said in closed groups that were taken away. Nobody reads it from that moment on; and as nothing was told
 * of it, nothing is to be told of this. The group is forgotten last, so that whichever process looks next goes on where
 * another died.
 */
@Component
class GroupRemovals {
    /** Whoever was let write just before the group was taken away has finished by then. */
    static final Duration GRACE = Duration.ofMinutes(1);

    private static final int BATCH = 500;

    private final ClosedGroups groups;
    private final Topics topics;
    private final Clock clock;

    GroupRemovals(ClosedGroups groups, Topics topics, Clock clock) {
        this.groups = groups;
        this.topics = topics;
        this.clock = clock;
    }

    void proceed() {
        for (var group : groups.removedBefore(clock.instant().minus(GRACE))) {
            while (topics.deleteOf(group, BATCH) > 0) {
                // On to the next batch.
            }
            groups.forget(group);
        }
    }

    /** Looks for what to delete at intervals, and at start for what processes that died left. */
    @Configuration
    static class Looking {
        @Bean
        PlannedRound groupRemovalRound(GroupRemovals removals) {
            return PlannedRound.fromStart(new Round("Deleting closed groups", removals::proceed), GRACE);
        }
    }
}
