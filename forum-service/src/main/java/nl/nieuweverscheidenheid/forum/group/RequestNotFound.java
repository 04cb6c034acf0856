// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

/** Nobody with this request wants to join the group. */
public final class RequestNotFound extends RuntimeException {
    RequestNotFound(String id) {
        super("There is no request " + id + " in this group");
    }
}
