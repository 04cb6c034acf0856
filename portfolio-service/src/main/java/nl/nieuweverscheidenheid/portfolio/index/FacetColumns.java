// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The facet values and times of all stories as plain arrays, made once for each segment of an index: counting then costs a
 * few nanoseconds for each document found. Some 120 bytes a story.
 */
public final class FacetColumns {
    private static final Map<Object, FacetColumns> SEGMENTS = new ConcurrentHashMap<>();

    private final Map<Facet, Column> columns = new EnumMap<>(Facet.class);
    private final long[] times;
    private final int[] newest;
    private final FixedBitSet stories;

    private FacetColumns(LeafReader segment) throws IOException {
        for (var facet : Facet.values()) {
            columns.put(facet, new Column(segment, facet));
        }
        times = new long[segment.maxDoc()];
        var stored = DocValues.getNumeric(segment, Fields.TIME);
        for (var document = stored.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = stored.nextDoc()) {
            times[document] = stored.longValue();
        }
        // Every story has a kind, and nothing else has.
        var kinds = column(Facet.KIND);
        newest = IntStream.range(0, segment.maxDoc())
                .filter(kinds::hasAny)
                .boxed()
                .sorted(Comparator.comparingLong((Integer document) -> times[document])
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        stories = new FixedBitSet(segment.maxDoc());
        for (var document : newest) {
            stories.set(document);
        }
    }

    /** The columns of a segment. */
    public static FacetColumns of(LeafReader segment) throws IOException {
        var key = segment.getCoreCacheHelper().getKey();
        var known = SEGMENTS.get(key);
        if (known != null) {
            return known;
        }
        var columns = new FacetColumns(segment);
        if (SEGMENTS.putIfAbsent(key, columns) == null) {
            segment.getCoreCacheHelper().addClosedListener((IndexReader.CacheKey closed) -> SEGMENTS.remove(closed));
        }
        return columns;
    }

    /** One facet. */
    public Column column(Facet facet) {
        return Objects.requireNonNull(columns.get(facet));
    }

    /** When the document was published, in milliseconds. */
    public long time(int document) {
        return times[document];
    }

    /** The stories among the documents, the newest first; at most so many. */
    public int[] newest(FixedBitSet documents, int most) {
        var found = new int[Math.min(most, newest.length)];
        var count = 0;
        for (var place = 0; place < newest.length && count < found.length; place++) {
            if (documents.get(newest[place])) {
                found[count++] = newest[place];
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Every story, also those that were deleted; for the caller to change. */
    public FixedBitSet stories() {
        return stories.clone();
    }

    /** One facet in one segment; its values have places, by which they are counted. */
    public static final class Column {
        /** The values of document d are the ordinals from starts[d] up to but not including starts[d + 1]. */
        private final int[] starts;

        private final int[] ordinals;
        /** The documents with the value at place p are those from firsts[p] up to but not including firsts[p + 1]. */
        private final int[] firsts;

        private final int[] documents;
        private final List<String> values;

        private Column(LeafReader segment, Facet facet) throws IOException {
            var stored = DocValues.getSortedSet(segment, facet.field());
            var names = new ArrayList<String>();
            for (var ordinal = 0L; ordinal < stored.getValueCount(); ordinal++) {
                names.add(stored.lookupOrd(ordinal).utf8ToString());
            }
            values = List.copyOf(names);
            starts = new int[segment.maxDoc() + 1];
            var all = new int[segment.maxDoc()];
            var count = 0;
            var document = stored.nextDoc();
            for (var place = 0; place < segment.maxDoc(); place++) {
                starts[place] = count;
                if (document == place) {
                    for (var value = 0; value < stored.docValueCount(); value++) {
                        if (count == all.length) {
                            all = Arrays.copyOf(all, all.length * 2);
                        }
                        all[count++] = (int) stored.nextOrd();
                    }
                    document = stored.nextDoc();
                }
            }
            starts[segment.maxDoc()] = count;
            ordinals = Arrays.copyOf(all, count);
            firsts = new int[values.size() + 1];
            for (var ordinal : ordinals) {
                firsts[ordinal + 1]++;
            }
            Arrays.parallelPrefix(firsts, Integer::sum);
            documents = new int[count];
            var next = Arrays.copyOf(firsts, values.size());
            for (var one = 0; one < segment.maxDoc(); one++) {
                for (var at = starts[one]; at < starts[one + 1]; at++) {
                    documents[next[ordinals[at]]++] = one;
                }
            }
        }

        /** All values that the segment has, each at its place. */
        public List<String> values() {
            return values;
        }

        /** Counts each value of the document at its place. */
        public void count(int document, int[] counts) {
            for (var at = starts[document]; at < starts[document + 1]; at++) {
                counts[ordinals[at]]++;
            }
        }

        /** Where the wanted values stand; those that the segment does not have are left out. */
        public boolean[] places(List<String> wanted) {
            var places = new boolean[values.size()];
            for (var value : wanted) {
                var place = values.indexOf(value);
                if (place >= 0) {
                    places[place] = true;
                }
            }
            return places;
        }

        /** Whether the document has a value at one of the places. */
        public boolean has(int document, boolean[] places) {
            for (var at = starts[document]; at < starts[document + 1]; at++) {
                if (places[ordinals[at]]) {
                    return true;
                }
            }
            return false;
        }

        /** All documents that have a value at one of the places. */
        public FixedBitSet having(boolean[] places) {
            var having = new FixedBitSet(starts.length - 1);
            for (var place = 0; place < places.length; place++) {
                if (places[place]) {
                    for (var at = firsts[place]; at < firsts[place + 1]; at++) {
                        having.set(documents[at]);
                    }
                }
            }
            return having;
        }

        private boolean hasAny(int document) {
            return starts[document] < starts[document + 1];
        }
    }
}
