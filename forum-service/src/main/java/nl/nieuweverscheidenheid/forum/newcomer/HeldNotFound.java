// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

/** Nothing waits under this id. */
public final class HeldNotFound extends RuntimeException {
    HeldNotFound(HeldId id) {
        super("There is no held contribution " + id);
    }
}
