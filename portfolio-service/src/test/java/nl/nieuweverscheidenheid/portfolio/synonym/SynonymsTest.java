// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.synonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.SynonymEvent;
import nl.nieuweverscheidenheid.events.SynonymEvent.SynonymsReplaced;
import nl.nieuweverscheidenheid.portfolio.text.DutchText;
import nl.nieuweverscheidenheid.portfolio.text.Forms;
import org.junit.jupiter.api.Test;

class SynonymsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final DutchText text = new DutchText();
    private final Synonyms synonyms = new Synonyms(text);

    @Test
    void theListThatThePortalCameWithIsInForce() {
        assertThat(Synonyms.shipped().groups())
                .hasSizeBetween(40, 60)
                .allSatisfy(group -> assertThat(group).hasSizeBetween(2, 12));
        assertThat(others("vergunninghouders")).contains("statushouder");
    }

    @Test
    void theListOfAnEventTakesItsPlaceAndALateOneDoesNot() {
        synonyms.on(replaced(2, "loket, balie"));
        synonyms.on(replaced(1, "loket, portaal"));

        assertThat(others("loketten")).containsExactly("balie");
        assertThat(others("vergunninghouders")).isEmpty();
    }

    @Test
    void aTermOfSeveralWordsIsOne() {
        synonyms.on(replaced(1, "ggz, geestelijke gezondheidszorg", "gezondheidszorg, zorg"));

        assertThat(others("ggz")).containsExactly("geestelijke gezondheidszorg");
        assertThat(met("geestelijke gezondheidszorg"))
                .hasValueSatisfying(met -> assertThat(met.length()).isEqualTo(2));
        assertThat(others("gezondheidszorg")).containsExactly("zorg");
    }

    @Test
    void inflectionsAndAccentsDoNotMatter() {
        synonyms.on(replaced(1, "crèche, kinderopvang"));

        assertThat(others("creches")).containsExactly("kinderopvang");
    }

    @Test
    void aWordMayBeInSeveralGroups() {
        synonyms.on(replaced(1, "bank, zitbank", "bank, geldinstelling"));

        assertThat(others("bank")).containsExactlyInAnyOrder("zitbank", "geldinstelling");
    }

    private List<String> others(String words) {
        return met(words)
                .map(met -> met.others().stream()
                        .map(other ->
                                String.join(" ", other.stream().map(Forms::word).toList()))
                        .toList())
                .orElse(List.of());
    }

    private Optional<Synonyms.Met> met(String words) {
        return synonyms.at(
                text.read(words).stream().map(token -> token.forms().stem()).toList(), 0);
    }

    private static SynonymsReplaced replaced(long version, String... groups) {
        return new SynonymsReplaced(
                "search",
                version,
                Arrays.stream(groups)
                        .map(group -> new SynonymEvent.Group(List.of(group.split(", "))))
                        .toList(),
                NOON);
    }
}
