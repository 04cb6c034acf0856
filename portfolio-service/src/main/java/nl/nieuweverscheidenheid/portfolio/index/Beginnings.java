// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.portfolio.text.Token;

/** The beginnings of words, so that what is half typed is found without looking through the whole vocabulary. */
public final class Beginnings {
    /** So many letters of a word, and no more, decide what is suggested. */
    public static final int LONGEST = 16;

    /** So many letters of a whole name, and no more, decide what is suggested first. */
    public static final int LONGEST_WHOLE = 30;

    private Beginnings() {}

    static Set<String> ofWords(Collection<Token> tokens) {
        var beginnings = new LinkedHashSet<String>();
        tokens.forEach(token -> addAll(beginnings, token.forms().word(), LONGEST));
        return beginnings;
    }

    static Set<String> ofWhole(List<Token> tokens) {
        var beginnings = new LinkedHashSet<String>();
        addAll(beginnings, whole(tokens), LONGEST_WHOLE);
        return beginnings;
    }

    /** The words with one space between them. */
    public static String whole(List<Token> tokens) {
        return tokens.stream().map(token -> token.forms().word()).collect(Collectors.joining(" "));
    }

    private static void addAll(Set<String> beginnings, String text, int longest) {
        for (var length = 1; length <= Math.min(longest, text.length()); length++) {
            beginnings.add(text.substring(0, length));
        }
    }
}
