// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.erasure;

import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;

/** Another service's confirmation was noted first. */
final class ErasureChangedMeanwhile extends ChangedMeanwhile {
    ErasureChangedMeanwhile(ErasureId id) {
        super("Erasure " + id);
    }
}
