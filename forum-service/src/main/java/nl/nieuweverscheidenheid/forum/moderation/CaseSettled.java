// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import nl.nieuweverscheidenheid.forum.topic.ContributionId;

/** Nothing waits for an editor in this case. */
public final class CaseSettled extends RuntimeException {
    CaseSettled(ContributionId id) {
        super("Nothing of this kind is to be decided on %s now".formatted(id));
    }
}
