// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

/** Nobody can be added to the group. */
public final class GroupFull extends RuntimeException {
    GroupFull(String reason) {
        super(reason);
    }
}
