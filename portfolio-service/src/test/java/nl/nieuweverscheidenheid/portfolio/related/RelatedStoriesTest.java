// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.portfolio.index.Events;
import nl.nieuweverscheidenheid.portfolio.index.FilledIndex;
import nl.nieuweverscheidenheid.portfolio.index.IndexedStory;
import nl.nieuweverscheidenheid.portfolio.index.IndexedTopic;
import nl.nieuweverscheidenheid.portfolio.index.StoryNotFound;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.municipality.ToldMunicipalities;
import nl.nieuweverscheidenheid.portfolio.search.JudgedSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedStoriesTest {
    @TempDir
    Path directory;

    private FilledIndex filled;
    private RelatedStories related;

    @BeforeEach
    void open() {
        var judged = new JudgedSet();
        filled = new FilledIndex(directory);
        filled.hear(judged.municipalities());
        filled.hear(judged.stories());
        related = new RelatedStories(
                filled.index(), filled.documents(), filled.text(), ToldMunicipalities.of(judged.municipalities()));
    }

    @AfterEach
    void close() {
        filled.close();
    }

    @Test
    void theMostAlikeComesFirstWithAllThatTheyShare() {
        var found = related.to("woonvisie-arbeidsmigranten", 5);

        assertThat(found).hasSize(5).extracting(one -> one.story().id()).doesNotContain("woonvisie-arbeidsmigranten");
        var first = found.getFirst();
        assertThat(first.story().id()).isEqualTo("voorbeeld-polenhotel-op-het-bedrijventerrein");
        assertThat(first.themes()).containsExactlyInAnyOrder("huisvesting", "arbeidsmigratie");
        assertThat(first.type()).map(Municipalities.Type::slug).hasValue("tuinbouwgemeenten");
        assertThat(found)
                .allSatisfy(one -> assertThat(one.themes().isEmpty()
                                && one.type().isEmpty()
                                && one.words().isEmpty())
                        .as("no reason for %s", one.story().id())
                        .isFalse());
    }

    @Test
    void wordsAreToldThatBothHave() {
        assertThat(related.to("opvang-op-een-schip", 8))
                .filteredOn(one -> one.story().id().equals("opvang-in-leeg-hotel"))
                .singleElement()
                .satisfies(one -> assertThat(one.words()).contains("opvang"));
    }

    @Test
    void aStoryThatIsNotThereHasNoRelatives() {
        filled.hear(List.of(new EntryWithdrawn("opvang-op-een-schip", 9, java.time.Instant.EPOCH)));

        assertThatThrownBy(() -> related.to("opvang-op-een-schip", 5)).isInstanceOf(StoryNotFound.class);
        assertThatThrownBy(() -> related.to("nooit-geweest", 5)).isInstanceOf(StoryNotFound.class);
    }

    @Test
    void aTitleLikeOneThatThereIsIsRecognised() {
        assertThat(related.like("Vluchtelingen in een leeg hotel opvangen", 3).stream()
                        .map(IndexedStory::id))
                .startsWith("opvang-in-leeg-hotel");
        assertThat(related.like("Huisvesting arbeidsmigranten", 3).stream().map(IndexedStory::id))
                .contains("bedden-op-het-erf");
        assertThat(related.like("Iets heel anders dan zwembaden", 3)).isEmpty();
        assertThat(related.like("", 3)).isEmpty();
    }

    @Test
    void aTopicThatAsksTheSameIsRecognised() {
        filled.hear(List.of(
                Events.topic("t-1", 1, "Wie heeft ervaring met woonwagenstandplaatsen?"),
                Events.topic("t-2", 1, "Hoe vinden jullie tolken?")));

        assertThat(related.topicsLike("Ervaring met standplaatsen voor woonwagens", 3))
                .extracting(IndexedTopic::id)
                .containsExactly("t-1");
        assertThat(related.topicsLike("Huisvesting arbeidsmigranten", 3)).isEmpty();
        assertThat(related.topicsLike("", 3)).isEmpty();
    }
}
