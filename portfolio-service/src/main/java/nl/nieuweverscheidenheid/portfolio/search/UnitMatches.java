// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds what has all units of a plan, and scores it, unit by unit: the rarest first, the others only among what that one
 * found; of the ways to have a unit the best counts. All that is found is wanted, to be counted, so nothing is gained by
 * Lucene's own walk along all terms at once, which orders them anew for each document.
 */
final class UnitMatches {
    /** If so many times as many have a way as were found, it is cheaper to leap through it than to read all of it. */
    private static final int LEAP = 8;

    private final List<List<Weight>> units = new ArrayList<>();

    UnitMatches(IndexSearcher searcher, Plan plan) throws IOException {
        for (var sought : plan.sought()) {
            var ways = new ArrayList<Weight>();
            for (var way : sought.ways()) {
                ways.add(weight(searcher, way.query(), way.kind().weight() * sought.weight()));
            }
            units.add(ways);
        }
    }

    /** Documents in order, each with its score. */
    static final class Scored {
        private static final Scored NONE = new Scored(0);

        private int[] documents;
        private float[] scores;
        private int size;

        private Scored(int room) {
            documents = new int[room];
            scores = new float[room];
        }

        int size() {
            return size;
        }

        int document(int place) {
            return documents[place];
        }

        float score(int place) {
            return scores[place];
        }

        /** The documents, and behind them room for more. */
        int[] documents() {
            return documents;
        }

        /** Leaves out the documents that are not such. */
        void retain(IntPredicate which) {
            var kept = 0;
            for (var place = 0; place < size; place++) {
                if (which.test(documents[place])) {
                    documents[kept] = documents[place];
                    scores[kept++] = scores[place];
                }
            }
            size = kept;
        }

        /** The documents alone. */
        FixedBitSet asBits(LeafReader segment) {
            var bits = new FixedBitSet(segment.maxDoc());
            for (var place = 0; place < size; place++) {
                bits.set(documents[place]);
            }
            return bits;
        }

        private void add(int document, float score) {
            if (size == documents.length) {
                documents = Arrays.copyOf(documents, Math.max(16, size * 2));
                scores = Arrays.copyOf(scores, documents.length);
            }
            documents[size] = document;
            scores[size++] = score;
        }

        private void addAll(int[] others, float[] theirs, int count) {
            if (size + count > documents.length) {
                documents = Arrays.copyOf(documents, Math.max(size + count, size * 2));
                scores = Arrays.copyOf(scores, documents.length);
            }
            System.arraycopy(others, 0, documents, size, count);
            System.arraycopy(theirs, 0, scores, size, count);
            size += count;
        }

        /** All documents of both, each with the higher of its scores. */
        private Scored or(Scored other) {
            if (size == 0) {
                return other;
            }
            var both = new Scored(size + other.size);
            var at = 0;
            for (var place = 0; place < size; place++) {
                var document = documents[place];
                while (at < other.size && other.documents[at] < document) {
                    both.add(other.documents[at], other.scores[at++]);
                }
                if (at < other.size && other.documents[at] == document) {
                    both.add(document, Math.max(scores[place], other.scores[at++]));
                } else {
                    both.add(document, scores[place]);
                }
            }
            both.addAll(
                    Arrays.copyOfRange(other.documents, at, other.size),
                    Arrays.copyOfRange(other.scores, at, other.size),
                    other.size - at);
            return both;
        }

        /** Those with another score as well, which is added; 0 stands for none. */
        private void keep(float[] others) {
            var kept = 0;
            for (var place = 0; place < size; place++) {
                if (others[place] > 0) {
                    documents[kept] = documents[place];
                    scores[kept++] = scores[place] + others[place];
                }
            }
            size = kept;
        }
    }

    /** A unit in one segment. */
    private record Here(List<ScorerSupplier> ways, long cost) {}

    /** What a segment has, but for what was deleted from it. */
    Scored in(LeafReaderContext segment) throws IOException {
        var here = new ArrayList<Here>();
        for (var unit : units) {
            var ways = new ArrayList<ScorerSupplier>();
            var cost = 0L;
            for (var way : unit) {
                var supplier = way.scorerSupplier(segment);
                if (supplier != null) {
                    ways.add(supplier);
                    cost += supplier.cost();
                }
            }
            if (ways.isEmpty()) {
                return Scored.NONE;
            }
            here.add(new Here(ways, cost));
        }
        here.sort(Comparator.comparingLong(Here::cost));
        var found = all(segment, here.getFirst());
        for (var unit : here.subList(1, here.size())) {
            if (found.size > 0) {
                found.keep(among(found, unit));
            }
        }
        return found;
    }

    /** Whether any document of the index has all units. */
    boolean isAny(IndexSearcher searcher) throws IOException {
        for (var segment : searcher.getIndexReader().leaves()) {
            if (in(segment).size > 0) {
                return true;
            }
        }
        return false;
    }

    private static Weight weight(IndexSearcher searcher, Query query, float boost) throws IOException {
        return query instanceof TermQuery term
                ? term.createWeight(searcher, ScoreMode.COMPLETE, boost)
                : searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, boost);
    }

    private static Scored all(LeafReaderContext segment, Here unit) throws IOException {
        var live = segment.reader().getLiveDocs();
        var found = Scored.NONE;
        var buffer = new DocAndFloatFeatureBuffer();
        for (var way : unit.ways()) {
            var scorer = way.get(Long.MAX_VALUE);
            var having = new Scored((int) Math.min(way.cost(), segment.reader().maxDoc()));
            scorer.iterator().nextDoc();
            for (scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, live, buffer);
                    buffer.size > 0;
                    scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, live, buffer)) {
                having.addAll(buffer.docs, buffer.features, buffer.size);
            }
            found = found.or(having);
        }
        return found;
    }

    /** What each of those found has of the unit: 0 if nothing. */
    private static float[] among(Scored found, Here unit) throws IOException {
        var best = new float[found.size];
        for (var way : unit.ways()) {
            if (way.cost() / LEAP < found.size) {
                read(found, way, best);
            } else {
                leap(found, way, best);
            }
        }
        return best;
    }

    private static void read(Scored found, ScorerSupplier way, float[] best) throws IOException {
        var scorer = way.get(Long.MAX_VALUE);
        var buffer = new DocAndFloatFeatureBuffer();
        var place = 0;
        scorer.iterator().advance(found.documents[0]);
        var end = found.documents[found.size - 1] + 1;
        for (scorer.nextDocsAndScores(end, null, buffer);
                buffer.size > 0 && place < found.size;
                scorer.nextDocsAndScores(end, null, buffer)) {
            for (var at = 0; at < buffer.size; at++) {
                var document = buffer.docs[at];
                while (place < found.size && found.documents[place] < document) {
                    place++;
                }
                if (place == found.size) {
                    break;
                }
                if (found.documents[place] == document) {
                    best[place] = Math.max(best[place], buffer.features[at]);
                }
            }
        }
    }

    private static void leap(Scored found, ScorerSupplier way, float[] best) throws IOException {
        var scorer = way.get(found.size);
        // Whether words stand together is looked at only where it matters.
        var twice = scorer.twoPhaseIterator();
        var having = twice == null ? scorer.iterator() : twice.approximation();
        for (var place = 0; place < found.size; place++) {
            var document = found.documents[place];
            if (having.docID() < document && having.advance(document) == DocIdSetIterator.NO_MORE_DOCS) {
                return;
            }
            if (having.docID() == document && (twice == null || twice.matches())) {
                best[place] = Math.max(best[place], scorer.score());
            }
        }
    }
}
