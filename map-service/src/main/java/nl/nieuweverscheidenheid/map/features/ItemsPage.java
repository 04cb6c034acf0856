// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.features;

import java.util.List;
import java.util.Optional;

/**
 * A page of the features that a query leaves. Pages are cut at ids, so that what is published or withdrawn while
 * somebody leafs through neither repeats a feature nor leaves one out.
 *
 * @param matched how many features there are on all pages
 * @param next the id after which the next page begins
 * @param previous the id before which the previous page ends
 */
record ItemsPage(List<Feature> features, int matched, Optional<String> next, Optional<String> previous) {
    static ItemsPage cut(FeatureSource.Snapshot now, ItemsQuery query) {
        var matching = now.features().stream().filter(query.passes()).toList();
        var begin = 0;
        var end = matching.size();
        if (query.before().isPresent()) {
            end = place(matching, query.before().get());
            begin = Math.max(0, end - query.limit());
        } else {
            var after = query.after();
            while (after.isPresent() && begin < end && matching.get(begin).id().compareTo(after.get()) <= 0) {
                begin++;
            }
            end = Math.min(end, begin + query.limit());
        }
        var features = matching.subList(begin, end);
        return new ItemsPage(
                features,
                matching.size(),
                features.isEmpty() || end == matching.size()
                        ? Optional.empty()
                        : Optional.of(features.getLast().id()),
                features.isEmpty() || begin == 0
                        ? Optional.empty()
                        : Optional.of(features.getFirst().id()));
    }

    /** How many features come before an id. */
    private static int place(List<Feature> features, String id) {
        return (int) features.stream().filter(one -> one.id().compareTo(id) < 0).count();
    }
}
