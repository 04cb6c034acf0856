// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;

/** Somebody else changed the group after the version that this change is made on. */
final class GroupChangedMeanwhile extends ChangedMeanwhile {
    GroupChangedMeanwhile(GroupId id) {
        super("Group " + id);
    }
}
