// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.portfolio.index.Facet;
import nl.nieuweverscheidenheid.portfolio.index.FacetColumns;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of all facets over what a query finds, in one pass. A chosen value narrows the counts of the other
 * facets but not of its own: a document that fails one facet only still counts there.
 */
final class FacetCounter implements CollectorManager<FacetCounter.Counting, FacetCounter.Counts> {
    private final Map<Facet, List<String>> wanted;
    private final int mostDocuments;

    /**
     * Counts for what is wanted of each facet.
     *
     * @param mostDocuments how many of the documents found are to be remembered
     */
    FacetCounter(Map<Facet, List<String>> wanted, int mostDocuments) {
        this.wanted = wanted;
        this.mostDocuments = mostDocuments;
    }

    /**
     * What was counted.
     *
     * @param documents numbers of the documents found, or the first of them
     */
    record Counts(long total, Map<Facet, Map<String, Integer>> values, List<Integer> documents) {}

    @Override
    public Counting newCollector() {
        return new Counting();
    }

    @Override
    public Counts reduce(Collection<Counting> countings) {
        var total = 0L;
        var values = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
        var documents = new ArrayList<Integer>();
        for (var counting : countings) {
            total += counting.total;
            documents.addAll(counting.documents);
            for (var segment : counting.segments) {
                segment.addTo(values);
            }
        }
        return new Counts(total, values, documents);
    }

    /** The work on some segments. */
    final class Counting implements Collector {
        private final List<Segment> segments = new ArrayList<>();
        private final List<Integer> documents = new ArrayList<>();
        private long total;

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            var segment = new Segment(FacetColumns.of(context.reader()), wanted);
            segments.add(segment);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // What counts is whether it was found, not how well.
                }

                @Override
                public void collect(int document) {
                    if (segment.count(document)) {
                        total++;
                        if (documents.size() < mostDocuments) {
                            documents.add(context.docBase + document);
                        }
                    }
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** The counts of one facet in one segment, by the place of the value there, and what is wanted of it. */
    private static final class Tally {
        private final Facet facet;
        private final FacetColumns.Column column;
        private final int[] counts;
        private final boolean[] wanted;

        Tally(Facet facet, FacetColumns.Column column, List<String> wanted) {
            this.facet = facet;
            this.column = column;
            this.counts = new int[column.values().size()];
            this.wanted = column.places(wanted);
        }

        boolean passes(int document) {
            return column.has(document, wanted);
        }

        void count(int document) {
            column.count(document, counts);
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
    private static final class Segment {
        private final Tally[] all;
        private final Tally[] filters;

        Segment(Map<Facet, FacetColumns.Column> columns, Map<Facet, List<String>> wanted) {
            var tallies = new ArrayList<Tally>();
            columns.forEach(
                    (facet, column) -> tallies.add(new Tally(facet, column, wanted.getOrDefault(facet, List.of()))));
            all = tallies.toArray(Tally[]::new);
            filters = tallies.stream()
                    .filter(tally -> wanted.containsKey(tally.facet))
                    .toArray(Tally[]::new);
        }

        /** Counts a document where it counts, and says whether it has all that is wanted. */
        boolean count(int document) {
            @Nullable Tally failed = null;
            for (var filter : filters) {
                if (!filter.passes(document)) {
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

        void addTo(Map<Facet, Map<String, Integer>> values) {
            for (var tally : all) {
                tally.addTo(values.computeIfAbsent(tally.facet, facet -> new HashMap<>()));
            }
        }
    }
}
