// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.nieuweverscheidenheid.portfolio.index.Facet;
import nl.nieuweverscheidenheid.portfolio.index.FacetColumns;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of all facets over what is found. A chosen value narrows the counts of the other facets but not of its
 * own: a document that fails one facet only still counts there.
 */
final class FacetCounter {
    /** The counts over all stories of a segment as it is, which every page without a filter shows. */
    private static final Map<Object, Map<Facet, int[]>> OF_ALL = new ConcurrentHashMap<>();

    private final Map<Facet, List<String>> wanted;
    private final List<Segment> segments = new ArrayList<>();

    /** Counts for what is wanted of each facet. */
    FacetCounter(Map<Facet, List<String>> wanted) {
        this.wanted = wanted;
    }

    /** Counts in this segment from now on. */
    Segment segment(LeafReader reader) throws IOException {
        var segment = new Segment(reader, FacetColumns.of(reader), wanted);
        segments.add(segment);
        return segment;
    }

    /** How often each value was counted, in all segments. */
    Map<Facet, Map<String, Integer>> values() {
        var values = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
        for (var segment : segments) {
            for (var tally : segment.all) {
                tally.addTo(values.computeIfAbsent(tally.facet, facet -> new HashMap<>()));
            }
        }
        return values;
    }

    /** The counts of one facet in one segment, by the place of the value there, and what is wanted of it. */
    private static final class Tally {
        private final Facet facet;
        private final FacetColumns.Column column;
        private final boolean[] wanted;
        private int[] counts;

        Tally(Facet facet, FacetColumns.Column column, List<String> wanted) {
            this.facet = facet;
            this.column = column;
            this.counts = new int[column.values().size()];
            this.wanted = column.places(wanted);
        }

        void count(int document) {
            column.count(document, counts);
        }

        void countAll(FixedBitSet documents) {
            for (var document = first(documents);
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = next(documents, document)) {
                column.count(document, counts);
            }
        }

        void addTo(Map<String, Integer> sums) {
            for (var place = 0; place < counts.length; place++) {
                if (counts[place] > 0) {
                    sums.merge(column.values().get(place), counts[place], Integer::sum);
                }
            }
        }
    }

    /** The tallies of one segment. */
    static final class Segment {
        private final LeafReader reader;
        private final Tally[] all;
        private final Tally[] filters;

        private Segment(LeafReader reader, FacetColumns columns, Map<Facet, List<String>> wanted) {
            this.reader = reader;
            var tallies = new ArrayList<Tally>();
            for (var facet : Facet.values()) {
                tallies.add(new Tally(facet, columns.column(facet), wanted.getOrDefault(facet, List.of())));
            }
            all = tallies.toArray(Tally[]::new);
            filters = tallies.stream()
                    .filter(tally -> wanted.containsKey(tally.facet))
                    .toArray(Tally[]::new);
        }

        /** Counts a document where it counts, and says whether it has all that is wanted. */
        boolean count(int document) {
            @Nullable Tally failed = null;
            for (var filter : filters) {
                if (!filter.column.has(document, filter.wanted)) {
                    if (failed != null) {
                        return false;
                    }
                    failed = filter;
                }
            }
            if (failed != null) {
                failed.count(document);
                return false;
            }
            for (var tally : all) {
                tally.count(document);
            }
            return true;
        }

        /**
         * Counts all of these documents at once, and returns those that have all that is wanted.
         *
         * @param areAll whether they are all stories of the segment
         */
        FixedBitSet count(FixedBitSet documents, boolean areAll) {
            var having = new EnumMap<Facet, FixedBitSet>(Facet.class);
            for (var filter : filters) {
                having.put(filter.facet, filter.column.having(filter.wanted));
            }
            var found = documents.clone();
            having.values().forEach(found::and);
            for (var tally : all) {
                var others = new EnumMap<>(having);
                var isChosen = others.remove(tally.facet) != null;
                if (areAll && others.isEmpty()) {
                    tally.counts = ofAll(tally, documents);
                } else if (isChosen) {
                    var narrowed = documents.clone();
                    others.values().forEach(narrowed::and);
                    tally.countAll(narrowed);
                } else {
                    tally.countAll(found);
                }
            }
            return found;
        }

        private int[] ofAll(Tally tally, FixedBitSet documents) {
            var helper = reader.getReaderCacheHelper();
            if (helper == null) {
                tally.countAll(documents);
                return tally.counts;
            }
            var known = OF_ALL.get(helper.getKey());
            if (known == null) {
                known = new ConcurrentHashMap<>();
                if (OF_ALL.putIfAbsent(helper.getKey(), known) == null) {
                    helper.addClosedListener((IndexReader.CacheKey closed) -> OF_ALL.remove(closed));
                }
            }
            return known.computeIfAbsent(tally.facet, facet -> {
                tally.countAll(documents);
                return tally.counts;
            });
        }
    }

    private static int first(FixedBitSet documents) {
        return documents.length() == 0 ? DocIdSetIterator.NO_MORE_DOCS : documents.nextSetBit(0);
    }

    private static int next(FixedBitSet documents, int document) {
        return document + 1 < documents.length() ? documents.nextSetBit(document + 1) : DocIdSetIterator.NO_MORE_DOCS;
    }
}
