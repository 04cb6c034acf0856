// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import nl.nieuweverscheidenheid.forum.topic.ContributionId;

/** Nobody reports what is their own: they can take it back. */
public final class OwnContribution extends RuntimeException {
    OwnContribution(ContributionId id) {
        super("%s is your own".formatted(id));
    }
}
