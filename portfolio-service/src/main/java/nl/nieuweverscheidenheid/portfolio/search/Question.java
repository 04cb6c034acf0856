// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.portfolio.index.Facet;

/**
 * What is sought.
 *
 * @param words as typed; empty for everything
 * @param wanted the values asked for, by facet
 * @param newestFirst instead of the best first
 */
record Question(String words, Map<Facet, List<String>> wanted, Optional<Integer> year, boolean newestFirst) {
    Question {
        wanted = Map.copyOf(wanted);
    }

    static Question of(String words) {
        return new Question(words, Map.of(), Optional.empty(), false);
    }

    boolean isFiltered() {
        return !wanted.isEmpty() || year.isPresent();
    }

    /** The same words, whatever the facets and the year. */
    Question unfiltered() {
        return new Question(words, Map.of(), Optional.empty(), newestFirst);
    }
}
