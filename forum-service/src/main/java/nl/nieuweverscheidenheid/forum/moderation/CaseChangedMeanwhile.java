// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;

/** Somebody reported or decided after the case was read. */
final class CaseChangedMeanwhile extends ChangedMeanwhile {
    CaseChangedMeanwhile(ContributionId id) {
        super("The case on " + id);
    }
}
