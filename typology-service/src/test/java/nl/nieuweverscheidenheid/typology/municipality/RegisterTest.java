// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.typology.facts.FactTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterTest {
    private final Register register = new Register(FactTables.division());

    @Test
    void holdsAllMunicipalities() {
        assertThat(register.all()).hasSize(342);
    }

    @ParameterizedTest
    @CsvSource({
        "GM0518, GM0518",
        "gm0518, GM0518",
        "https://identifier.overheid.nl/tooi/id/gemeente/gm0518, GM0518",
        "den-haag, GM0518",
        "Den Haag, GM0518",
        "den haag, GM0518",
        "'''s-Gravenhage', GM0518",
        "'’s Gravenhage', GM0518",
        "s hertogenbosch, GM0796",
        "'''s-Hertogenbosch', GM0796",
        "Den Bosch, GM0796",
        "Bergen NH, GM0373",
        "Bergen (NH.), GM0373",
        "Bergen (L.), GM0893",
        "bergen-l, GM0893",
        "Hengelo, GM0164",
        "Hengelo (O.), GM0164",
        "Laren (NH.), GM0417",
        "Sudwest Fryslan, GM1900",
        "Súdwest-Fryslân, GM1900",
        "súdwest fryslân, GM1900",
        "Nuenen, GM0820",
        "'Nuenen, Gerwen en Nederwetten', GM0820",
        "tietjerksteradeel, GM0737",
    })
    void findsAMunicipalityHoweverItIsWritten(String written, String code) {
        assertThat(register.get(written).code()).hasToString(code);
        assertThat(register.search(written).municipalities())
                .first()
                .extracting(one -> one.code().value())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"amst, GM0363", "hertogenbosch, GM0796", "fryslan, GM1900", "Amsterdm, GM0363", "sgravenhage, GM0518"})
    void searchesForPartsOfNamesAndForMisspeltOnes(String typed, String code) {
        assertThat(register.search(typed).municipalities())
                .extracting(one -> one.code().value())
                .startsWith(code);
    }

    @Test
    void whatMayMeanTwoIsNotDecidedButSuggested() {
        assertThat(register.find("Bergen")).isEmpty();
        assertThatThrownBy(() -> register.get("Bergen"))
                .isInstanceOfSatisfying(
                        MunicipalityNotFound.class,
                        e -> assertThat(e.near())
                                .extracting(Register.Near::name)
                                .contains("Bergen (NH)", "Bergen (L)", "Bergen op Zoom"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "'", "()", "🙂"})
    void whatHasNoLettersFindsNothing(String typed) {
        assertThat(register.search(typed).municipalities()).isEmpty();
        assertThat(register.search(typed).ended()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GM0140, Littenseradiel, 'GM1900 0.5120, GM0080 0.3094, GM1949 0.1786'",
        "GM0053, Winsum, 'GM1966 0.8770, GM1969 0.1230'",
        "GM0788, Haaren, 'GM0824 0.4235, GM0757 0.1502, GM0855 0.0838, GM0865 0.3425'",
        "GM0265, Millingen aan de Rijn, GM1945 1.0000",
    })
    void anEndedMunicipalityNamesAllItsSuccessorsAtTheEndOfTheChain(String code, String name, String successors) {
        var ended = register.findEnded(code).orElseThrow();

        assertThat(register.findEnded(name)).contains(ended);
        assertThat(register.search(name).ended()).contains(ended);
        assertThat(ended.successors())
                .extracting(one -> String.format(Locale.ROOT, "%s %.4f", one.code(), one.addressShare()))
                .containsExactlyInAnyOrder(successors.split(", "));
        assertThat(ended.successors().stream()
                        .mapToDouble(EndedMunicipality.Successor::addressShare)
                        .sum())
                .isCloseTo(1, within(0.001));
        assertThat(ended.successors().stream().filter(EndedMunicipality.Successor::primary))
                .hasSize(1);
        assertThatThrownBy(() -> register.get(code))
                .isInstanceOf(MunicipalityEndedAlready.class)
                .hasMessageContaining(name);
    }

    @Test
    void ofMaasdonkItIsKnownWhereItWentButNotHowMuch() {
        var maasdonk = register.findEnded("Maasdonk").orElseThrow();

        assertThat(maasdonk.successors()).extracting(one -> one.code().value()).containsExactly("GM0796", "GM0828");
        assertThat(maasdonk.successors())
                .extracting(EndedMunicipality.Successor::addressShare)
                .containsOnly(0.0);
    }

    /** How many municipalities there were, as CBS published. */
    @ParameterizedTest
    @CsvSource({
        "2015-01-01, 393",
        "2016-01-01, 390",
        "2017-01-01, 388",
        "2018-01-01, 380",
        "2019-01-01, 355",
        "2021-01-01, 352",
        "2022-01-01, 345",
        "2022-03-24, 344",
        "2023-01-01, 342",
    })
    void knowsWhichThereWereOnADay(LocalDate day, int expected) {
        var existing = Stream.concat(
                        register.all().stream().map(Municipality::code),
                        register.ended().stream().map(EndedMunicipality::code))
                .filter(code -> register.existed(code, day));

        assertThat(existing).hasSize(expected);
        assertThat(register.knownSince()).isEqualTo("2015-01-01");
    }

    @Test
    void aMunicipalityThatWasNotThereYetNamesWhatWasThere() {
        assertThat(register.get("Waadhoeke", LocalDate.of(2018, 1, 1)).code()).hasToString("GM1949");
        assertThatThrownBy(() -> register.get("Waadhoeke", LocalDate.of(2017, 12, 31)))
                .isInstanceOfSatisfying(
                        MunicipalityNotYetFounded.class,
                        e -> assertThat(e.predecessors())
                                .extracting(EndedMunicipality::name)
                                .contains("het Bildt", "Franekeradeel", "Menameradiel"));
    }

    @Test
    void whatNeverWasIsNotFound() {
        assertThatThrownBy(() -> register.get("GM9999")).isInstanceOf(MunicipalityNotFound.class);
    }
}
