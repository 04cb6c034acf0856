// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.bookmark;

import java.time.Instant;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * A topic or a post that a reader wants to find again.
 *
 * @param what by the id that it had first, so that it is the same wherever it is split off to
 * @param group the closed group for whose members alone it is, if so
 * @param note what the reader wrote to themselves
 * @param at when they first kept it
 */
record Bookmark(
        ContributionId what,
        @Nullable GroupId group,
        @Nullable String note,
        Instant at) {}
