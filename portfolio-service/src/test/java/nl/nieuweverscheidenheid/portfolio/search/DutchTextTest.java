// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchTextTest {
    private final DutchText text = new DutchText();

    @ParameterizedTest
    @CsvSource({
        "gemeente, gemeenten",
        "statushouder, statushouders",
        "coördinator, coordinatoren",
        "Súdwest, sudwest",
        "één, een"
    })
    void formsOfAWordShareATerm(String one, String other) {
        assertThat(terms(one)).containsAnyElementsOf(terms(other));
    }

    @Test
    void aWordComesBeforeItsStem() {
        assertThat(text.words("gemeenten")).containsExactly(List.of("gemeenten", "gemeent"));
    }

    @Test
    void whatEverySentenceHasIsNoWord() {
        assertThat(text.words("de van het")).isEmpty();
    }

    /** Where all words are stop words of Dutch, they are all there is to compare. */
    private List<String> terms(String word) {
        return text.words(word).isEmpty()
                ? List.of("no term")
                : text.words(word).stream().flatMap(List::stream).toList();
    }
}
