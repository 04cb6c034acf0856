// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

/** Whoever asks to join belongs to the group already. */
public final class AlreadyMember extends RuntimeException {
    AlreadyMember(GroupId id) {
        super("You are a member of group " + id);
    }
}
