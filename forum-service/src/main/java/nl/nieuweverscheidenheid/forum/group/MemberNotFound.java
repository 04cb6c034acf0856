// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

/** There is no such member in the group. */
public final class MemberNotFound extends RuntimeException {
    MemberNotFound(String id) {
        super("There is no member " + id + " in this group");
    }
}
