// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

/** There is no such group, or it is not for whoever asks to know. */
public final class GroupNotFound extends RuntimeException {
    public GroupNotFound(GroupId id) {
        super("There is no group " + id);
    }
}
