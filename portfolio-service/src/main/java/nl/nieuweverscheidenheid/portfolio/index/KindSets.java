// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Which documents of a segment are of which kind. */
public final class KindSets {
    private static final PerSegment<KindSets> SEGMENTS = PerSegment.ofAllThatItHolds(KindSets::new);

    private final Map<DocumentKind, FixedBitSet> sets = new EnumMap<>(DocumentKind.class);

    private KindSets(LeafReader segment) throws IOException {
        for (var kind : DocumentKind.values()) {
            sets.put(kind, new FixedBitSet(segment.maxDoc()));
        }
        var kinds = DocValues.getNumeric(segment, Fields.KIND);
        for (var document = kinds.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = kinds.nextDoc()) {
            of(DocumentKind.of(kinds.longValue())).set(document);
        }
    }

    /** Those of a segment. */
    public static KindSets of(LeafReader segment) throws IOException {
        return SEGMENTS.of(segment);
    }

    /** All documents of a kind, also those that were deleted; not for the caller to change. */
    public FixedBitSet of(DocumentKind kind) {
        return Objects.requireNonNull(sets.get(kind));
    }
}
