// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.portfolio.index.Events;
import nl.nieuweverscheidenheid.portfolio.index.FilledIndex;
import nl.nieuweverscheidenheid.portfolio.municipality.ToldMunicipalities;
import nl.nieuweverscheidenheid.testkit.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectedStoriesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path directory;

    private FilledIndex filled;
    private SelectedStories selected;

    @BeforeEach
    void fill() {
        var municipalities = List.of(
                Events.municipality("GM1992", "Voorne aan Zee", "voorsteden", 1),
                Events.municipality("GM0184", "Urk", "homogene-gemeenten", 1),
                Events.ended("GM0501", "Brielle", "GM1992", 2));
        filled = new FilledIndex(directory.resolve("search"));
        filled.hear(municipalities);
        filled.hear(List.of(
                story("old", "GM0501", "huisvesting", "Gemengd wonen", 0),
                story("middle", "GM0184", "werk-en-ondernemerschap", "Werken in de haven", 60),
                story("new", "GM0184", "huisvesting", "Wonen boven de winkel", 120)));
        selected = Selections.from(filled, ToldMunicipalities.of(municipalities));
    }

    @AfterEach
    void close() {
        filled.close();
    }

    @Test
    void theLastPublishedComesFirstPageByPage() {
        assertThat(ids(selected.all(StoryFilter.NONE))).containsExactly("new", "middle", "old");
        var second = selected.page(StoryFilter.NONE, 1, 1);
        assertThat(ids(second)).containsExactly("middle");
        assertThat(second.total()).isEqualTo(3);
        assertThat(selected.page(StoryFilter.NONE, 3, 10).stories()).isEmpty();
        assertThat(selected.all(StoryFilter.NONE).stories())
                .extracting(SelectedStories.Selected::version)
                .containsOnly(1L);
    }

    @Test
    void wordsAndFiltersSelectAsTheyDoInTheSearch() {
        assertThat(found("wonen", null, null, null)).containsExactly("new", "old");
        assertThat(found(null, List.of("huisvesting"), null, null)).containsExactly("new", "old");
        assertThat(found("wonen", List.of("huisvesting"), List.of("GM0184"), null))
                .containsExactly("new");
        assertThat(found(null, null, List.of("GM0501"), null))
                .as("one that has ended, under what it became")
                .containsExactly("old");
        assertThat(found(null, null, null, 2019)).isEmpty();
        assertThat(found(null, null, null, 2024)).hasSize(3);
        assertThat(found("zwembad", null, null, null)).isEmpty();
    }

    @Test
    void whatNoStoryCanHaveIsRefusedAllAtOnce() {
        var filter = new StoryFilter(
                "x".repeat(201), null, null, List.of("film", "project"), null, List.of("x"), List.of("y"), null, null);

        assertThatThrownBy(() -> selected.all(filter))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::parameter)
                                .containsExactly("q", "kind", "status", "evidence"));
    }

    private List<String> found(String q, List<String> theme, List<String> municipality, Integer year) {
        return ids(selected.all(new StoryFilter(q, List.of(" "), theme, null, null, null, null, municipality, year)));
    }

    private static List<String> ids(SelectedStories.Selection selection) {
        return selection.stories().stream().map(SelectedStories.Selected::id).toList();
    }

    private static EntryPublished story(String id, String municipality, String theme, String title, int seconds) {
        return new EntryPublished(
                id,
                1,
                NOON.plusSeconds(seconds),
                Told.story(municipality, theme, title, "Samenvatting", Map.of("dilemma", "Kiezen"), 2021));
    }
}
