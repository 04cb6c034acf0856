// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/** What is made once of each segment of an index, and forgotten with it. */
public final class PerSegment<T> {
    private final Map<Object, T> made = new ConcurrentHashMap<>();
    private final Lifetime lifetime;
    private final Making<T> making;

    private PerSegment(Lifetime lifetime, Making<T> making) {
        this.lifetime = lifetime;
        this.making = making;
    }

    /** What does not depend on which of its documents were deleted since. */
    static <T> PerSegment<T> ofAllThatItHolds(Making<T> making) {
        return new PerSegment<>(LeafReader::getCoreCacheHelper, making);
    }

    /** What is made anew when documents of the segment are deleted. */
    public static <T> PerSegment<T> asItIs(Making<T> making) {
        return new PerSegment<>(LeafReader::getReaderCacheHelper, making);
    }

    /** How something is made of a segment. */
    public interface Making<T> {
        T of(LeafReader segment) throws IOException;
    }

    private interface Lifetime {
        IndexReader.@Nullable CacheHelper of(LeafReader segment);
    }

    /** That of a segment; made for the caller alone where nobody says when the segment ends. */
    public T of(LeafReader segment) throws IOException {
        var life = lifetime.of(segment);
        if (life == null) {
            return making.of(segment);
        }
        var known = made.get(life.getKey());
        if (known != null) {
            return known;
        }
        var now = making.of(segment);
        var first = made.putIfAbsent(life.getKey(), now);
        if (first != null) {
            return first;
        }
        life.addClosedListener((IndexReader.CacheKey closed) -> made.remove(closed));
        return now;
    }
}
