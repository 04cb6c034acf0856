// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

class FormatTest {
    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | JSON",
                "*/* | JSON",
                "application/json | JSON",
                "application/geo+json | JSON",
                "application/* | JSON",
                "text/html | HTML",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML",
                "text/*, application/json;q=0.5 | HTML",
                "text/html;q=0.5, application/json | JSON",
                "text/html;q=0, */* | JSON",
                "application/geo+json;q=0, application/json;q=0, */* | HTML"
            })
    void isWhatIsMostWelcome(String accept, Format expected) throws Exception {
        assertThat(Format.of(null, accept, GEO_JSON)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/xml", "text/html;q=0", "no media type"})
    void isRefusedWhereOnlyOthersAreWelcome(String accept) {
        assertThatThrownBy(() -> Format.of(null, accept, GEO_JSON))
                .isInstanceOf(HttpMediaTypeNotAcceptableException.class);
    }

    @Test
    void theParameterComesBeforeTheHeader() throws Exception {
        assertThat(Format.of("json", "text/html", GEO_JSON)).isEqualTo(Format.JSON);
        assertThat(Format.of("html", "application/json", GEO_JSON)).isEqualTo(Format.HTML);
        assertThatThrownBy(() -> Format.of("xml", null, GEO_JSON)).isInstanceOf(InvalidInput.class);
    }
}
