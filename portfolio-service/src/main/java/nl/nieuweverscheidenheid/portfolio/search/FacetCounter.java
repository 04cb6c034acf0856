// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.nieuweverscheidenheid.portfolio.index.Facet;
import nl.nieuweverscheidenheid.portfolio.index.FacetColumns;
import nl.nieuweverscheidenheid.portfolio.index.PerSegment;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of all facets over what is found. A chosen value narrows the counts of the other facets but not of its
 * own: a document that fails one facet only still counts there.
 */
final class FacetCounter {
    /** The counts of a segment as it is, over all stories and over those with one value of one facet. */
    private static final PerSegment<Map<Kept, int[]>> KEPT = PerSegment.asItIs(segment -> new ConcurrentHashMap<>());

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
        private final List<String> values;
        private final boolean[] wanted;
        private int[] counts;

        Tally(Facet facet, FacetColumns.Column column, List<String> values) {
            this.facet = facet;
            this.column = column;
            this.values = values;
            this.counts = column.noCounts();
            this.wanted = column.places(values);
        }

        void count(int[] documents, int size) {
            for (var at = 0; at < size; at++) {
                column.count(documents[at], counts);
            }
        }

        void count(FixedBitSet documents) {
            var all = array(documents);
            count(all, all.length);
        }

        void addTo(Map<String, Integer> sums) {
            for (var place = 1; place < counts.length; place++) {
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

        boolean isFiltered() {
            return filters.length > 0;
        }

        /** Whether the document has all that is wanted; one that lacks it in one facet only is counted there. */
        boolean passes(int document) {
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
                failed.column.count(document, failed.counts);
            }
            return failed == null;
        }

        /** Counts the first so many of these documents, which have all that is wanted, in all facets. */
        void count(int[] documents, int size) {
            for (var tally : all) {
                tally.count(documents, size);
            }
        }

        /**
         * Counts all of these documents at once, and returns those that have all that is wanted.
         *
         * @param areAll whether they are all stories of the segment
         */
        int[] count(FixedBitSet documents, boolean areAll) throws IOException {
            var having = new EnumMap<Facet, FixedBitSet>(Facet.class);
            for (var filter : filters) {
                having.put(filter.facet, filter.column.having(filter.wanted));
            }
            var passing = documents.clone();
            having.values().forEach(passing::and);
            var found = array(passing);
            for (var tally : all) {
                var others =
                        Arrays.stream(filters).filter(filter -> filter != tally).toList();
                if (areAll && isKept(others)) {
                    tally.counts = kept(tally, others, () -> narrowed(documents, having, others));
                } else if (others.size() < filters.length) {
                    tally.count(narrowed(documents, having, others));
                } else {
                    tally.count(found, found.length);
                }
            }
            return found;
        }

        private static FixedBitSet narrowed(
                FixedBitSet documents, Map<Facet, FixedBitSet> having, List<Tally> filters) {
            var narrowed = documents.clone();
            for (var filter : filters) {
                narrowed.and(Objects.requireNonNull(having.get(filter.facet)));
            }
            return narrowed;
        }

        /** At most one value chosen: there are not many such questions, and most pages of lists ask them. */
        private static boolean isKept(List<Tally> filters) {
            return filters.isEmpty()
                    || (filters.size() == 1 && filters.getFirst().values.size() == 1);
        }

        private int[] kept(Tally tally, List<Tally> others, Supplier<FixedBitSet> documents) throws IOException {
            // A value that the segment does not have leaves nothing to count, whatever it is.
            var chosen = others.stream()
                    .map(filter ->
                            new Chosen(filter.facet, filter.column.values().indexOf(filter.values.getFirst())))
                    .findFirst();
            return KEPT.of(reader).computeIfAbsent(new Kept(tally.facet, chosen), key -> {
                tally.count(documents.get());
                return tally.counts;
            });
        }
    }

    /** A facet's value by its place. */
    private record Chosen(Facet facet, int place) {}

    private record Kept(Facet counted, Optional<Chosen> chosen) {}

    private static int[] array(FixedBitSet documents) {
        var array = new int[documents.cardinality()];
        var words = documents.getBits();
        var count = 0;
        for (var word = 0; count < array.length; word++) {
            for (var left = words[word]; left != 0; left &= left - 1) {
                array[count++] = word * Long.SIZE + Long.numberOfTrailingZeros(left);
            }
        }
        return array;
    }
}
