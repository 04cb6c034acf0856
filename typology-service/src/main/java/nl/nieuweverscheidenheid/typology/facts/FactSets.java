// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import java.util.List;
import java.util.Optional;

/** The sets of facts that were imported, and which of them count. */
interface FactSets {
    /** What counts now; nothing before the first start. */
    Optional<Standing> standing();

    /** The sets that count by this standing, also when another one is current by now. */
    List<FactSet> counting(Standing standing);

    /** Keeps an import's sets aside: nothing counts by it yet. */
    void keep(String importId, List<FactSet> sets);

    /**
     * Makes another standing current and, in the same write, what others should hear of it.
     *
     * @throws FactsChangedMeanwhile if the current one is not the version that this one follows
     */
    void change(Standing next);

    /** Whether sets of this import have ever counted. */
    boolean hasCounted(String importId);
}
