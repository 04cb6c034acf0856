// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.synonym;

import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;

/** Somebody else replaced the list since it was read. */
final class SynonymsChangedMeanwhile extends ChangedMeanwhile {
    SynonymsChangedMeanwhile() {
        super("The list of synonyms");
    }
}
