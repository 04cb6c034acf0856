// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.nieuweverscheidenheid.typology.facts.FactTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {
    private final Register register = new Register(FactTables.municipalities(), FactTables.ended());

    @Test
    void holdsAllMunicipalities() {
        assertThat(register.all()).hasSize(342);
    }

    @ParameterizedTest
    @CsvSource({
        "Den Haag, GM0518",
        "'''s-Gravenhage', GM0518",
        "sgravenhage, GM0518",
        "sudwest fryslan, GM1900",
        "Súdwest-Fryslân, GM1900",
        "Bergen NH, GM0373",
        "bergen (l.), GM0893",
        "Hengelo, GM0164",
        "amst, GM0363",
    })
    void findsNamesAsTheyAreTyped(String typed, String code) {
        assertThat(register.named(typed)).extracting(one -> one.code().value()).startsWith(code);
    }

    @Test
    void anEndedMunicipalityNamesItsSuccessors() {
        var littenseradiel = register.findEnded("GM0140").orElseThrow();

        assertThat(littenseradiel.successors()).hasSizeGreaterThan(1);
        assertThat(littenseradiel.successors().stream().filter(EndedMunicipality.Successor::primary))
                .hasSize(1);
        assertThatThrownBy(() -> register.get("GM0140"))
                .isInstanceOf(MunicipalityEndedAlready.class)
                .hasMessageContaining("Littenseradiel");
    }

    @Test
    void whatNeverWasIsNotFound() {
        assertThatThrownBy(() -> register.get("GM9999")).isInstanceOf(MunicipalityNotFound.class);
    }
}
