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
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The facet values and times of all stories as plain arrays, made once for each segment of an index: counting then costs a
 * few nanoseconds for each document found. Some 120 bytes a story.
 */
public final class FacetColumns {
    private static final PerSegment<FacetColumns> SEGMENTS = PerSegment.ofAllThatItHolds(FacetColumns::new);

    /** Fewer than one in so many are sorted; more are met soon enough on the way from the newest to the oldest of all. */
    private static final int SPARSE = 200;

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
                .sorted(newestFirst())
                .mapToInt(Integer::intValue)
                .toArray();
        stories = new FixedBitSet(segment.maxDoc());
        for (var document : newest) {
            stories.set(document);
        }
    }

    /** The columns of a segment. */
    public static FacetColumns of(LeafReader segment) throws IOException {
        return SEGMENTS.of(segment);
    }

    /** One facet. */
    public Column column(Facet facet) {
        return Objects.requireNonNull(columns.get(facet));
    }

    /** When the document was published, in milliseconds. */
    public long time(int document) {
        return times[document];
    }

    /** The newest of these documents, the newest first; at most so many. */
    public int[] newest(int[] documents, int most) {
        if (documents.length * SPARSE < newest.length) {
            return Arrays.stream(documents)
                    .boxed()
                    .sorted(newestFirst())
                    .limit(most)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        var among = new FixedBitSet(times.length);
        for (var document : documents) {
            among.set(document);
        }
        var found = new int[Math.min(most, documents.length)];
        var count = 0;
        for (var place = 0; place < newest.length && count < found.length; place++) {
            if (among.get(newest[place])) {
                found[count++] = newest[place];
            }
        }
        return Arrays.copyOf(found, count);
    }

    private Comparator<Integer> newestFirst() {
        return Comparator.comparingLong((Integer document) -> times[document])
                .reversed()
                .thenComparing(Comparator.naturalOrder());
    }

    /** Every story, also those that were deleted; for the caller to change. */
    public FixedBitSet stories() {
        return stories.clone();
    }

    /** One facet in one segment; its values have places from 1, by which they are counted, and 0 stands for none. */
    public static final class Column {
        private static final int NONE = 0;

        /** The place of each document's first value. */
        private final int[] first;
        /** The places of document d's other values are those from starts[d] up to but not including starts[d + 1]. */
        private final int @Nullable [] starts;

        private final int[] others;
        /** The documents with the value at place p are those from ranges[p] up to but not including ranges[p + 1]. */
        private final int[] ranges;

        private final int[] documents;
        private final List<String> values;

        private Column(LeafReader segment, Facet facet) throws IOException {
            var stored = DocValues.getSortedSet(segment, facet.field());
            var names = new ArrayList<String>();
            names.add("");
            for (var ordinal = 0L; ordinal < stored.getValueCount(); ordinal++) {
                names.add(stored.lookupOrd(ordinal).utf8ToString());
            }
            values = List.copyOf(names);
            first = new int[segment.maxDoc()];
            var from = new int[segment.maxDoc() + 1];
            var more = new int[16];
            var count = 0;
            var document = stored.nextDoc();
            for (var place = 0; place < segment.maxDoc(); place++) {
                from[place] = count;
                if (document == place) {
                    first[place] = 1 + (int) stored.nextOrd();
                    for (var value = 1; value < stored.docValueCount(); value++) {
                        if (count == more.length) {
                            more = Arrays.copyOf(more, count * 2);
                        }
                        more[count++] = 1 + (int) stored.nextOrd();
                    }
                    document = stored.nextDoc();
                }
            }
            from[segment.maxDoc()] = count;
            starts = count == 0 ? null : from;
            others = Arrays.copyOf(more, count);
            var counts = noCounts();
            for (var one = 0; one < first.length; one++) {
                count(one, counts);
            }
            ranges = new int[values.size() + 1];
            for (var place = 1; place < values.size(); place++) {
                ranges[place + 1] = ranges[place] + counts[place];
            }
            documents = new int[ranges[values.size()]];
            var next = ranges.clone();
            for (var one = 0; one < first.length; one++) {
                if (first[one] != NONE) {
                    documents[next[first[one]]++] = one;
                }
                if (starts != null) {
                    for (var at = starts[one]; at < starts[one + 1]; at++) {
                        documents[next[others[at]]++] = one;
                    }
                }
            }
        }

        /** Room to count each value in at its place. */
        public int[] noCounts() {
            return new int[values.size()];
        }

        /** All values that the segment has, each at its place. */
        public List<String> values() {
            return values;
        }

        /** Counts each value of the document at its place. */
        public void count(int document, int[] counts) {
            counts[first[document]]++;
            if (starts != null) {
                for (var at = starts[document]; at < starts[document + 1]; at++) {
                    counts[others[at]]++;
                }
            }
        }

        /** Where the wanted values stand; those that the segment does not have are left out. */
        public boolean[] places(List<String> wanted) {
            var places = new boolean[values.size()];
            for (var value : wanted) {
                var place = values.indexOf(value);
                if (place > NONE) {
                    places[place] = true;
                }
            }
            return places;
        }

        /** Whether the document has a value at one of the places. */
        public boolean has(int document, boolean[] places) {
            if (places[first[document]]) {
                return true;
            }
            if (starts != null) {
                for (var at = starts[document]; at < starts[document + 1]; at++) {
                    if (places[others[at]]) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** All documents that have a value at one of the places. */
        public FixedBitSet having(boolean[] places) {
            var having = new FixedBitSet(first.length);
            for (var place = 1; place < places.length; place++) {
                if (places[place]) {
                    for (var at = ranges[place]; at < ranges[place + 1]; at++) {
                        having.set(documents[at]);
                    }
                }
            }
            return having;
        }

        private boolean hasAny(int document) {
            return first[document] != NONE;
        }
    }
}
