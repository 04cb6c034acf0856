// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;

/** Other facts count than those that a change was made for. */
public final class FactsChangedMeanwhile extends ChangedMeanwhile {
    FactsChangedMeanwhile() {
        super("What municipalities are classified by");
    }
}
