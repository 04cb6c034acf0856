// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Instant;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * A topic's own words or a post, for those who guard the forum: also what nobody else reads.
 *
 * @param title of the topic that it is, or is in
 * @param titled whether everybody reads that title
 * @param closed whether the topic takes no more posts
 * @param group the closed group for whose members alone it is, if so
 */
public record Contribution(
        ContributionId id,
        String title,
        boolean titled,
        String text,
        Author author,
        Instant createdAt,
        Standing standing,
        boolean closed,
        @Nullable GroupId group) {
    /** Who reads it. */
    public enum Standing {
        /** Everybody. */
        READABLE,
        /** Nobody, until an editor has looked. */
        HIDDEN,
        /** Nobody, as an editor decided. */
        REMOVED,
        /** Nobody any more: its author took it back or was forgotten with it, or it went with its topic. */
        GONE
    }

    /** Whether nobody took it away for good or by decision. */
    public boolean isThere() {
        return standing == Standing.READABLE || standing == Standing.HIDDEN;
    }

    static Contribution of(Topic topic) {
        var hiding = topic.hiding();
        return new Contribution(
                ContributionId.of(topic.id()),
                topic.title(),
                !topic.removed() && !topic.hidden(),
                topic.text(),
                topic.author(),
                topic.createdAt(),
                topic.removed() || topic.erased()
                        ? Standing.GONE
                        : hiding == null
                                ? Standing.READABLE
                                : hiding.reason() == null ? Standing.HIDDEN : Standing.REMOVED,
                topic.closed(),
                topic.group());
    }

    static Contribution of(Topic topic, Post post) {
        var removal = post.removal();
        return new Contribution(
                ContributionId.of(topic.id(), post.number()),
                topic.title(),
                !topic.removed() && !topic.hidden(),
                post.text(),
                post.author(),
                post.createdAt(),
                topic.removed() || post.erased() || (removal != null && !removal.byEditor())
                        ? Standing.GONE
                        : removal != null
                                ? Standing.REMOVED
                                : post.hiddenAt() != null ? Standing.HIDDEN : Standing.READABLE,
                topic.closed(),
                topic.group());
    }
}
