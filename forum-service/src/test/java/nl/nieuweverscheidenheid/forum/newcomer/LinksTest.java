// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zie https://example.org",
                "Zie HTTP://example.org",
                "Zie Www.example.org",
                "[hier](http://example.org)",
                "[hier](//example.org)",
                "[hier](/\\example.org)",
                "[hier](&#104;ttps://example.org)",
                "[hier]( <//example.org>)",
                "[hier]: //example.org",
                "[hier](mailto:iemand@example.org)",
                "<ftp://example.org>"
            })
    void whatMayLeadElsewhereIsALink(String text) {
        assertThat(Links.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dat kost 3 euro: dat is te doen.",
                "[hier](/forum/een-gesprek)",
                "[hier](</forum>)",
                "[hier](#reactie-3)",
                "[ ] nog te doen (volgende week)",
                "a < b en b > c",
                "wwwat een vraag"
            })
    void whatStaysHereIsNone(String text) {
        assertThat(Links.areIn(text)).isFalse();
    }
}
