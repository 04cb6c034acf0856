// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.figures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many residents belong to each group of origin, by one classification in one year. Classifications are never mixed:
 * that of 2022 (migration background) cannot be compared with that of 2023 and later (origin).
 *
 * @param scheme migratieachtergrond (7 groups), herkomst (3 groups) or herkomst-18, which divides those three further
 * @param counts residents by group; each resident is in one group
 * @param source the CBS table
 */
public record Composition(String scheme, int year, Map<String, Integer> counts, String source) {
    public Composition {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** All residents. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The share (0 to 1) of a group; 0 for one that nobody belongs to. */
    public double share(String group) {
        return total() == 0 ? 0 : counts.getOrDefault(group, 0) / (double) total();
    }

    /**
     * The diversity index: 1 − Σ sᵢ², the chance that two residents drawn at random belong to different groups. From 0,
     * all alike, to 1 − 1/n with n groups of the same size. The WRR study of 2018 uses it with 18 groups.
     */
    public double diversity() {
        return 1
                - counts.keySet().stream()
                        .mapToDouble(this::share)
                        .map(share -> share * share)
                        .sum();
    }
}
