// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.adoption;

import java.util.Map;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import org.springframework.stereotype.Component;

/** How often entries were adopted. */
@Component
public class AdoptionCounts {
    private final Adoptions adoptions;

    AdoptionCounts(Adoptions adoptions) {
        this.adoptions = adoptions;
    }

    /** How many municipalities adopted each entry and still say so; entries that nobody adopted are left out. */
    public Map<EntryId, Integer> all() {
        return adoptions.count();
    }
}
