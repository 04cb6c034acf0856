// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

/** An editor has decided on it already. */
public final class HeldSettled extends RuntimeException {
    HeldSettled(HeldId id) {
        super("The held contribution %s was decided on already".formatted(id));
    }
}
