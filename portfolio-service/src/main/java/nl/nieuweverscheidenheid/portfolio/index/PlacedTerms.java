// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nl.nieuweverscheidenheid.portfolio.text.Token;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of a text where they stand, each with all the terms that it is found by. */
final class PlacedTerms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final List<Placed> terms = new ArrayList<>();
    private int next;

    private record Placed(String term, int increment, int start, int end) {}

    PlacedTerms(List<Token> tokens) {
        var before = -1;
        for (var token : tokens) {
            var forms = token.forms();
            var all = new LinkedHashSet<String>();
            all.add(forms.stem());
            all.add(forms.word());
            all.addAll(forms.groups());
            all.addAll(forms.parts());
            var step = token.position() - before;
            for (var form : all) {
                terms.add(new Placed(form, step, token.start(), token.end()));
                step = 0;
            }
            before = token.position();
        }
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (next >= terms.size()) {
            return false;
        }
        var placed = terms.get(next++);
        term.append(placed.term());
        increment.setPositionIncrement(placed.increment());
        offset.setOffset(placed.start(), placed.end());
        return true;
    }
}
