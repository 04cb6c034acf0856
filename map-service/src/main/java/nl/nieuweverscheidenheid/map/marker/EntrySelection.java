// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.nieuweverscheidenheid.map.features.Feature;

/**
 * Which entries are asked for.
 *
 * @param filters values by name, in one order however they were given
 * @param passes what lets these entries through
 */
record EntrySelection(Map<String, List<String>> filters, Predicate<Feature> passes) {
    EntrySelection {
        var ordered = new TreeMap<String, List<String>>();
        filters.forEach((name, values) -> ordered.put(name, List.copyOf(new TreeSet<>(values))));
        filters = ordered;
    }
}
