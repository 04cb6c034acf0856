// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.suggestion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.nieuweverscheidenheid.portfolio.index.DocumentKind;
import nl.nieuweverscheidenheid.portfolio.index.Fields;
import nl.nieuweverscheidenheid.portfolio.index.KindSets;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The names and titles that have words with certain beginnings. There are but a few degrees of likelihood, so sets are
 * intersected, and of each degree no more is taken than can be shown.
 */
final class BeginningMatches {
    private static final float WHOLE = 1.5f;
    /** What a word counts less for if it is written almost so. */
    private static final float ALMOST = 0.05f;

    private static final int SHORTEST_TO_MISSPELL = 4;
    private static final int MOST_MISSPELT = 30;

    private final IndexSearcher searcher;
    private final int mostOfKind;

    /** @param mostOfKind of one kind that are as likely; of municipalities all, as how many people live there decides */
    BeginningMatches(IndexSearcher searcher, int mostOfKind) {
        this.searcher = searcher;
        this.mostOfKind = mostOfKind;
    }

    /**
     * A document that has all words, or almost.
     *
     * @param population of a municipality, 0 for all else
     */
    record Match(int document, DocumentKind kind, float score, long population) {}

    /** What has the words in a segment as they were typed, and what begins as a whole as they do. */
    private record Typed(LeafReaderContext segment, FixedBitSet having, FixedBitSet begunSo) {}

    /**
     * Finds them, the likeliest first; of two that are as likely, the one that more people live in.
     *
     * @param beginnings of words, in any order
     * @param whole how the whole name begins if nothing else is typed
     * @param few where fewer are found, words may also begin almost so
     */
    List<Match> of(List<String> beginnings, String whole, int few) throws IOException {
        var exact = beginnings.stream().map(List::of).toList();
        var typed = new ArrayList<Typed>();
        var matches = new ArrayList<Match>();
        for (var segment : searcher.getIndexReader().leaves()) {
            var one = new Typed(segment, having(segment, exact), any(segment, Fields.WHOLE_BEGINNINGS, List.of(whole)));
            typed.add(one);
            add(matches, one, one.having(), 0);
        }
        if (matches.size() < few) {
            var almost = new ArrayList<List<String>>();
            for (var beginning : beginnings) {
                almost.add(alike(beginning));
            }
            for (var one : typed) {
                var alike = having(one.segment(), almost);
                alike.andNot(one.having());
                add(matches, one, alike, ALMOST);
            }
        }
        matches.sort(Comparator.comparingDouble(Match::score)
                .thenComparingLong(Match::population)
                .reversed()
                .thenComparingInt(Match::document));
        return matches;
    }

    private void add(List<Match> matches, Typed typed, FixedBitSet having, float less) throws IOException {
        var kinds = KindSets.of(typed.segment().reader());
        for (var kind : DocumentKind.values()) {
            var first = having.clone();
            first.and(kinds.of(kind));
            var others = first.clone();
            first.and(typed.begunSo());
            others.andNot(typed.begunSo());
            add(matches, typed.segment(), first, kind, weight(kind) + WHOLE - less);
            add(matches, typed.segment(), others, kind, weight(kind) - less);
        }
    }

    private void add(
            List<Match> matches, LeafReaderContext segment, FixedBitSet documents, DocumentKind kind, float score)
            throws IOException {
        var isPopulated = kind == DocumentKind.MUNICIPALITY;
        var population = isPopulated ? DocValues.getNumeric(segment.reader(), Fields.POPULATION) : null;
        var count = 0;
        var next = 0;
        while (next < documents.length() && (isPopulated || count < mostOfKind)) {
            var document = documents.nextSetBit(next);
            if (document == DocIdSetIterator.NO_MORE_DOCS) {
                return;
            }
            var people = population != null && population.advanceExact(document) ? population.longValue() : 0;
            matches.add(new Match(segment.docBase + document, kind, score, people));
            count++;
            next = document + 1;
        }
    }

    /** Names before titles: who types the name of a municipality means the municipality. */
    private static float weight(DocumentKind kind) {
        return switch (kind) {
            case THEME, TYPE -> 1.2f;
            case MUNICIPALITY -> 1f;
            case STORY -> 0.4f;
            case TOPIC -> 0.3f;
        };
    }

    /** What has one of the beginnings of every word, but for what was deleted. */
    private static FixedBitSet having(LeafReaderContext segment, List<List<String>> words) throws IOException {
        @Nullable FixedBitSet having = null;
        for (var word : words) {
            var documents = any(segment, Fields.BEGINNINGS, word);
            if (having == null) {
                having = documents;
            } else {
                having.and(documents);
            }
        }
        var found = having == null ? new FixedBitSet(segment.reader().maxDoc()) : having;
        var live = segment.reader().getLiveDocs();
        if (live != null) {
            live.applyMask(found, 0);
        }
        return found;
    }

    private static FixedBitSet any(LeafReaderContext segment, String field, List<String> terms) throws IOException {
        var documents = new FixedBitSet(segment.reader().maxDoc());
        for (var term : terms) {
            var postings = segment.reader().postings(new Term(field, term), PostingsEnum.NONE);
            if (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                postings.intoBitSet(documents.length(), documents, 0);
            }
        }
        return documents;
    }

    /** The beginning itself and those that differ from it by a letter, the most alike first. */
    private List<String> alike(String beginning) throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.BEGINNINGS);
        if (terms == null || beginning.length() < SHORTEST_TO_MISSPELL) {
            return List.of(beginning);
        }
        var found = new ArrayList<Alike>();
        var fuzzy = new FuzzyTermsEnum(terms, new Term(Fields.BEGINNINGS, beginning), 1, 1, true);
        var boost = fuzzy.attributes().addAttribute(BoostAttribute.class);
        for (var term = fuzzy.next(); term != null; term = fuzzy.next()) {
            found.add(new Alike(term.utf8ToString(), boost.getBoost()));
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Alike::likeness).reversed().thenComparing(Alike::term))
                .limit(MOST_MISSPELT)
                .map(Alike::term)
                .toList();
    }

    private record Alike(String term, float likeness) {}
}
