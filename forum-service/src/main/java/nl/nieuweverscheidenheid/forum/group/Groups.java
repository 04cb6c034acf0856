// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

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
}
