// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Terms with how often each counts, which is how Lucene takes in words of several parts of a text as one (BM25F). */
final class WeighedTerms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Map<String, Integer> weights;
    private Iterator<Map.Entry<String, Integer>> left;

    WeighedTerms(Map<String, Integer> weights) {
        this.weights = weights;
        this.left = weights.entrySet().iterator();
    }

    @Override
    public void reset() {
        left = weights.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!left.hasNext()) {
            return false;
        }
        var next = left.next();
        term.append(next.getKey());
        frequency.setTermFrequency(next.getValue());
        return true;
    }
}
