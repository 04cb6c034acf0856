// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * The facet values of all documents as plain arrays, made once for each segment of an index: counting then costs a few
 * nanoseconds for each document found.
 */
public final class FacetColumns {
    private static final Map<Object, Map<Facet, Column>> SEGMENTS = new ConcurrentHashMap<>();

    private FacetColumns() {}

    /** One facet in one segment; its values have places, by which they are counted. */
    public static final class Column {
        /** The values of document d are the ordinals from starts[d] up to but not including starts[d + 1]. */
        private final int[] starts;

        private final int[] ordinals;
        private final List<String> values;

        private Column(int[] starts, int[] ordinals, List<String> values) {
            this.starts = starts;
            this.ordinals = ordinals;
            this.values = List.copyOf(values);
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
    }

    /** The columns of a segment. */
    public static Map<Facet, Column> of(LeafReader segment) throws IOException {
        var key = segment.getCoreCacheHelper().getKey();
        var known = SEGMENTS.get(key);
        if (known != null) {
            return known;
        }
        var columns = new EnumMap<Facet, Column>(Facet.class);
        for (var facet : Facet.values()) {
            columns.put(facet, read(segment, facet));
        }
        if (SEGMENTS.putIfAbsent(key, columns) == null) {
            segment.getCoreCacheHelper().addClosedListener((IndexReader.CacheKey closed) -> SEGMENTS.remove(closed));
        }
        return columns;
    }

    private static Column read(LeafReader segment, Facet facet) throws IOException {
        var stored = DocValues.getSortedSet(segment, facet.field());
        var values = new ArrayList<String>();
        for (var ordinal = 0L; ordinal < stored.getValueCount(); ordinal++) {
            values.add(stored.lookupOrd(ordinal).utf8ToString());
        }
        var starts = new int[segment.maxDoc() + 1];
        var ordinals = new int[segment.maxDoc()];
        var count = 0;
        var document = stored.nextDoc();
        for (var place = 0; place < segment.maxDoc(); place++) {
            starts[place] = count;
            if (document == place) {
                for (var value = 0; value < stored.docValueCount(); value++) {
                    if (count == ordinals.length) {
                        ordinals = Arrays.copyOf(ordinals, ordinals.length * 2);
                    }
                    ordinals[count++] = (int) stored.nextOrd();
                }
                document = stored.nextDoc();
            }
        }
        starts[segment.maxDoc()] = count;
        return new Column(starts, Arrays.copyOf(ordinals, count), values);
    }
}
