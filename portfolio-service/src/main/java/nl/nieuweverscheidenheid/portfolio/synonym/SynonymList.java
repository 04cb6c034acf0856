// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.synonym;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of synonyms.
 *
 * @param version counts the changes; 0 is the list that the portal came with
 * @param groups terms of which each finds what the others name
 */
record SynonymList(
        long version, List<List<String>> groups, @Nullable Instant replacedAt) {
    SynonymList {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Puts other groups in the place of these. */
    SynonymList replace(List<List<String>> others, Instant now) {
        return new SynonymList(version + 1, others, now);
    }
}
