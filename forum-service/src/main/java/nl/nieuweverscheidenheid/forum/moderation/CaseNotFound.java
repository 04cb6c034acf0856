// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import nl.nieuweverscheidenheid.forum.topic.ContributionId;

/** Nothing of the contribution was reported, or not for who asks to know. */
public final class CaseNotFound extends RuntimeException {
    CaseNotFound(ContributionId id) {
        super("There is no case on %s for you".formatted(id));
    }
}
