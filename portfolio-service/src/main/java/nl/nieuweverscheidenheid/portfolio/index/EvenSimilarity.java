// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 without regard to how rare a term is, so that a score lies between 0 and 1. Whoever asks weighs each word of a
 * question once: a synonym or a stem that happens to be rarer must not count for more than the word that was typed.
 */
final class EvenSimilarity extends BM25Similarity {
    static final EvenSimilarity INSTANCE = new EvenSimilarity();

    private EvenSimilarity() {
        super(1.2f, 0.5f);
    }

    @Override
    public Explanation idfExplain(CollectionStatistics collection, TermStatistics term) {
        return Explanation.match(1f, "every term alike");
    }

    @Override
    public Explanation idfExplain(CollectionStatistics collection, TermStatistics[] terms) {
        return Explanation.match(1f, "every term alike");
    }
}
