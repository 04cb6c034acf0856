// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;

/** Somebody else decided after it was read. */
final class HeldChangedMeanwhile extends ChangedMeanwhile {
    HeldChangedMeanwhile(HeldId id) {
        super("The held contribution " + id);
    }
}
