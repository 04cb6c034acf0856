// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.features;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.nieuweverscheidenheid.map.crs.Crs;

/**
 * Which of a collection's features are asked for, and how.
 *
 * @param after the features whose ids come after this one
 * @param before the features whose ids come before this one, the last of them
 * @param filters what was given for the collection's own filters
 */
record ItemsQuery(
        int limit,
        Optional<String> after,
        Optional<String> before,
        Crs crs,
        Predicate<Feature> passes,
        Map<String, List<String>> filters) {
    static final int USUAL = 100;
    static final int MOST = 10_000;

    private static final Set<String> COMMON =
            Set.of("f", "limit", "after", "before", "bbox", "bbox-crs", "crs", "datetime");

    /**
     * Reads the parameters of a request.
     *
     * @throws nl.nieuweverscheidenheid.kit.web.InvalidInput with all that is wrong with them
     */
    static ItemsQuery read(Map<String, List<String>> given, FeatureSource source) {
        var selection = new Selection(given);
        var known = new HashSet<>(COMMON);
        source.filters().forEach(filter -> known.add(filter.name()));
        selection.allowOnly(known);
        var limit = limit(selection);
        var after = selection.one("after");
        var before = selection.one("before");
        if (after.isPresent() && before.isPresent()) {
            selection.refuse("before", "not-allowed", "A page is after or before a feature, not both");
        }
        var crs = crs(selection, "crs");
        var passes = selection.matching(source.filters());
        var boxCrs = crs(selection, "bbox-crs");
        var box = selection.one("bbox");
        if (box.isPresent()) {
            var extent = selection.reading(() -> Extent.read(box.get(), boxCrs));
            passes = extent == null ? passes : passes.and(extent::touches);
        }
        var time = selection.one("datetime");
        if (time.isPresent()) {
            var span = selection.reading(() -> TimeSpan.read(time.get()));
            passes = span == null ? passes : passes.and(feature -> feature.isDuring(span));
        }
        selection.finish();
        return new ItemsQuery(limit, after, before, crs, passes, selection.given(source.filters()));
    }

    /** The same with pages no longer than this. */
    ItemsQuery atMost(int rows) {
        return new ItemsQuery(Math.min(limit, rows), after, before, crs, passes, filters);
    }

    /** The system of coordinates that a parameter names. */
    static Crs crs(Selection selection, String name) {
        var asked = selection.one(name);
        if (asked.isEmpty()) {
            return Crs.CRS84;
        }
        var crs = Crs.of(asked.get());
        if (crs.isEmpty()) {
            selection.refuse(
                    name,
                    "not-allowed",
                    "%s is one of %s"
                            .formatted(
                                    name,
                                    String.join(
                                            ", ",
                                            List.of(Crs.values()).stream()
                                                    .map(Crs::uri)
                                                    .toList())));
        }
        return crs.orElse(Crs.CRS84);
    }

    /** More than the most is no error: the most is what then comes. */
    private static int limit(Selection selection) {
        return Math.min(MOST, selection.number("limit", USUAL, 1, Integer.MAX_VALUE));
    }
}
