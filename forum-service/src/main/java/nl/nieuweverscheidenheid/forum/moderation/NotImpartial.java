// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

/** The editor has a part in what is to be decided. */
public final class NotImpartial extends RuntimeException {
    NotImpartial(String reason) {
        super(reason);
    }
}
