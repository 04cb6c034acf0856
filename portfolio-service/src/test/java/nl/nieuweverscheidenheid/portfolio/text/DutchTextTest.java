// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutchTextTest {
    private final DutchText text = new DutchText();

    @ParameterizedTest
    @CsvSource({
        "gemeente, gemeenten",
        "statushouder, statushouders",
        "coördinator, coordinatoren",
        "Súdwest, sudwest",
        "kind, kinderen",
        "stad, steden",
        "stage, stages",
        "wagen, wagens",
        "woonwagen, woonwagens",
        "klas, klassen",
        "les, lessen",
        "huis, huizen",
        "brief, brieven",
        "bijeenkomst, bijeenkomsten"
    })
    void formsOfAWordShareAStem(String one, String other) {
        assertThat(stems(one)).isEqualTo(stems(other));
    }

    @Test
    void whatEverySentenceHasIsNoWord() {
        assertThat(text.read("de van het")).isEmpty();
        assertThat(text.readAll("De Bilt")).hasSize(2);
    }

    @Test
    void wordsAreToldWithTheirPlaces() {
        var tokens = text.read("Taal in de Wijk");

        assertThat(tokens).extracting(token -> token.forms().word()).containsExactly("taal", "wijk");
        assertThat(tokens.getLast())
                .extracting(Token::position, Token::start, Token::end)
                .containsExactly(3, 11, 15);
    }

    @ParameterizedTest
    @CsvSource({
        "arbeidsmigranten, arbeid migrant",
        "huisvestingsbeleid, huisvest beleid",
        "taalcafé, tal caf",
        "vluchtelingenopvang, vluchtel opvang",
        "schoolpleinen, schol plein",
        "nieuwkomersklassen, nieuwkomer klas",
        "leerplichtambtenaar, ler plicht ambtenar",
        "taalles, tal les"
    })
    void aCompoundHasPartsWhateverLinksThem(String compound, String parts) {
        assertThat(text.read(compound).getFirst().forms().parts()).containsExactly(parts.split(" "));
    }

    @Test
    void ofALongCompoundPartsInARowAreAPartToo() {
        var forms = text.read("arbeidsmigrantenhuisvesting").getFirst().forms();

        assertThat(forms.parts()).containsExactly("arbeid", "migrant", "huisvest");
        assertThat(forms.groups()).contains("arbeidsmigrant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statushouders", "vergunninghouder", "werkgever", "wethouder", "burgemeester", "huisvesting",
                        "vergadering",
                "gemeente", "overheid", "inwoners", "handhaving", "achtergrond", "subsidiering", "verschil"
            })
    void whatOnlyLooksLikeACompoundStaysWhole(String word) {
        assertThat(text.read(word).getFirst().forms().parts()).isEmpty();
    }

    @Test
    void veryLongAndOddWordsAreBorne() {
        var odd = "huis".repeat(2_000) + " \u0000\u202E\uD83D\uDE00 ''' " + "x".repeat(10_000);

        assertThat(text.read(odd)).isNotEmpty();
    }

    @Test
    void whatTheDictionaryHasIsDutch() {
        assertThat(List.of("huisvesting", "wijkteam", "de", "taalles")).allMatch(text::isDutch);
        assertThat(List.of("fatima", "0612345678", "xqz")).noneMatch(text::isDutch);
    }

    private List<String> stems(String words) {
        return text.read(words).stream().map(token -> token.forms().stem()).toList();
    }
}
