// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

/** The author has no decision to appeal against, or not any more. */
public final class NothingToAppeal extends RuntimeException {
    NothingToAppeal(String reason) {
        super(reason);
    }
}
