// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.springframework.stereotype.Component;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * Reads Dutch text: folded first, so that "coördinator" and "coordinator" are stemmed alike, then without stop words, then
 * stemmed and taken apart. Lucene's own Dutch analyser stems before it folds, and leaves compounds whole.
 */
@Component
public class DutchText {
    private static final int MOST_KNOWN = 100_000;
    private static final int LONGEST_WORD = 60;
    private static final String VOWELS = "aeiouy";
    /** Plurals that no rule makes of their singular. */
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("kinderen", "kind"),
            Map.entry("steden", "stad"),
            Map.entry("leden", "lid"),
            Map.entry("schepen", "schip"),
            Map.entry("eieren", "ei"),
            Map.entry("moeilijkheden", "moeilijkheid"),
            Map.entry("mogelijkheden", "mogelijkheid"),
            Map.entry("bewindslieden", "bewindspersoon"),
            Map.entry("kundigheden", "kundigheid"));

    private final CharArraySet stopWords = DutchAnalyzer.getDefaultStopSet();
    private final Compounds compounds = new Compounds();
    private final DutchStemmer stemmer = new DutchStemmer();
    private final Map<String, Forms> known = new ConcurrentHashMap<>();
    /** Tokenizers to be used again; Lucene keeps one for each thread, and every request is a thread of its own here. */
    private final Queue<Folding> foldings = new ConcurrentLinkedQueue<>();

    /** The words of a text but the stop words, which every sentence has. */
    public List<Token> read(String text) {
        return read(text, false);
    }

    /** Every word of a text, as names want it: of "Den Haag" and "De Bilt" none may be missing. */
    public List<Token> readAll(String text) {
        return read(text, true);
    }

    /** What one folded word can be found by. */
    public Forms formsOf(String word) {
        var forms = known.get(word);
        if (forms == null) {
            forms = make(word);
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(word, forms);
        }
        return forms;
    }

    /** Whether it is a word of the language, as far as the dictionary of compounds knows. */
    public boolean isDutch(String word) {
        return stopWords.contains(word) || compounds.knows(word);
    }

    private List<Token> read(String text, boolean stopWordsToo) {
        var tokens = new ArrayList<Token>();
        var folding = foldings.poll();
        if (folding == null) {
            folding = new Folding();
        }
        try (var stream = folding.of(text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            for (var position = 0; stream.incrementToken(); position++) {
                if (stopWordsToo || !stopWords.contains(term.buffer(), 0, term.length())) {
                    tokens.add(new Token(formsOf(term.toString()), position, offset.startOffset(), offset.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        foldings.add(folding);
        return tokens;
    }

    private Forms make(String word) {
        var parts = compounds.parts(word);
        var groups = new ArrayList<String>();
        for (var from = 0; from < parts.size(); from++) {
            for (var to = from + 2; to <= parts.size(); to++) {
                if (to - from < parts.size()) {
                    groups.add(stem(String.join("", parts.subList(from, to)), parts.subList(from, to)));
                }
            }
        }
        return new Forms(word, stem(word, parts), parts.stream().map(this::stem).toList(), groups);
    }

    /** A compound is inflected as its last part is. */
    private String stem(String word, List<String> parts) {
        if (parts.isEmpty()) {
            return stem(word);
        }
        var last = parts.getLast();
        return word.substring(0, word.length() - last.length()) + stem(last);
    }

    private String stem(String word) {
        var plain = IRREGULAR.getOrDefault(word, compounds.plainForm(word));
        synchronized (stemmer) {
            stemmer.setCurrent(plain);
            stemmer.stem();
            return evened(stemmer.getCurrent());
        }
    }

    /** The end of a stem as it is spelt before an ending and without one alike: klas(sen), brie(f|v)en, hui(s|z)en. */
    private static String evened(String stem) {
        var length = stem.length();
        if (length < 3) {
            return stem;
        }
        var last = stem.charAt(length - 1);
        if (last == stem.charAt(length - 2) && VOWELS.indexOf(last) < 0) {
            return stem.substring(0, length - 1);
        }
        return switch (last) {
            case 'z' -> stem.substring(0, length - 1) + 's';
            case 'v' -> stem.substring(0, length - 1) + 'f';
            default -> stem;
        };
    }

    /** Takes texts apart into words in lower case without accents, one after the other. */
    private static final class Folding {
        private final StandardTokenizer words = new StandardTokenizer();
        private final TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));

        Folding() {
            words.setMaxTokenLength(LONGEST_WORD);
        }

        TokenStream of(String text) {
            words.setReader(new StringReader(text));
            return folded;
        }
    }
}
