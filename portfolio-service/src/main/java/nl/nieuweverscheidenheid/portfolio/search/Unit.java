// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.util.List;
import nl.nieuweverscheidenheid.portfolio.text.Forms;
import nl.nieuweverscheidenheid.portfolio.text.Token;

/**
 * A word of what is sought, or a few that are one term to the synonyms.
 *
 * @param tokens where it stands in what was typed
 * @param synonyms other terms for it, each as words in a row
 * @param unfinished true for the last word, which may be still being typed
 */
record Unit(List<Token> tokens, List<List<Forms>> synonyms, boolean unfinished) {
    List<Forms> words() {
        return tokens.stream().map(Token::forms).toList();
    }

    /** The word, where it is one. */
    Forms word() {
        return tokens.getFirst().forms();
    }

    /** Its words as they were typed. */
    List<String> typed(String text) {
        return tokens.stream()
                .map(token -> text.substring(token.start(), token.end()))
                .toList();
    }

    boolean isOneWord() {
        return tokens.size() == 1;
    }
}
