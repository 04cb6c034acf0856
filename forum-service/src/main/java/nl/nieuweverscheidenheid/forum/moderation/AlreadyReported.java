// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import nl.nieuweverscheidenheid.forum.topic.ContributionId;

/** Nobody reports a contribution twice. */
public final class AlreadyReported extends RuntimeException {
    AlreadyReported(ContributionId id) {
        super("You have reported %s already".formatted(id));
    }
}
