// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.index.DocumentKind;
import nl.nieuweverscheidenheid.portfolio.index.Events;
import nl.nieuweverscheidenheid.portfolio.index.IndexedName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameSearchTest {
    @TempDir
    Path directory;

    private SearchBench bench;

    @BeforeEach
    void open() {
        bench = new SearchBench(directory);
        bench.hear(new JudgedSet().municipalities());
        bench.hear(
                new MunicipalityEnded(
                        "GM0140",
                        1,
                        "Littenseradiel",
                        LocalDate.of(2017, 12, 31),
                        List.of(new MunicipalityEvent.Successor("GM1900", "Súdwest-Fryslân", true, 0.5))),
                Events.topic("t", 1, "Wie heeft ervaring met huisvesting van arbeidsmigranten?"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aMunicipalityIsFoundByItsNames() {
        assertThat(names("den haag", DocumentKind.MUNICIPALITY)).startsWith("Den Haag");
        assertThat(names("'s-gravenhage", DocumentKind.MUNICIPALITY)).containsExactly("Den Haag");
        assertThat(names("sudwest", DocumentKind.MUNICIPALITY)).containsExactly("Súdwest-Fryslân");
        assertThat(names("amst", DocumentKind.MUNICIPALITY)).contains("Amsterdam", "Amstelveen");
        assertThat(names("Amterdam", DocumentKind.MUNICIPALITY)).containsExactly("Amsterdam");
        assertThat(names("zwembad", DocumentKind.MUNICIPALITY)).isEmpty();
    }

    @Test
    void aNameAmongOtherWordsIsSeen() {
        assertThat(names("huisvesting arbeidsmigranten westland", DocumentKind.MUNICIPALITY))
                .containsExactly("Westland");
        assertThat(names("huisvesting arbeidsmigranten westland", DocumentKind.THEME))
                .contains("Huisvesting");
    }

    @Test
    void typesAndThemesAreFoundAlsoBySynonyms() {
        assertThat(names("grensgemeente", DocumentKind.TYPE)).containsExactly("Grensgemeenten");
        assertThat(names("grens", DocumentKind.TYPE)).containsExactly("Grensgemeenten");
        assertThat(names("racisme", DocumentKind.THEME)).containsExactly("Polarisatie en discriminatie");
    }

    @Test
    void anEndedMunicipalitySaysWhatItBecame() {
        var found = bench.names().answer("Littenseradiel").get(DocumentKind.MUNICIPALITY);

        assertThat(found).singleElement().satisfies(name -> {
            assertThat(name.endedDate()).isEqualTo(LocalDate.of(2017, 12, 31));
            assertThat(name.became()).extracting(IndexedName.Successor::code).containsExactly("GM1900");
        });
    }

    @Test
    void topicsAreFoundAsStoriesAre() {
        var found = bench.topics().answer("arbeidsmigrantenhuisvesting", new Paging(1, 3));

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.hits().getFirst().title())
                .hasValue("Wie heeft ervaring met <mark>huisvesting</mark> van <mark>arbeidsmigranten</mark>?");
    }

    private List<String> names(String words, DocumentKind kind) {
        return bench.names().answer(words).getOrDefault(kind, List.of()).stream()
                .map(IndexedName::name)
                .toList();
    }
}
