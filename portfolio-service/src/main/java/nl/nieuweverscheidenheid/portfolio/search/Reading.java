// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.nieuweverscheidenheid.portfolio.index.Fields;
import nl.nieuweverscheidenheid.portfolio.synonym.Synonyms;
import nl.nieuweverscheidenheid.portfolio.text.DutchText;
import nl.nieuweverscheidenheid.portfolio.text.Token;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.stereotype.Component;

/** Reads what was typed as words, and terms of several words as one. */
@Component
class Reading {
    /** What comes after so many words tells nothing any more about what is sought. */
    private static final int MOST_WORDS = 16;

    private final DutchText text;
    private final Synonyms synonyms;

    Reading(DutchText text, Synonyms synonyms) {
        this.text = text;
        this.synonyms = synonyms;
    }

    List<Unit> units(String typed) {
        var tokens = text.read(typed).stream().limit(MOST_WORDS).toList();
        var stems = tokens.stream().map(token -> token.forms().stem()).toList();
        var units = new ArrayList<Unit>();
        for (var place = 0; place < tokens.size(); ) {
            var met = synonyms.at(stems, place);
            var length = met.map(Synonyms.Met::length).orElse(1);
            var behind = place + length;
            units.add(new Unit(
                    tokens.subList(place, behind),
                    met.map(Synonyms.Met::others).orElse(List.of()),
                    behind == tokens.size() && !endsWord(typed, tokens.getLast())));
            place = behind;
        }
        return units;
    }

    /**
     * How an index is asked for the units.
     *
     * @param tolerant whether each word may be a typo, instead of only those that the index does not have at all
     */
    Plan plan(IndexSearcher searcher, List<Unit> units, Fields.Words fields, boolean tolerant) throws IOException {
        return new Plan(text, searcher, units, fields, tolerant);
    }

    /** Whether something follows the last word, which is then complete. */
    private static boolean endsWord(String typed, Token last) {
        return last.end() < typed.length();
    }
}
