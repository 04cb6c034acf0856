// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Taalcafé in de bibliotheek              | taalcafe-in-de-bibliotheek
                    'Eén loket' voor twee landen!           | een-loket-voor-twee-landen
                    Foto’s van de wijk                      | fotos-van-de-wijk
                    Súdwest-Fryslân: 180 talen & 1 balie    | sudwest-fryslan-180-talen-1-balie
                    <script>alert(1)</script>               | script-alert-1-script
                    ../../etc/passwd                        | etc-passwd
                    ???                                     | verhaal
                    مرحبا                                   | verhaal
                    """)
    void aTitleBecomesWordsWithHyphens(String title, String slug) {
        assertThat(Slug.ofTitle(title)).hasToString(slug);
    }

    @Test
    void aLongTitleIsCutAfterAWord() {
        var slug =
                Slug.ofTitle("Taalles op de tuinderij in de eigen werktijd voor wie overdag in de kas staat en leert");
        assertThat(slug).hasToString("taalles-op-de-tuinderij-in-de-eigen-werktijd-voor-wie-overdag-in-de");
        assertThat(Slug.ofTitle("x".repeat(120)).value()).hasSize(70);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a--b", "a-", "A", "a b", "é", "a/b", "a.b", "$ne"})
    void nothingElseIsASlug(String text) {
        assertThatThrownBy(() -> new Slug(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
