// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.portfolio.index.DocumentKind;
import nl.nieuweverscheidenheid.portfolio.index.Events;
import nl.nieuweverscheidenheid.portfolio.index.FilledIndex;
import nl.nieuweverscheidenheid.portfolio.municipality.ToldMunicipalities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestionsTest {
    private static final List<MunicipalityEvent> MUNICIPALITIES = List.of(
            Events.municipality("GM0362", "Amstelveen", "expatgemeenten", 1, 95_000),
            Events.municipality("GM0363", "Amsterdam", "voorsteden", 1, 930_000),
            Events.municipality("GM1900", "Súdwest-Fryslân", "homogene-gemeenten", 1),
            new MunicipalityEnded(
                    "GM0140",
                    1,
                    "Littenseradiel",
                    LocalDate.of(2017, 12, 31),
                    List.of(new MunicipalityEvent.Successor("GM1900", "Súdwest-Fryslân", true, 0.5))));

    @TempDir
    Path directory;

    private FilledIndex filled;
    private Suggestions suggestions;

    @BeforeEach
    void open() {
        filled = new FilledIndex(directory);
        filled.hear(MUNICIPALITIES);
        filled.hear(List.of(
                Events.published("a", 1, "Taalcafé aan de lange tafel"),
                Events.published("b", 1, "Amsterdamse stoepen"),
                Events.topic("t", 1, "Wie heeft een taalcafé?")));
        suggestions = new Suggestions(
                filled.index(), filled.documents(), filled.text(), ToldMunicipalities.of(MUNICIPALITIES));
    }

    @AfterEach
    void close() {
        filled.close();
    }

    @Test
    void namesComeBeforeTitlesAndTheLargerMunicipalityFirst() {
        assertThat(texts("amst")).startsWith("Amsterdam").contains("Amstelveen", "Amsterdamse stoepen");
        assertThat(texts("taal"))
                .containsExactly("Taal en inburgering", "Taalcafé aan de lange tafel", "Wie heeft een taalcafé?");
    }

    @Test
    void innerWordsAreSeenInAnyOrder() {
        assertThat(texts("tafel taalc")).containsExactly("Taalcafé aan de lange tafel");
        assertThat(texts("frys")).containsExactly("Súdwest-Fryslân");
        assertThat(texts("samenl")).containsExactly("Ontmoeting en samenleven");
    }

    @Test
    void aTypoIsBorneAlsoInHalfAWord() {
        assertThat(texts("amtserd")).contains("Amsterdam");
        assertThat(texts("huisvset")).contains("Huisvesting");
    }

    @Test
    void anEndedMunicipalitySaysWhatItIsNow() {
        assertThat(suggestions.answer("litten")).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.kind()).isEqualTo(DocumentKind.MUNICIPALITY);
            assertThat(suggestion.note()).hasValue("nu Súdwest-Fryslân");
        });
    }

    @Test
    void nothingTypedSuggestsNothing() {
        assertThat(texts("")).isEmpty();
        assertThat(texts("  !?")).isEmpty();
        assertThat(texts("zzzz")).isEmpty();
    }

    @Test
    void oneKindDoesNotCrowdOutTheOthers() {
        filled.hear(IntStream.range(0, 50)
                .mapToObj(number -> Events.published("s" + number, 1, "Huisvesting nummer " + number))
                .toList());

        assertThat(suggestions.answer("huisv"))
                .hasSizeLessThanOrEqualTo(8)
                .extracting(Suggestions.Suggestion::kind)
                .startsWith(DocumentKind.THEME)
                .containsOnlyOnce(DocumentKind.THEME)
                .filteredOn(DocumentKind.STORY::equals)
                .hasSize(3);
    }

    @Test
    void anythingThatCanBeTypedIsBorne() {
        for (var typed :
                List.of("*".repeat(200), "a ".repeat(100), "\u0000", "\uD83D", "(a+)+$", "\u202Eab", "ab~9 [")) {
            Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> suggestions.answer(typed));
        }
    }

    private List<String> texts(String typed) {
        return suggestions.answer(typed).stream()
                .map(Suggestions.Suggestion::text)
                .toList();
    }
}
