// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.recommendation;

import java.util.Collection;
import java.util.List;

/** The published entries of all municipalities, as their events told of them. */
interface RecommendableEntries {
    /** Keeps the entry, unless something as new or newer was heard of it before. */
    void put(RecommendableEntry entry, long version);

    /** Forgets the entry but for its version, so that a late repeat does not bring it back. */
    void withdraw(String id, long version);

    /** The entries of these municipalities. */
    List<RecommendableEntry> of(Collection<String> municipalities);
}
