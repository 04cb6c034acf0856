// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;

/** Somebody else imported boundaries, or chose others, at the same time. */
final class BoundariesChangedMeanwhile extends ChangedMeanwhile {
    BoundariesChangedMeanwhile() {
        super("What the map shows");
    }
}
