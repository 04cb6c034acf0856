// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** What is made once of each segment of an index, and forgotten with it. */
final class PerSegment<T> {
    private final Map<Object, T> made = new ConcurrentHashMap<>();
    private final Making<T> making;

    PerSegment(Making<T> making) {
        this.making = making;
    }

    interface Making<T> {
        T of(LeafReader segment) throws IOException;
    }

    T of(LeafReader segment) throws IOException {
        var core = segment.getCoreCacheHelper();
        var known = made.get(core.getKey());
        if (known != null) {
            return known;
        }
        var now = making.of(segment);
        if (made.putIfAbsent(core.getKey(), now) == null) {
            core.addClosedListener((IndexReader.CacheKey closed) -> made.remove(closed));
        }
        return now;
    }
}
