// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;

/** All closed groups, with who belongs to them. Nothing is told of them: who is a member is for the group alone. */
interface Groups {
    Optional<Group> find(GroupId id);

    /** The groups by name, without regard to case; only those that somebody belongs to, if a subject is given. */
    PageOf<Group> list(Optional<String> member, Paging paging);

    void add(Group group);

    /**
     * Stores the next version of a group.
     *
     * @throws GroupChangedMeanwhile if the stored group is not the version this one follows
     */
    void save(Group group);

    /**
     * Takes a group away. What stays is that it was there, until all is deleted that was said in it.
     *
     * @throws GroupChangedMeanwhile if the stored group is not of this version
     */
    void remove(Group group, Instant at);

    /** The groups that were taken away before then and are not forgotten yet. */
    List<GroupId> removedBefore(Instant then);

    /** Leaves nothing of a group that was taken away. */
    void forget(GroupId id);
}
