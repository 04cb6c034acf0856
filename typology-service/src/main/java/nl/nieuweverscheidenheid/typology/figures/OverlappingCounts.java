// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.figures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many residents belong to groups that overlap, such as those born abroad and those with parents from outside Europe.
 * They do not add up to all residents, so they have no diversity index and are no {@link Composition}.
 *
 * @param scheme geboorteland
 * @param counts residents by group; some are in none, some in several
 * @param total all residents
 * @param source the CBS table
 */
public record OverlappingCounts(String scheme, int year, Map<String, Integer> counts, int total, String source) {
    public OverlappingCounts {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** The share (0 to 1) of a group; shares do not add up to 1. */
    public double share(String group) {
        return total == 0 ? 0 : counts.getOrDefault(group, 0) / (double) total;
    }
}
