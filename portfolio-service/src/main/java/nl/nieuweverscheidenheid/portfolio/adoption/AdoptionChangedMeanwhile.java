// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.adoption;

import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;

/** The stored adoption is not the version that a change was made on. */
final class AdoptionChangedMeanwhile extends ChangedMeanwhile {
    AdoptionChangedMeanwhile(AdoptionId id) {
        super("Adoption " + id);
    }
}
