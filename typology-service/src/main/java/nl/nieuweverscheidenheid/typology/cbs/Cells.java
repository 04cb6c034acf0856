// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The cells of one year that were read, by region and origin. */
final class Cells {
    private final Map<String, Map<Origin, Cell>> regions = new TreeMap<>();
    private final Map<String, Set<Origin>> twice = new TreeMap<>();

    /** Keeps a cell; of one that comes twice the first. */
    void add(String region, Origin origin, Cell cell) {
        var earlier = regions.computeIfAbsent(region, unseen -> new EnumMap<>(Origin.class))
                .putIfAbsent(origin, cell);
        if (earlier != null) {
            twice.computeIfAbsent(region, unseen -> EnumSet.noneOf(Origin.class))
                    .add(origin);
        }
    }

    /** The regions of which anything was read, be it only that there are no figures. */
    Set<String> regions() {
        return regions.keySet();
    }

    /** What came more than once, by region. */
    Map<String, Set<Origin>> twice() {
        return twice;
    }

    Optional<Cell> cell(String region, Origin origin) {
        return Optional.ofNullable(regions.getOrDefault(region, Map.of()).get(origin));
    }

    Optional<Integer> count(String region, Origin origin) {
        return cell(region, origin)
                .flatMap(cell -> cell instanceof Cell.Count count ? Optional.of(count.residents()) : Optional.empty());
    }

    /** Whether a region has any figures. */
    boolean hasFigures(String region) {
        return regions.getOrDefault(region, Map.of()).values().stream().anyMatch(Cell.Count.class::isInstance);
    }
}
