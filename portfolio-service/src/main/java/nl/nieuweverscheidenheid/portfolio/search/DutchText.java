// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * Dutch text as terms: folded first, so that "coördinator" and "coordinator" are stemmed alike, then without stop words,
 * then each word beside its stem, so that the very word found counts for more than a relative of it. Lucene's own Dutch
 * analyser stems before it folds.
 */
final class DutchText extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        TokenStream terms = new ASCIIFoldingFilter(new LowerCaseFilter(words));
        terms = new StopFilter(terms, stopWords());
        terms = new SnowballFilter(new KeywordRepeatFilter(terms), new DutchStemmer());
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(terms));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }

    /** The words of a text, each as the terms that may be found for it: itself and its stem. */
    List<List<String>> words(String text) {
        var words = new ArrayList<List<String>>();
        try (var terms = tokenStream("text", text)) {
            var term = terms.addAttribute(CharTermAttribute.class);
            var increment = terms.addAttribute(PositionIncrementAttribute.class);
            terms.reset();
            while (terms.incrementToken()) {
                if (increment.getPositionIncrement() > 0 || words.isEmpty()) {
                    words.add(new ArrayList<>());
                }
                words.getLast().add(term.toString());
            }
            terms.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static CharArraySet stopWords() {
        return DutchAnalyzer.getDefaultStopSet();
    }
}
