// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.related;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.index.IndexedStory;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.theme.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio/v1")
@Tag(name = "search")
class RelatedResource {
    private static final int FEW = 5;

    private final RelatedStories stories;
    private final Municipalities municipalities;
    private final Themes themes;

    RelatedResource(RelatedStories stories, Municipalities municipalities, Themes themes) {
        this.stories = stories;
        this.municipalities = municipalities;
        this.themes = themes;
    }

    @GetMapping("/entries/{id}/related")
    @Operation(
            summary = "Stories like this one, with why",
            description =
                    "Reasons are of the kinds theme, type (of municipality) and text; the value of a text is a word "
                            + "that both have.")
    RelatedView related(
            @PathVariable EntryId id,
            @RequestParam(defaultValue = "6")
                    @Min(value = 1, message = "limit is 1 to 20")
                    @Max(value = 20, message = "limit is 1 to 20")
                    int limit) {
        return new RelatedView(stories.to(id.value(), limit).stream()
                .map(related -> StoryView.of(related.story(), municipality(related.story()), reasons(related)))
                .toList());
    }

    @GetMapping("/similar-entries")
    @Operation(
            summary = "Stories that may tell the same as this title",
            description = "For who is writing one, so that nothing is told twice.")
    RelatedView similar(@RequestParam @Size(max = 200, message = "title has at most 200 characters") String title) {
        return new RelatedView(stories.like(title, FEW).stream()
                .map(story -> StoryView.of(story, municipality(story), null))
                .toList());
    }

    @GetMapping("/similar-topics")
    @Operation(
            summary = "Topics of the forum that may ask the same as this title",
            description = "For who is writing one, so that nothing is asked twice.")
    SimilarTopicsView similarTopics(
            @RequestParam @Size(max = 200, message = "title has at most 200 characters") String title) {
        return new SimilarTopicsView(stories.topicsLike(title, FEW).stream()
                .map(topic -> new SimilarTopicView(
                        topic.id(), topic.category(), topic.title(), topic.postCount(), topic.answered()))
                .toList());
    }

    private List<ReasonView> reasons(RelatedStories.Related related) {
        var reasons = new ArrayList<ReasonView>();
        related.themes().forEach(theme -> reasons.add(new ReasonView("theme", theme, themes.nameOf(theme))));
        related.type().ifPresent(type -> reasons.add(new ReasonView("type", type.slug(), type.name())));
        related.words().forEach(word -> reasons.add(new ReasonView("text", word, word)));
        return reasons;
    }

    private Place municipality(IndexedStory story) {
        var code = new MunicipalityCode(story.municipality());
        return new Place(
                code.value(),
                municipalities.nameOf(code),
                municipalities
                        .current(code)
                        .flatMap(Municipalities.Municipality::type)
                        .orElse(null));
    }

    private record Place(String code, String name, Municipalities.@Nullable Type type) {}

    record RelatedView(List<StoryView> items) {}

    record StoryView(
            String id,
            @Nullable String slug,
            String kind,
            String title,
            String summary,
            MunicipalityView municipality,
            Municipalities.@Nullable Type type,
            List<String> themes,
            String status,
            int year,
            boolean sample,
            EntryEvent.@Nullable Image image,
            @Nullable List<ReasonView> reasons) {
        private static StoryView of(IndexedStory story, Place place, @Nullable List<ReasonView> reasons) {
            return new StoryView(
                    story.id(),
                    story.slug(),
                    story.kind(),
                    story.title(),
                    story.summary(),
                    new MunicipalityView(place.code(), place.name()),
                    place.type(),
                    story.themes(),
                    story.status(),
                    story.startYear(),
                    story.sample(),
                    story.image(),
                    reasons);
        }
    }

    record SimilarTopicsView(List<SimilarTopicView> items) {}

    record SimilarTopicView(String id, String category, String title, int postCount, boolean answered) {}

    record MunicipalityView(String code, String name) {}

    record ReasonView(String kind, String value, String label) {}
}
