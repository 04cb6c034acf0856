// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** The words of an index that begin like a given one, or are written almost like it. */
final class Vocabulary {
    private static final int MOST_LOOKED_AT = 2_000;
    private static final int SHORTEST_TO_MISSPELL = 4;
    private static final int LONG = 9;
    /** What is longer is no word that somebody mistyped; looking for its likes would take a tenth of a second. */
    private static final int LONGEST_TO_MISSPELL = 32;

    private final IndexReader reader;
    private final String field;

    Vocabulary(IndexReader reader, String field) {
        this.reader = reader;
        this.field = field;
    }

    /** A word of the index. */
    record Word(String text, float likeness, int documents) {}

    /** The most frequent words that begin with these letters, without the word itself. */
    List<Word> beginning(String prefix, int most) throws IOException {
        var found = new HashMap<String, Word>();
        var start = new BytesRef(prefix);
        for (var leaf : reader.leaves()) {
            var terms = Terms.getTerms(leaf.reader(), field).iterator();
            if (terms.seekCeil(start) == TermsEnum.SeekStatus.END) {
                continue;
            }
            // Words that so many in this segment have more of are not worth reading.
            var usual = new PriorityQueue<>(Comparator.comparingInt(Word::documents));
            var looked = 0;
            for (var term = terms.term();
                    term != null && StringHelper.startsWith(term, start) && looked < MOST_LOOKED_AT;
                    term = terms.next()) {
                looked++;
                if (term.length > start.length) {
                    var documents = terms.docFreq();
                    if (usual.size() < most || documents > usual.element().documents()) {
                        usual.add(new Word(term.utf8ToString(), 1, documents));
                    }
                    if (usual.size() > most) {
                        usual.remove();
                    }
                }
            }
            usual.forEach(word -> add(found, word));
        }
        return best(found, most);
    }

    /** The words that differ by a letter, or by two if they are long, the most alike first; the first letter must be right. */
    List<Word> alike(String word, int most) throws IOException {
        if (word.length() < SHORTEST_TO_MISSPELL || word.length() > LONGEST_TO_MISSPELL) {
            return List.of();
        }
        var found = new HashMap<String, Word>();
        var edits = word.length() < LONG ? 1 : LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE;
        var terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return List.of();
        }
        var fuzzy = new FuzzyTermsEnum(terms, new Term(field, word), edits, 1, true);
        var boost = fuzzy.attributes().addAttribute(BoostAttribute.class);
        for (var term = fuzzy.next(); term != null; term = fuzzy.next()) {
            var text = term.utf8ToString();
            if (!text.equals(word)) {
                add(found, new Word(text, boost.getBoost(), fuzzy.docFreq()));
            }
        }
        return best(found, most);
    }

    private static void add(Map<String, Word> found, Word word) {
        found.merge(
                word.text(),
                word,
                (one, other) -> new Word(one.text(), one.likeness(), one.documents() + other.documents()));
    }

    private static List<Word> best(Map<String, Word> found, int most) {
        var all = new ArrayList<>(found.values());
        all.sort(Comparator.comparingDouble((Word word) -> word.likeness())
                .thenComparingInt(Word::documents)
                .reversed()
                .thenComparing(Word::text));
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }
}
