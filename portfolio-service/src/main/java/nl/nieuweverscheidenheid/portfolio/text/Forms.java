// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.text;

import java.util.List;

/**
 * What a word can be found by.
 *
 * @param word itself, folded to lower case without accents
 * @param stem what its inflections have in common
 * @param parts the stems of what it is compounded of, if it is
 * @param groups stems of several parts in a row but not all: "arbeidsmigrant" in "arbeidsmigrantenhuisvesting"
 */
public record Forms(String word, String stem, List<String> parts, List<String> groups) {
    public Forms {
        parts = List.copyOf(parts);
        groups = List.copyOf(groups);
    }
}
